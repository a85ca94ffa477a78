"""docs/your-crm.md, walked through: its export, commands, settings, SQL and figures."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from builds import ROOT
from documents import assert_printed, blocks, queries
from projects import copy_project

PAGE = ROOT / "docs" / "your-crm.md"
COMMANDS = [line for text in blocks(PAGE, "") for line in text.splitlines()]
FIGURES = [(sql, table) for sql, table in queries(PAGE) if table]
IN_ERP = [sql for sql, table in queries(PAGE) if not table]
SUGGESTED, DECIDED = blocks(PAGE, "yaml")
ALL_FIGURES = "from metrics.metric_values order by all"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A copy of the project, with the export of the page."""
    folder = copy_project(tmp_path_factory.mktemp("walk") / "project")
    (folder / "exports").mkdir()
    (folder / "exports" / "deals.csv").write_text(blocks(PAGE, "csv")[0])
    (folder / ".venv").mkdir()
    (folder / ".venv" / "build").touch()
    return folder


def follow(project: Path, command: str) -> tuple[int, str]:
    """Runs a command of the page: how it ended, and what it printed."""
    assert command in COMMANDS
    binaries = f"make BIN='{Path(sys.executable).parent}'"
    places = {"DBT_TARGET_PATH": "target", "DBT_LOG_PATH": "logs"}
    done = subprocess.run(
        command.replace("make", binaries, 1),
        shell=True,
        cwd=project,
        env=os.environ | places,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def rows_of(project: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(project / "our_crm.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def words_of(page: str) -> list[list[str]]:
    """The words of each line."""
    return [line.split() for line in page.splitlines()]


@pytest.fixture(scope="module")
def by_settings(project) -> list[tuple]:
    """All figures, once the first half of the page was followed."""
    look, check, build, *_ = COMMANDS
    code, page = follow(project, look)
    assert code != 0 and "required column deal_id is missing" in page, page
    settings = project / "our_crm.yml"
    assert settings.read_text().endswith(f"\n{SUGGESTED}")
    before = sorted(project.rglob("*"))
    settings.write_text(DECIDED)
    code, page = follow(project, check)
    assert (code, ["deals", "11", "11", "0"] in words_of(page)) == (0, True), page
    left = set(project.rglob("*")) - set(before)
    assert {path.relative_to(project).parts[0] for path in left} <= {"target", "logs"}
    code, page = follow(project, build)
    assert code == 0, page
    return rows_of(project, ALL_FIGURES)


@pytest.fixture(scope="module")
def by_views(project, by_settings) -> list[tuple]:
    """All figures, once the second half was followed, in the place of the first."""
    (project / "our_crm.duckdb").unlink()
    with duckdb.connect(str(project / "erp.duckdb")) as connection:
        connection.execute(f"set file_search_path = '{project}'")
        for sql in IN_ERP:
            connection.execute(sql)
    *_, check, build = COMMANDS
    code, page = follow(project, check)
    assert (code, ["deals", "11", "11", "0"] in words_of(page)) == (0, True), page
    code, page = follow(project, build)
    assert code == 0, page
    return rows_of(project, ALL_FIGURES)


def test_the_figures_by_settings(project, by_settings):
    for sql, table in FIGURES:
        assert_printed(table, rows_of(project, sql))


def test_the_figures_by_views_are_the_same(project, by_settings, by_views):
    for sql, table in FIGURES:
        assert_printed(table, rows_of(project, sql))
    assert by_views == by_settings
