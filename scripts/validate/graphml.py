"""Proves that networkx reads the GraphML of an export as it was written.

python3 -m venv VENV && VENV/bin/pip install networkx
VENV/bin/python scripts/validate/graphml.py FOLDER   # of `trama export --format graphml`
"""

import json
import sys
from pathlib import Path

import networkx

folder = Path(sys.argv[1])
counts = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["counts"]
graph = networkx.read_graphml(folder / "network.graphml", force_multigraph=True)
without = [edge for *_, edge in graph.edges(data=True) if not edge.get("quote")]
print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {len(without)} without their sentence")
sys.exit(1 if without or graph.number_of_edges() == 0 or graph.number_of_nodes() < counts["actors"] else 0)
