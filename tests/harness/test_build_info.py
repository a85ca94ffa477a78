"""metrics.build_info: what the published file says of itself."""

import csv
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import yaml
from builds import DEMO, ROOT, Build, good_build, run
from projects import copy_project, dbt_in
from quality_rows import SETTINGS

WARNING_TEST = (
    "{{ config(severity='warn') }} select 1 as number from {{ ref('build_info') }}"
)


def info(build: Build) -> dict:
    """The one row, its JSON read."""
    names = [name for name, *_ in build.query("describe metrics.build_info")]
    [row] = build.query("from metrics.build_info")
    found = dict(zip(names, row, strict=True))
    for name in ("settings", "row_counts", "valid_row_counts", "warnings"):
        found[name] = json.loads(found[name])
    return found


def row_counts(folder: Path) -> dict[str, int]:
    """The rows of each CSV file in a folder."""
    counts = {}
    for path in folder.glob("*.csv"):
        with open(path, newline="", encoding="utf-8") as file:
            counts[path.stem] = len(list(csv.DictReader(file)))
    return counts


def test_demo(demo):
    """No setting differs from its default; every row is counted."""
    found = info(demo)
    project = yaml.safe_load((ROOT / "dbt_project.yml").read_text())
    assert found["version"] == project["version"]
    assert found["settings"] == {}
    assert found["warnings"] == []
    assert found["row_counts"] == row_counts(DEMO)
    [(rejected,)] = demo.query("select count(*) from quality.quarantine")
    valid = sum(found["valid_row_counts"].values())
    assert 0 < rejected == sum(found["row_counts"].values()) - valid


def test_times(demo):
    """In UTC, and in order."""
    found = info(demo)
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    assert timedelta(0) < found["finished_at"] - found["started_at"]
    assert timedelta(0) < now - found["finished_at"] < timedelta(hours=2)


def test_events(quality):
    """As-of is one thing, the last event another."""
    found = info(quality)
    [ends] = quality.query("select min(event_on), max(event_on) from marts.event_days")
    assert (found["first_event_on"], found["last_event_on"]) == ends
    assert str(found["as_of"]) == SETTINGS["as_of"] < str(found["last_event_on"])


def test_settings_and_warnings(quality):
    """What was given; what `make build` printed. No table of goals."""
    found = info(quality)
    data = {"crm_data": str(quality.workplace / "data")}
    assert found["settings"] == SETTINGS | data
    assert found["warnings"] == [
        f"Nothing in directory {quality.workplace / 'data'} for goals: "
        "these tables are empty."
    ]


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory):
    """dbt without `make build`, on a project that was edited for good."""
    workplace = tmp_path_factory.mktemp("by hand")
    project = copy_project(workplace / "project")
    settings = project / "dbt_project.yml"
    default = "renewal_grace_days: 30\n"
    text = settings.read_text()
    assert default in text
    settings.write_text(text.replace(default, "renewal_grace_days: 7\n"))
    (project / "tests" / "it_warns.sql").write_text(WARNING_TEST)
    build = Build(workplace, workplace / "crm.duckdb")
    selection = ["--select", "+build_info", "--exclude-resource-type", "unit_test"]
    command = dbt_in(project, "build", *selection)
    run(command, workplace, project, CRM_DB=str(build.database))
    return good_build(build)


def test_by_hand(by_hand):
    """An edited default is a setting like any; the tests that warned are named."""
    found = info(by_hand)
    assert found["settings"] == {"renewal_grace_days": 7}
    assert found["warnings"] == ["test it_warns: 1 row"]
    assert found["finished_at"] > found["started_at"]
