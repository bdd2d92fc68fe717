"""Proves that the API answers as its own description says, to thousands of made-up requests, right and wrong.

python3 -m venv VENV && VENV/bin/pip install schemathesis
npm start                                                      # the sample archive, in another terminal
VENV/bin/python scripts/validate/openapi.py http://127.0.0.1:4000 [--max-examples 50 …]

Three rounds, always with the same requests: everything that can be asked of pages; lists that go on from a cursor and
answers with a part of their fields; with a key of the installation in TRAMA_KEY also writing, into what will be thrown
away.
"""

import json
import os
import subprocess
import sys
from urllib.request import urlopen

import schemathesis
from hypothesis import strategies as st

SITE = os.environ.get("TRAMA_SITE") or sys.argv[1].rstrip("/")
ROUND = os.environ.get("TRAMA_ROUND", "")

# Formats of our own: what an address may hold there.
years = st.integers(1000, 2999).map(str)
schemathesis.openapi.format("slug", st.from_regex(r"\A[a-z0-9_-]{1,40}\Z"))
schemathesis.openapi.format(
    "partial-date", years | years.map(lambda year: f"{year}-05") | years.map(lambda year: f"{year}-05-31")
)

# A cursor goes on with its own list alone, and `fields` gives less than the schema promises: these have a round of their own.
APART = {"cursor", "since", "fields"}
# Sent once more with another body it is refused, as it must be: the project's own tests try it.
BY_HAND = {"Idempotency-Key"}


def ask(path):
    with urlopen(SITE + path) as answer:
        return json.load(answer)


def cursor_of(path, name):
    """A cursor that this list gave, with three entries behind it; none of a list that is shorter."""
    found = ask(f"{path}?limit=3")
    return found["cursor"] if name == "since" else found.get("data", {}).get("cursor")


def example_path(path, operation):
    for one in operation["parameters"]:
        if one["in"] == "path":
            path = path.replace("{" + one["name"] + "}", str(one.get("example", "")))
    return path


def resolve(schema, root):
    while "$ref" in schema:
        part = root
        for step in schema["$ref"].lstrip("#/").split("/"):
            part = part[step]
        schema = part
    return schema


def narrow(path, operation, root):
    """Leaves what has a round of its own, with values that are right there; false when nothing of that is left."""
    data = resolve(operation["responses"]["200"]["content"]["application/json"]["schema"], root)
    data = resolve(data.get("properties", {}).get("data", {}), root)
    kept = []
    for one in operation["parameters"]:
        values = []
        if one["name"] in ("cursor", "since"):
            values = [cursor for cursor in [cursor_of(example_path(path, operation), one["name"])] if cursor]
        elif one["name"] == "fields":
            names = sorted(data.get("properties", {}))
            values = [*names[:3], ",".join(names[:2]), ",".join(names)] if names else []
        if values:
            kept.append({**one, "schema": {"type": "string", "enum": values}})
        elif one["in"] == "path":
            kept.append({**one, "schema": {"enum": [one["example"]]}} if "example" in one else one)
        elif one["name"] == "limit":
            kept.append(one)
    operation["parameters"] = kept
    return any(one["name"] in APART for one in kept)


def forget_required(schema):
    """A part of the fields has no field for certain."""
    if isinstance(schema, dict):
        schema.pop("required", None) if isinstance(schema.get("required"), list) else None
        for part in schema.values():
            forget_required(part)
    elif isinstance(schema, list):
        for part in schema:
            forget_required(part)


@schemathesis.serializer("application/x-ndjson")
def write_lines(context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


@schemathesis.hook
def before_load_schema(context, raw_schema):
    paths = raw_schema["paths"]
    for path, methods in list(paths.items()):
        if path.startswith("/api/v1") != (ROUND == "writing"):
            del paths[path]
            continue
        for method, operation in list(methods.items()):
            if ROUND == "apart" and (method != "get" or not narrow(path, operation, raw_schema)):
                del methods[method]
            elif ROUND != "apart":
                apart = APART | BY_HAND
                operation["parameters"] = [one for one in operation.get("parameters", []) if one["name"] not in apart]
        if not methods:
            del paths[path]
    if ROUND == "apart":
        for methods in paths.values():
            for operation in methods.values():
                forget_required(operation["responses"])
        forget_required(raw_schema["components"]["schemas"])


def run(name, *options):
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": os.path.abspath(__file__), "TRAMA_SITE": SITE, "TRAMA_ROUND": name}
    command = os.path.join(os.path.dirname(sys.executable), "schemathesis")
    config = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemathesis.toml")
    same = ["--url", SITE, "--seed", "1", "--continue-on-failure", "--warnings", "off", "--no-color"]
    print(f"# {name}", flush=True)
    return subprocess.call([command, "--config-file", config, "run", f"{SITE}/api/openapi.json", *same, *options, *sys.argv[2:]],
                           env=environment)  # fmt: skip


def main():
    key = os.environ.get("TRAMA_KEY")
    failed = run("pages", "--phases", "coverage,fuzzing", "--max-examples", "12")
    failed |= run("apart", "--phases", "coverage,fuzzing", "--max-examples", "12", "--mode", "positive")
    if key:
        failed |= run("writing", "--phases", "coverage,fuzzing", "--max-examples", "12", "-H", f"Authorization: Bearer {key}")
    else:
        print("left out: writing, as TRAMA_KEY has no key")
    sys.exit(failed)


if __name__ == "__main__":
    main()
