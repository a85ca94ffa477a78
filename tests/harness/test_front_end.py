"""How a build runs dbt: which, with what, and what is left when it is stopped."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builds import ROOT, Build, run_build

from scripts.locks import alone_in

# stands in for dbt: tells how it was run, then does what FAKE_DBT says
FAKE = """#!{python}
import json, os, sys
print("arguments:", json.dumps(sys.argv[1:]), flush=True)
print("environment:", json.dumps(dict(os.environ)), flush=True)
exec(os.environ.get("FAKE_DBT", ""))
"""
STAY = """
import pathlib, signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
pathlib.Path(os.environ["CRM_DB"]).touch()
pathlib.Path(os.environ["PID_FILE"]).write_text(str(os.getpid()))
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
    path.write_bytes(b"old")
    return path


def told(build: Build, what: str):
    """What the stand-in told of how it was run."""
    return json.loads(re.search(f"^{what}: (.*)$", build.output, re.MULTILINE)[1])


def assert_untouched(published: Path) -> None:
    """The old file is there, and nothing beside it."""
    assert published.read_bytes() == b"old"
    assert [file.name for file in published.parent.iterdir()] == [published.name]


def start(fake: Path, published: Path, workplace: Path) -> tuple[subprocess.Popen, int]:
    """A build that goes on and on, and the process id of its dbt."""
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
    wait_until(lambda: pid_file.exists() and pid_file.read_text())
    return build, int(pid_file.read_text())


def wait_until(holds) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


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
    assert published.read_bytes() == b"old"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped(tmp_path, fake, published, number):
    """Exit code 130, nothing published, nothing left, no dbt behind."""
    build, pid = start(fake, published, tmp_path)
    build.send_signal(number)
    output, _ = build.communicate(timeout=60)
    assert build.returncode == 130
    assert f"Interrupted. Nothing was published to {published}." in output
    assert not is_alive(pid)
    assert_untouched(published)


def test_killed(tmp_path, fake, published):
    """While its dbt lives, no other build starts; then the next one cleans up."""
    build, pid = start(fake, published, tmp_path)
    build.kill()
    build.communicate()
    options = ["--dbt", str(fake)]
    again = {"database": published, "options": options, "FAKE_DBT": "exit(1)"}
    assert "another build" in run_build(tmp_path, **again).output
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: "dbt ended" in run_build(tmp_path, **again).output)
    assert_untouched(published)
