#!/usr/bin/env bash
# Other people's validators on what leaves the sample archive: followthemoney, networkx, geojson, feedparser, and the Nu
# Html Checker where Java is there. They are fetched into a temporary folder and are no part of Trama. A validator that
# can't be installed is named and left out; one that finds something ends this with 1. Needs Python 3.10 and a build.
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

# The sample archive with its database: `start` loads it, and ends when it is told to.
load_sample() {
  # Not by the function: its number would be that of a shell around it.
  node "$here/../../bin/trama.js" start --host 127.0.0.1 --port 0 --json >"$work/started" &
  server=$!
  for _ in $(seq 240); do
    if [[ -s $work/started ]]; then break; fi
    sleep 0.5
  done
  kill "$server"
  wait "$server" || true
  server=''
}

check_html() {
  (cd "$work" && npm pack vnu-jar --silent >/dev/null && tar xzf vnu-jar-*.tgz)
  local pages=()
  # Every kind of page, and of the many alike each twelfth.
  mapfile -t pages < <(find "$work/mirror" -name '*.html' | LC_ALL=C sort | awk 'NR % 12 == 1')
  java -Xmx800m -jar "$work/package/build/dist/vnu.jar" --errors-only --format gnu "${pages[@]}" && echo "${#pages[@]} pages, 0 errors"
}

load_sample
for format in ftm graphml geojson site; do trama export --format "$format" --out "$work/$format" >/dev/null 2>&1; done
mv "$work/site" "$work/mirror"

if python3 -m venv "$work/venv" >/dev/null 2>&1 &&
  "$work/venv/bin/pip" install --quiet followthemoney networkx geojson feedparser >"$work/pip.log" 2>&1; then
  for name in ftm:ftm graphml:graphml geo:geojson feeds:mirror; do
    check "${name%:*}" "$work/venv/bin/python" "$here/${name%:*}.py" "$work/${name#*:}"
  done
else
  echo "left out: followthemoney, networkx, geojson, feedparser could not be installed"
fi
if command -v java >/dev/null; then check 'html (vnu)' check_html; else echo 'left out: vnu, as there is no Java'; fi
exit "$result"
