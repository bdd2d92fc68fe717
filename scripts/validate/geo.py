"""Proves that the GeoJSON of an export is valid (RFC 7946).

python3 -m venv VENV && VENV/bin/pip install geojson
VENV/bin/python scripts/validate/geo.py FOLDER   # of `trama export --format geojson`
"""

import sys
from pathlib import Path

import geojson

wrong = []
features = 0
for file in sorted(Path(sys.argv[1]).glob("*.geojson")):
    collection = geojson.loads(file.read_text(encoding="utf-8"))
    features += len(collection["features"])
    if not collection.is_valid:
        wrong.append(f"{file.name}: {collection.errors()}")
print(f"{features} features, {len(wrong)} files wrong")
print("\n".join(wrong), end="")
sys.exit(1 if wrong or features == 0 else 0)
