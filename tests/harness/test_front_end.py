"""How a build runs dbt."""

import json
import os
import re
import sys
from pathlib import Path

import pytest
from builds import ROOT, Build, run_build

# stands in for dbt: tells how it was run, then does what FAKE_DBT says
FAKE = """#!{python}
import json, os, sys
print("arguments:", json.dumps(sys.argv[1:]), flush=True)
print("environment:", json.dumps(dict(os.environ)), flush=True)
exec(os.environ.get("FAKE_DBT", ""))
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


def test_no_such_dbt(tmp_path):
    build = run_build(tmp_path, options=["--dbt", "no/such/dbt"])
    assert build.exit_code == 1
    assert build.output == "DBT=no/such/dbt: there is no such program.\n"
    assert not (tmp_path / "target").exists()


def test_dbt_of_ones_own(tmp_path, fake, published):
    """It builds beside the published file, and analyses no SQL (dbt 2)."""
    options = ["--dbt", os.path.relpath(fake, ROOT)]
    build = run_build(tmp_path, database=published, options=options, FAKE_DBT="exit(1)")
    arguments, environment = told(build, "arguments"), told(build, "environment")
    assert arguments[0] == "build"
    assert Path(environment["CRM_DB"]).parent.parent == published.parent
    assert environment["DBT_STATIC_ANALYSIS"] == "off"
    assert build.exit_code == 1
    assert "Nothing was published" in build.output
    assert_untouched(published)
