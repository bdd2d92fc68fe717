"""Proves that reference managers take the citations: pybtex reads BibTeX, citeproc-py renders CSL-JSON, both say the same.

python3 -m venv VENV && VENV/bin/pip install pybtex citeproc-py
trama export --format citations --out FOLDER && VENV/bin/python scripts/validate/citations.py FOLDER
"""

import json
import sys
import warnings
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_file

# What a reader of the file does not know is said as a warning.
warnings.simplefilter("error")


# The one that comes with the package.
STYLE = "harvard-cite-them-right"


def main(folder):
    items = json.loads((folder / "citations.json").read_text("utf-8"))
    entries = parse_file(str(folder / "citations.bib"), "bibtex").entries
    wrong = [f"in one file alone: {key}" for key in {one["id"] for one in items} ^ set(entries.keys())]
    for one in items:
        entry = entries[one["id"]]
        said = {
            "title": entry.fields["title"],
            "url": entry.fields["url"],
            "authors": [str(name) for name in entry.persons.get("author", [])],
            "year": int(entry.fields["year"]) if "year" in entry.fields else None,
        }
        meant = {
            "title": "{" + tex(one["title"]) + "}",
            "url": one["URL"],
            "authors": ["{" + tex(name["literal"]) + "}" for name in one.get("author", [])],
            "year": one.get("issued", {"date-parts": [[None]]})["date-parts"][0][0],
        }
        wrong += [f"{one['id']}: {name}: {meant[name]!r}, in BibTeX {said[name]!r}" for name in meant if meant[name] != said[name]]
    # It reads ISO 8601 dates as CSL-JSON has them, and fails on a type or a date that is none.
    style = CitationStylesStyle(STYLE, validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for one in items:
        bibliography.register(Citation([CitationItem(one["id"])]))
    rendered = [str(line) for line in bibliography.bibliography()]
    wrong += [f"not rendered: {one['id']}" for one in items if not any(one["title"].split()[0] in line for line in rendered)]
    print("\n".join(wrong[:20] + [f"{len(items)} citations in both formats, {len(wrong)} differ; the first: {rendered[0] if rendered else 'none'}"]))
    return 1 if wrong or not items else 0


def tex(text):
    signs = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
    return "".join(signs.get(sign, "\\" + sign if sign in "{}&%$#_" else sign) for sign in " ".join(text.split()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
