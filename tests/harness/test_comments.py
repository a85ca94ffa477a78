"""The published file describes itself: tables and columns have comments."""

import json

import pytest
from builds import Build, good_build, run
from projects import copy_project, dbt_in

COMMENTS = """
select schema_name, table_name, column_name, comment
from duckdb_columns() where not internal
union all
select schema_name, table_name, null, comment
from duckdb_tables() where not internal
"""
ODD = """It's "odd"; -- drop
$$two$$ lines, {braces} and ü."""


def described(node: dict) -> set[tuple]:
    """The description of a model or seed and those of its columns, as comments."""
    table = (node["schema"], node["alias"])
    found = {(*table, None, node["description"].strip())}
    for name, column in node["columns"].items():
        found.add((*table, name, column["description"].strip()))
    return found


def test_every_table_and_column_has_its_description(demo):
    found = set(demo.query(COMMENTS))
    nodes = demo.manifest["nodes"].values()
    tables = [node for node in nodes if node["resource_type"] in ("model", "seed")]
    assert len(tables) > 100
    assert found == set().union(*map(described, tables))
    assert [row for row in found if not row[-1]] == []


@pytest.fixture(scope="module")
def oddly_described(tmp_path_factory):
    """A table of the contract whose description has quotes, lines, an end of SQL."""
    workplace = tmp_path_factory.mktemp("comments")
    project = copy_project(workplace / "project")
    contract = project / "models" / "_contract__models.yml"
    text = contract.read_text()
    described = 'description: "Name of the rep.'
    assert described in text
    start = text.index(described)
    end = text.index('"', start + len(described)) + 1
    odd = f"description: {json.dumps(ODD)}"
    contract.write_text(text[:start] + odd + text[end:])
    build = Build(workplace, workplace / "crm.duckdb")
    command = dbt_in(project, "run", "--select", "landing_reps")
    run(command, workplace, project, CRM_DB=str(build.database))
    return good_build(build)


def test_odd_characters_survive(oddly_described):
    comments = oddly_described.query(
        "select comment from duckdb_columns() where column_name = 'rep_name'"
    )
    assert comments == [(ODD,)]
