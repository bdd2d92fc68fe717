"""Proves that FollowTheMoney's own tools load an export without dropping a value.

python3 -m venv VENV && VENV/bin/pip install followthemoney
VENV/bin/python scripts/validate/ftm.py FOLDER   # of `trama export --format ftm`
"""

import json
import sys
from pathlib import Path

from followthemoney import model
from followthemoney.statement import Statement
from followthemoney.statement.serialize import read_path_statements

folder = Path(sys.argv[1])
wrong = []
entities = {}
values = 0
for line in (folder / "entities.ftm.json").open(encoding="utf-8"):
    data = json.loads(line)
    proxy = model.get_proxy(data, cleaned=False)
    entities[data["id"]] = proxy
    for prop, given in data["properties"].items():
        values += len(given)
        kept = proxy.get(prop)
        if sorted(kept) != sorted(given):
            wrong.append(f"{data['id']} {data['schema']}.{prop}: {given} became {kept}")
for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            other = entities.get(value)
            if other is None:
                wrong.append(f"{proxy.id} {prop.name}: no entity {value}")
            elif prop.range is not None and not other.schema.is_a(prop.range):
                wrong.append(f"{proxy.id} {prop.name}: {value} is {other.schema.name}, not {prop.range.name}")
statements = 0
ids = set()
for one in read_path_statements(folder / "statements.csv", "csv"):
    statements += 1
    ids.add(one.id)
    key = Statement.make_key(one.dataset, one.entity_id, one.prop, one.value, one.external, lang=one.lang)
    if key != one.id:
        wrong.append(f"statement {one.id}: followthemoney makes {key}")
    if one.canonical_id not in entities or one.value not in entities[one.canonical_id].get(one.prop):
        wrong.append(f"statement {one.id}: no such value in entities.ftm.json")
if len(ids) != statements:
    wrong.append(f"{statements - len(ids)} statements share an id with another")
for line in (folder / "evidence.jsonl").open(encoding="utf-8"):
    missing = set(json.loads(line)["statements"]) - ids
    if missing:
        wrong.append(f"evidence names statements that are not there: {missing}")
print(f"{len(entities)} entities, {values} values, {statements} statements, {len(wrong)} wrong")
for text in wrong[:50]:
    print(text)
sys.exit(1 if wrong else 0)
