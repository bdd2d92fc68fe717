"""Proves that the feeds of a mirror are read without complaint.

python3 -m venv VENV && VENV/bin/pip install feedparser
VENV/bin/python scripts/validate/feeds.py FOLDER   # of `trama export --format site`
"""

import sys
from pathlib import Path

import feedparser

wrong = []
feeds = entries = 0
for file in sorted(Path(sys.argv[1]).rglob("*.xml")):
    if file.name not in ("feed.xml", "atom.xml"):
        continue
    feed = feedparser.parse(file.read_bytes(), sanitize_html=False)
    feeds += 1
    entries += len(feed.entries)
    if feed.bozo:
        wrong.append(f"{file}: {feed.bozo_exception}")
    wrong += [f"{file}: an entry without {what}" for one in feed.entries for what in ("id", "link", "title") if not one.get(what)]
print(f"{feeds} feeds, {entries} entries, {len(wrong)} wrong")
print("\n".join(wrong[:20]), end="")
sys.exit(1 if wrong or feeds == 0 else 0)
