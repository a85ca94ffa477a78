"""What the project says of itself is what it builds."""

import re

import pytest
from builds import ROOT, Build
from register import metric_files

GRAINS = ["week", "month", "quarter", "year", "trailing_12_months", "all_time"]
FLOORS = ["landing", "staging", "marts", "rollups", "quality", "metrics"]
CLOCKS = re.compile(
    r"current_(date|time|timestamp|localtime)|\b(now|today|getdate|sysdate)\s*\("
    r"|\blocaltime|get_current_time|transaction_timestamp|run_started_at"
    r"|(datetime|date|time)\.(now|today|utcnow)",
    re.IGNORECASE,
)
# a table of staging as a model's SQL names it, and what follows
READ_FROM_STAGING = re.compile(r'"staging"\."(stg_\w+)"(\s+where\s+is_valid\b)?')
READ_BY_MACRO = re.compile(r"ref\('(stg_\w+)'\) }}(\s+where is_valid\b)?")
SEEN = """
select metric, list(distinct grain), list(distinct dimension)
from metrics.metric_values
group by metric
"""


@pytest.fixture(scope="module")
def nodes(demo):
    """Models and seeds of the manifest by name."""
    kinds = {"model", "seed"}
    every = demo.manifest["nodes"].values()
    return {node["name"]: node for node in every if node["resource_type"] in kinds}


@pytest.fixture(scope="module")
def models(nodes):
    return {
        name: node for name, node in nodes.items() if node["resource_type"] == "model"
    }


def sql_files(*folders: str) -> dict:
    """{path within the project: text}."""
    return {
        str(path.relative_to(ROOT)): path.read_text()
        for folder in folders
        for path in (ROOT / folder).rglob("*.sql")
    }


def columns_of(build: Build) -> dict:
    """{(schema, relation): its columns} of everything that was built."""
    found = {}
    for schema, relation, column in build.query(
        "select schema_name, table_name, column_name from duckdb_columns() "
        "where not internal"
    ):
        found.setdefault((schema, relation), set()).add(column)
    return found


def test_metrics_are_those_of_the_register(demo, models):
    """Register, list, catalog, figures and models name the same ones."""
    names = metric_files()
    catalog = demo.query("select metric from metrics.metric_catalog order by metric")
    assert [metric for (metric,) in catalog] == names
    figures = demo.query(
        "select distinct metric from metrics.metric_values order by metric"
    )
    assert [metric for (metric,) in figures] == names
    built = {name for name, node in models.items() if node["fqn"][1] == "metrics"}
    about = {"build_info", "dimension_labels", "metric_catalog", "metric_values"}
    assert built == set(names) | about
    listed = models["metric_values"]["depends_on"]["nodes"]
    assert {node.split(".")[-1] for node in listed} == set(names) | {"dimension_labels"}


def test_grains_and_dimensions_are_those_of_the_catalog(demo):
    catalog = demo.query(
        "select metric, grains, dimensions from metrics.metric_catalog"
    )
    promised = {
        metric: (sorted(grains.split(", ")), sorted(dimensions.split(", ")))
        for metric, grains, dimensions in catalog
    }
    seen = {
        metric: (sorted(grains), sorted(dimensions))
        for metric, grains, dimensions in demo.query(SEEN)
    }
    assert seen == promised
    assert {grain for grains, _ in seen.values() for grain in grains} == set(GRAINS)


def test_catalog_is_complete(demo):
    """No blank cell."""
    for row in demo.query("from metrics.metric_catalog"):
        assert all(cell is not None and str(cell).strip() for cell in row), row


def test_everything_is_described(demo, nodes):
    """Models, seeds and their columns; there are no sources."""
    assert demo.manifest["sources"] == {}
    missing = [
        f"{thing['name']}.{column}"
        for thing in nodes.values()
        for column, text in [
            ("", thing["description"]),
            *((name, each["description"]) for name, each in thing["columns"].items()),
        ]
        if not text.strip()
    ]
    assert missing == []


def test_described_columns_are_the_built_ones(demo, nodes):
    described = {
        (node["schema"], node["alias"]): set(node["columns"]) for node in nodes.values()
    }
    assert columns_of(demo) == described


def test_marts_and_metrics_have_contracts(models):
    without = [
        name
        for name, node in models.items()
        if node["fqn"][1] in ("marts", "metrics") and not node["contract"]["enforced"]
    ]
    assert without == []


def test_nothing_reads_the_clock():
    """Only what says when the file was built."""
    code = sql_files("models", "macros", "tests")
    assert len(code) > 100
    assert {path for path, text in code.items() if CLOCKS.search(text)} == {
        "models/metrics/build_info.sql",
        "macros/adapters/clock.sql",
    }


def test_only_valid_rows_leave_staging(models):
    """Above staging only quality reads a landing table, or rows that are not valid."""
    for name, node in models.items():
        if node["fqn"][1] not in ("landing", "staging", "quality"):
            rows = node["compiled_code"].replace('"landing"."origins"', "")
            assert '"landing".' not in rows, name
            assert unfiltered(READ_FROM_STAGING, node["compiled_code"]) == [], name
    # what other settings would make of the macros
    for path, text in sql_files("macros").items():
        assert unfiltered(READ_BY_MACRO, text) == [], path


def unfiltered(pattern: re.Pattern, code: str) -> list[str]:
    """The staging models that a text reads without `where is_valid`."""
    return [table for table, condition in pattern.findall(code) if not condition]


def test_data_flows_one_way(models):
    """A model refers to the floors below it or to its own."""
    upward = [
        f"{name} -> {parent}"
        for name, node in models.items()
        for parent in (each.split(".")[-1] for each in node["depends_on"]["nodes"])
        if parent in models
        and FLOORS.index(models[parent]["fqn"][1]) > FLOORS.index(node["fqn"][1])
    ]
    assert upward == []


def test_build_of_the_demo_is_quiet(demo):
    """No warning, no deprecation."""
    assert re.search(r"^Published .* \(\d+\.\d s, 0 warnings\)\.$", demo.output, re.M)
