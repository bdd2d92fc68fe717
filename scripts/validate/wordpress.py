"""Proves that WordPress's own importer takes what leaves, and that Trama takes it from WordPress again as it was.

python3 scripts/validate/wordpress.py WORK    WORK: an empty folder

The sample archive and a newsroom's made-up export go from Trama into a new WordPress, by its own importer, and from its
own export into a new Trama; what differs then is listed. Once with the taxonomies that plug-ins bring, once without.
Needs PHP, MariaDB, WordPress (`apt-get install php-cli php-xml php-mysql php-gd mariadb-server wordpress`, or WORDPRESS_DIR) and
the plug-in wordpress-importer in WORDPRESS_IMPORTER; ends with 3 where one is missing.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SITE = "https://news.example"
# Left out: redirects (an address of WordPress is one more), comments (never exported), how translations are numbered.
FIELDS = ["title", "dek", "kind", "sections", "authors", "publishedAt", "updatedAt", "language", "licence", "url",
          "countries", "topics", "html", "text", "parts", "sources", "status"]  # fmt: skip
# Pictures are uploaded: their addresses change, their words stay.
MEDIA = ["kind", "role", "alt", "caption", "credit", "licence"]


def say(*words):
    print(*words, flush=True)


def find_parts():
    wordpress = Path(os.environ.get("WORDPRESS_DIR", "/usr/share/wordpress"))
    importer = Path(os.environ.get("WORDPRESS_IMPORTER", "/nowhere"))
    missing = [name for name in ("php", "mariadbd", "mariadb-install-db", "mariadb") if not shutil.which(name)]
    missing += [] if (wordpress / "wp-load.php").exists() else ["WordPress"]
    missing += [] if (importer / "wordpress-importer.php").exists() else ["wordpress-importer (WORDPRESS_IMPORTER)"]
    if missing:
        say("not there:", ", ".join(missing))
        sys.exit(3)
    return wordpress, importer


def run(*command, **more):
    return subprocess.run([str(one) for one in command], check=True, text=True, capture_output=True, **more).stdout


class Database:
    """A MariaDB that lives as long as this block."""

    def __init__(self, work):
        self.folder, self.socket = work / "mariadb", work / "mariadb.sock"

    def __enter__(self):
        owner = ["--user=root"] if os.geteuid() == 0 else []
        run("mariadb-install-db", *owner, f"--datadir={self.folder}", "--auth-root-authentication-method=normal")
        quiet = ["--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--pid-file=" + str(self.folder / "pid")]
        log = open(self.folder / "log", "w")
        self.process = subprocess.Popen(
            ["mariadbd", "--no-defaults", *owner, f"--datadir={self.folder}", f"--socket={self.socket}", *quiet],
            stdout=log, stderr=log)  # fmt: skip
        wait = f"for n in $(seq 100); do mariadb -uroot -S {self.socket} -e 'select 1' && exit 0; sleep 0.2; done; exit 1"
        run("bash", "-c", wait)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def make(self, name):
        run("mariadb", "-uroot", "-S", self.socket, "-e", f"create database {name} character set utf8mb4")


def install(work, wordpress, database, name):
    """A copy of WordPress with a site of its own: its folder."""
    folder = work / name
    shutil.copytree(wordpress, folder, symlinks=False, ignore=shutil.ignore_patterns("wp-config.php"))
    database.make(name)
    settings = {"DB_NAME": name, "DB_USER": "root", "DB_PASSWORD": "", "DB_HOST": f"localhost:{database.socket}"}
    more = {"DB_CHARSET": "utf8mb4", "DB_COLLATE": "", "WP_HTTP_BLOCK_EXTERNAL": True, "DISABLE_WP_CRON": True, "WP_DEBUG": False,
            "WP_SITEURL": "http://wordpress.example", "WP_HOME": "http://wordpress.example"}  # fmt: skip
    lines = [f"define({json.dumps(key)}, {json.dumps(value)});" for key, value in {**settings, **more}.items()]
    config = "<?php\n" + "\n".join(lines) + "\n$table_prefix = 'wp_';\nrequire_once __DIR__ . '/wp-settings.php';\n"
    (folder / "wp-config.php").write_text(config)
    return folder


def php(task, folder, importer, file, taxonomies=False):
    environment = {**os.environ, "TAXONOMIES": "yes" if taxonomies else ""}
    command = ["php", "-d", "memory_limit=1G", "-d", "display_errors=stderr", HERE / "wordpress.php"]
    done = subprocess.run([*map(str, command), task, str(folder), str(importer), str(file)], text=True, capture_output=True,
                          env=environment)  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"WordPress: {task} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout.strip()


def trama(data, *arguments):
    environment = {**os.environ, "DATA_DIR": str(data), "SITE_URL": SITE, "LOG_LEVEL": "error", "SUGGEST": "no"}
    return run("node", ROOT / "bin" / "trama.js", *arguments, env=environment, cwd=ROOT)


def drafts(file):
    """The published articles of a file as Trama reads them, by title and language."""
    found = [json.loads(line) for line in trama("/nowhere", "parse", file).splitlines()]
    return {(one["title"], one["language"], one["url"]): one for one in found}


UPLOADED = re.compile(r'https?://[^"/]+/[^"]*?([^/"]+?)(-1)?(\.(?:jpe?g|png|gif|webp|pdf))(?=")')


def value_of(draft, name):
    """A field, with the addresses of uploaded files by their names alone."""
    return UPLOADED.sub(r"\1\3", draft[name]) if name == "html" else draft[name]


def media_of(draft):
    return sorted([str(one.get(name)) for name in MEDIA] for one in draft["media"])


def compare(before, after):
    """One line for each difference."""
    for key in before.keys() - after.keys():
        yield f"lost: {key[0]}"
    for key in sorted(before.keys() & after.keys()):
        old, new = before[key], after[key]
        for name in FIELDS:
            was, is_now = value_of(old, name), value_of(new, name)
            if was != is_now:
                yield f"{key[0]}: {name}: {str(was)[:300]!r} → {str(is_now)[:300]!r}"
        if media_of(old) != media_of(new):
            yield f"{key[0]}: media: {media_of(old)} → {media_of(new)}"


def main(work):
    wordpress, importer = find_parts()
    files = [ROOT / "sample" / "archive.jsonl", ROOT / "fixtures" / "wxr" / "newsroom.xml"]
    trama(work / "first", "import", *files)
    trama(work / "first", "export", "--format", "wxr", "--out", work / "out")
    file = work / "out" / "wordpress.xml"
    before = drafts(file)
    differences = []
    with Database(work) as database:
        for name in ("with_taxonomies", "plain"):
            folder = install(work, wordpress, database, name)
            php("install", folder, importer, "")
            said = php("import", folder, importer, file, taxonomies=name != "plain")
            # A site without a taxonomy says of each of its terms that it can't be imported.
            other = [line for line in said.splitlines() if name != "plain" or not line.startswith("Failed to import ")]
            back = work / f"{name}.xml"
            php("export", folder, importer, back, taxonomies=name != "plain")
            trama(work / f"data-{name}", "import", back)
            trama(work / f"data-{name}", "export", "--format", "wxr", "--out", work / f"again-{name}")
            found = list(compare(before, drafts(work / f"again-{name}" / "wordpress.xml")))
            differences += [f"{name}: {line}" for line in [*other, *found]]
    for line in differences:
        say(line)
    say(f"{len(before)} articles through WordPress and back, twice: {len(differences)} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
