"""Proves that the read API answers as its own description says, to thousands of made-up requests, right and wrong.

python3 -m venv VENV && VENV/bin/pip install schemathesis
npm start                                                      # the sample archive, in another terminal
VENV/bin/python scripts/validate/openapi.py http://127.0.0.1:4000 [--max-examples 50 …]
"""

import os
import subprocess
import sys

import schemathesis
from hypothesis import strategies as st

SITE = os.environ.get("TRAMA_SITE") or sys.argv[1].rstrip("/")


# Formats of our own: what an address may hold there.
years = st.integers(1000, 2999).map(str)
schemathesis.openapi.format("slug", st.from_regex(r"\A[a-z0-9_-]{1,40}\Z"))
schemathesis.openapi.format(
    "partial-date", years | years.map(lambda year: f"{year}-05") | years.map(lambda year: f"{year}-05-31")
)

# A cursor can't be made up, and `fields` gives less than the schema promises: the project's own tests try both.
LEFT_OUT = {"cursor", "since", "fields"}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    for methods in raw_schema["paths"].values():
        for operation in methods.values():
            parameters = operation.get("parameters", [])
            operation["parameters"] = [one for one in parameters if one["name"] not in LEFT_OUT]


if __name__ == "__main__":
    command = os.path.join(os.path.dirname(sys.executable), "schemathesis")
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": os.path.abspath(__file__), "TRAMA_SITE": SITE}
    # What needs a key is tried by the project's own tests.
    options = ["--exclude-path-regex", "^/api/v1", "--continue-on-failure", "--warnings", "off", *sys.argv[2:]]
    config = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemathesis.toml")
    sys.exit(subprocess.call([command, "--config-file", config, "run", f"{SITE}/api/openapi.json", *options], env=environment))
