"""How a build runs dbt: which, with what, and what is left when it is stopped."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from builds import ROOT, Build, run, run_build
from readers import held_by

from scripts.build import main
from scripts.locks import alone_in

# stands in for dbt: tells how it was run, then does what FAKE_DBT says
FAKE = """#!{python}
import json, os, sys
print("arguments:", json.dumps(sys.argv[1:]), flush=True)
print("environment:", json.dumps(dict(os.environ)), flush=True)
exec(os.environ.get("FAKE_DBT", ""))
"""
# goes on and on, with a child that does, too
STAY = """
import pathlib, signal, subprocess, time
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
pathlib.Path(os.environ["CRM_DB"]).touch()
child = subprocess.Popen(["sleep", "300"])
pathlib.Path(os.environ["PID_FILE"]).write_text(f"{os.getpid()} {child.pid}")
time.sleep(60)
"""


@pytest.fixture
def fake(tmp_path):
    path = tmp_path / "fake dbt"
    path.write_text(FAKE.format(python=sys.executable))
    path.chmod(0o755)
    return path


@pytest.fixture
def published(tmp_path):
    """A file that was published before, alone in its directory."""
    path = tmp_path / "published" / "crm.duckdb"
    path.parent.mkdir()
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema landing; create table landing.old (id int)")
    return path


def told(build: Build, what: str):
    """What the stand-in told of how it was run."""
    return json.loads(re.search(f"^{what}: (.*)$", build.output, re.MULTILINE)[1])


def assert_untouched(published: Path) -> None:
    """The old file is there, and nothing beside it."""
    assert is_old(published)
    assert [file.name for file in published.parent.iterdir()] == [published.name]


def is_old(published: Path) -> bool:
    with duckdb.connect(str(published), read_only=True) as connection:
        return connection.execute("from landing.old").fetchall() == []


def start(
    fake: Path, published: Path, workplace: Path
) -> tuple[subprocess.Popen, list[int]]:
    """A build that goes on and on, and the process ids of its dbt and of its child."""
    pid_file = workplace / "pid"
    environment = os.environ | {
        "DBT_TARGET_PATH": str(workplace / "target"),
        "FAKE_DBT": STAY,
        "PID_FILE": str(pid_file),
    }
    options = ["--db", str(published), "--dbt", str(fake)]
    build = subprocess.Popen(
        [sys.executable, "-m", "scripts.build", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    wait_until(lambda: pid_file.exists() and " " in pid_file.read_text())
    return build, [int(pid) for pid in pid_file.read_text().split()]


def wait_until(holds) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def living(pids: list[int]) -> list[int]:
    """Those of some processes that are there and have not ended."""
    listed = ",".join(map(str, pids))
    states = subprocess.run(
        ["ps", "-o", "pid=,stat=", "-p", listed], capture_output=True, text=True
    ).stdout
    rows = [line.split() for line in states.splitlines()]
    return [int(pid) for pid, state in rows if not state.startswith("Z")]


def test_no_such_dbt(tmp_path):
    build = run_build(tmp_path, options=["--dbt", "no/such/dbt"])
    assert build.exit_code == 1
    assert build.output == "DBT=no/such/dbt: there is no such program.\n"
    assert not (tmp_path / "target").exists()


def test_dbt_of_ones_own(tmp_path, fake, published):
    """It gets the side path, leaves unit tests out, and analyses no SQL (dbt 2)."""
    options = ["--dbt", os.path.relpath(fake, ROOT)]
    build = run_build(tmp_path, database=published, options=options, FAKE_DBT="exit(1)")
    arguments, environment = told(build, "arguments"), told(build, "environment")
    assert arguments[0] == "build"
    options = dict(zip(arguments, arguments[1:], strict=False))
    assert options["--exclude-resource-type"] == "unit_test"
    assert options["--log-format"] == "json"
    side = published.parent / ".build-crm.duckdb" / "crm.duckdb"
    assert environment["CRM_DB"] == str(side)
    assert environment["DBT_STATIC_ANALYSIS"] == "off"
    assert build.exit_code == 1
    assert "Error: dbt ended with exit code 1.\n" in build.output
    log = tmp_path / "logs" / "dbt.log"
    assert re.search(
        r"^Nothing was published to .*crm.duckdb \(\d+\.\d s, 0 warnings\)\.\n"
        f"All that dbt said: {log}$",
        build.output,
        re.MULTILINE,
    )
    assert_untouched(published)


def test_verbose(tmp_path, fake, published):
    """dbt prints what it prints by itself."""
    options = ["--dbt", str(fake), "--verbose"]
    build = run_build(tmp_path, database=published, options=options, FAKE_DBT="exit(1)")
    assert "--log-format" not in told(build, "arguments")
    assert "dbt ended" not in build.output
    assert "Nothing was published" in build.output


@pytest.mark.parametrize("kind", ["target", "file"])
def test_second_build_stops_at_once(tmp_path, fake, published, kind):
    target, side = tmp_path / "target", published.parent / ".build-crm.duckdb"
    with alone_in(target if kind == "target" else side, "busy"):
        options = ["--dbt", str(fake)]
        build = run_build(tmp_path, database=published, options=options)
        assert side.exists() == (kind == "file")
    named = str(target) if kind == "target" else f"DB={published}"
    assert build.exit_code == 1
    assert build.output.startswith(f"{named}: another build ")
    assert len(build.output.splitlines()) == 1
    assert is_old(published)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopped(tmp_path, fake, published, number):
    """Exit code 130, nothing published, nothing left, no dbt behind, nor its child."""
    build, pids = start(fake, published, tmp_path)
    assert living(pids) == pids
    build.send_signal(number)
    output, _ = build.communicate(timeout=60)
    assert build.returncode == 130
    assert f"Interrupted. Nothing was published to {published}." in output
    wait_until(lambda: living(pids) == [])
    assert_untouched(published)


def test_killed(tmp_path, fake, published):
    """While its dbt lives, no other build starts; then the next one cleans up."""
    build, pids = start(fake, published, tmp_path)
    build.kill()
    build.communicate()
    options = ["--dbt", str(fake)]
    again = {"database": published, "options": options, "FAKE_DBT": "exit(1)"}
    assert "another build" in run_build(tmp_path, **again).output
    assert (published.parent / ".build-crm.duckdb" / "crm.duckdb").exists()
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: "dbt ended" in run_build(tmp_path, **again).output)
    assert_untouched(published)


def test_cleaning_spares_a_build_at_work(tmp_path, fake, published):
    """And removes what a killed one left, here and beside the file that is named."""
    here = tmp_path / "here"
    left = [here / ".build-a.duckdb", published.parent / ".build-crm.duckdb"]
    for place in left:
        (place / "crm.duckdb.tmp").mkdir(parents=True)
    command = [sys.executable, "-m", "scripts.leftovers", "--db", str(published)]
    paths = {"PYTHONPATH": str(ROOT), "DBT_TARGET_PATH": str(tmp_path / "target")}
    with alone_in(left[1], "busy"):
        assert run(command, tmp_path, here, **paths) == 1
        told = (tmp_path / "output.txt").read_text()
    assert told.startswith(f"{left[1]}: a build is at work there. Nothing was removed.")
    assert all(place.exists() for place in left)
    assert run(command, tmp_path, here, **paths) == 0
    assert not any(place.exists() for place in left)
    with alone_in(tmp_path / "target", "busy"):
        assert run(command, tmp_path, here, **paths) == 1


REFUSED = {
    "no data": ({"options": ["--data="]}, "DATA is empty. Name a directory"),
    "data that is a file": (
        {"options": ["--data=README.md"]},
        "DATA=README.md: this is a file.",
    ),
    "no file": ({"options": ["--db="]}, "DB=.*: this is a directory. Name a file."),
    "no dbt": ({"options": ["--dbt="]}, "DBT=: there is no such program."),
    "no settings file": ({"options": ["--settings="]}, "SETTINGS=: there is no such"),
    "two origins": (
        {"data": ROOT / "seeds" / "crm", "settings": {"crm_database": "erp"}},
        "DATA=.*/crm and setting crm_database are both given",
    ),
    "an origin that nobody reads": (
        {"CRM_ATTACH": "/data/erp.v2.duckdb"},
        'CRM_ATTACH=/data/erp.v2.duckdb: .* VARS=\'{"crm_database": "erp"}\'',
    ),
    "a schema of a database that nobody names": (
        {"CRM_ATTACH": "/erp.duckdb", "settings": {"crm_schema": "sales"}},
        "CRM_ATTACH=/erp.duckdb: .* setting crm_database is not given",
    ),
    "an origin that is not there": (
        {"CRM_ATTACH": "/nowhere/erp.duckdb", "settings": {"crm_database": "erp"}},
        "CRM_ATTACH=/nowhere/erp.duckdb: there is no such file.",
    ),
    "an origin of the same name": (
        {"CRM_ATTACH": "{tmp}/CRM.v2.duckdb", "settings": {"crm_database": "CRM"}},
        "CRM_ATTACH=.*: its database would be called CRM, as that of DB=.*crm.duckdb",
    ),
    "an origin that is no database": (
        {"CRM_ATTACH": "{tmp}/notes.txt", "settings": {"crm_database": "notes"}},
        "CRM_ATTACH=.*/notes.txt: DuckDB cannot open it. .*not a valid DuckDB",
    ),
    "an origin that is a directory": (
        {"CRM_ATTACH": "{tmp}", "settings": {"crm_database": "erp"}},
        "CRM_ATTACH=.*: this is no file. Name a DuckDB file.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_before_dbt_starts(tmp_path, published, name):
    """One message, and the old file stays."""
    for file in ("CRM.v2.duckdb", "notes.txt"):
        (tmp_path / file).write_text("no database, but longer than a header of one")
    given, words = REFUSED[name]
    given = {
        key: value.format(tmp=tmp_path) if isinstance(value, str) else value
        for key, value in given.items()
    }
    build = run_build(tmp_path, database=published, **given)
    assert build.exit_code == 1
    assert re.match(words, build.output), build.output
    assert len(build.output.splitlines()) == 1
    assert_untouched(published)


def test_an_origin_that_somebody_writes_to(tmp_path, published):
    origin = tmp_path / "erp.duckdb"
    with held_by("writer", origin):
        build = run_build(
            tmp_path,
            database=published,
            settings={"crm_database": "erp"},
            CRM_ATTACH=str(origin),
        )
    assert build.exit_code == 1
    told = f"CRM_ATTACH={origin}: another program has the file open for writing. Close"
    assert build.output.startswith(told)


def test_no_room(tmp_path, fake, published):
    """A disk that is full is called so, whoever meets it first."""
    full = "import sys; sys.stderr.write('Traceback (most recent call last):\\n  x\\n')"
    full += (
        "; sys.stderr.write('OSError: [Errno 28] No space left on device\\n'); exit(2)"
    )
    build = run_build(
        tmp_path, database=published, options=["--dbt", str(fake)], FAKE_DBT=full
    )
    assert build.exit_code == 1
    assert "Error: The disk is full. Make room, and build again.\n" in build.output
    assert "\nTraceback" not in build.output
    assert_untouched(published)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_what_the_system_refuses(monkeypatch, number):
    """Here, no dbt said it."""

    def fail(_):
        raise OSError(number, os.strerror(number), "/data/x")

    monkeypatch.setattr("scripts.build.make_build", fail)
    monkeypatch.setattr("sys.argv", ["build", "--db", "crm.duckdb"])
    with pytest.raises(SystemExit) as caught:
        main()
    told = str(caught.value)
    assert f"/data/x: {os.strerror(number)}" in told
    assert told.startswith("The disk is full.") == (number == errno.ENOSPC)
    assert told.endswith("\nNothing was published to crm.duckdb.")


@pytest.mark.parametrize("verbose", [True, False])
def test_no_colours_in_a_file(tmp_path, fake, verbose):
    options = ["--dbt", str(fake), *(["--verbose"] if verbose else [])]
    build = run_build(tmp_path, options=options, DBT_USE_COLORS="true")
    assert told(build, "environment")["DBT_USE_COLORS"] == "false"
