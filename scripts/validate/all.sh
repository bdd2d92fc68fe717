#!/usr/bin/env bash
# Other people's validators on what leaves the sample archive: followthemoney, networkx, geojson, feedparser, schemathesis,
# the Nu Html Checker where Java is there, and WordPress's own importer where it is. What can be fetched is, into a
# temporary folder; nothing of it is part of Trama. A validator that can't be installed is named and left out; one that
# finds something ends this with 1. Needs Python 3.10 and a build.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
server=''
clean_up() {
  if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap clean_up EXIT
export DATA_DIR=$work/data SITE_URL=https://news.example EXPORT_FORMATS=none LOG_LEVEL=error
result=0
trama() { node "$here/../../bin/trama.js" "$@"; }

# check NAME COMMAND…: one line on what it found.
check() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then echo "ok      $name: $(tail -n 1 <<<"$said")"; else
    echo "FAILED  $name:"
    head -n 40 <<<"$said"
    result=1
  fi
}

# start_server COMMAND: the program's own server, with its address in the file `started` when it is there.
start_server() {
  rm -f "$work/started"
  # Not by the function: its number would be that of a shell around it.
  node "$here/../../bin/trama.js" "$1" --host 127.0.0.1 --port 0 --json >"$work/started" &
  server=$!
  for _ in $(seq 240); do
    if [[ -s $work/started ]]; then break; fi
    sleep 0.5
  done
}

stop_server() {
  kill "$server"
  wait "$server" || true
  server=''
}

# In the last place, since it writes. The program runs with what the checks of the write API need, and tells nobody anything.
check_api() {
  local root=$here/../.. bundle
  bundle=$root/node_modules/.cache/trama/make-key.mjs
  (cd "$root" && npx esbuild --bundle --packages=external --platform=node --format=esm --log-level=error "--outfile=$bundle" scripts/validate/make-key.ts)
  TRAMA_KEY=$(node "$bundle")
  export TRAMA_KEY
  start_server serve
  "$work/venv/bin/python" "$here/openapi.py" "$(sed -n 's/.*"address":"\([^"]*\)".*/\1/p' "$work/started")"
  local found=$?
  stop_server
  return "$found"
}

check_html() {
  (cd "$work" && npm pack vnu-jar --silent >/dev/null && tar xzf vnu-jar-*.tgz)
  local pages=()
  # Every kind of page, and of the many alike each twelfth.
  mapfile -t pages < <(find "$work/mirror" -name '*.html' | LC_ALL=C sort | awk 'NR % 12 == 1')
  java -Xmx800m -jar "$work/package/build/dist/vnu.jar" --errors-only --format gnu "${pages[@]}" && echo "${#pages[@]} pages, 0 errors"
}

# The sample archive with its database: `start` loads it, and ends when it is told to.
start_server start
stop_server
for format in ftm graphml geojson citations site; do trama export --format "$format" --out "$work/$format" >/dev/null 2>&1; done
mv "$work/site" "$work/mirror"

if python3 -m venv "$work/venv" >/dev/null 2>&1 &&
  "$work/venv/bin/pip" install --quiet followthemoney networkx geojson feedparser schemathesis pybtex citeproc-py >"$work/pip.log" 2>&1; then
  for name in ftm:ftm graphml:graphml geo:geojson citations:citations feeds:mirror; do
    check "${name%:*}" "$work/venv/bin/python" "$here/${name%:*}.py" "$work/${name#*:}"
  done
  check 'API (schemathesis)' check_api
else
  echo "left out: followthemoney, networkx, geojson, feedparser, schemathesis could not be installed"
fi
if command -v java >/dev/null; then check 'html (vnu)' check_html; else echo 'left out: vnu, as there is no Java'; fi
mkdir "$work/wordpress"
if said=$(python3 "$here/wordpress.py" "$work/wordpress" 2>&1); then echo "ok      WordPress: $(tail -n 1 <<<"$said")"; elif [[ $? == 3 ]]; then
  echo "left out: WordPress; $said"
else
  echo "FAILED  WordPress:"
  head -n 40 <<<"$said"
  result=1
fi
exit "$result"
