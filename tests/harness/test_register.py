"""The register refuses metrics that are not whole; other projects may add some."""

import shutil
from pathlib import Path

import pytest
from builds import Build, good_build, run
from projects import copy_project, dbt_in
from tables import write_csv

WIN_RATE = "models/metrics/sales/_sales__models.yml"
META = """        label: Win rate
        type: ratio
        is_additive: true
        subject: deals
        unit: fraction
        direction: higher_is_better
        formula: deals won / deals won or lost
        source: ours
"""
DEALS = "segment, region, industry, channel, owner, team, product, deal_type"
REQUIRED = "label, type, is_additive, subject, unit, direction, formula, source"

# what win_rate's meta has instead of a line, and what is said of it
BAD_META = {
    "unknown subject": (
        ("subject: deals", "subject: deal"),
        "unknown subject deal. Valid: accounts, customers, leads, deals, sales_cycles, "
        "stage_visits, quotas, orders, renewals, subscriptions, email, tickets, "
        "surveys, csat.",
    ),
    "unknown dimension": (
        ("subject: deals", "subject: deals\n        dimensions: [team, teem]"),
        f"unknown dimension teem. Valid: {DEALS}.",
    ),
    "dimension of another subject": (
        ("subject: deals", "subject: deals\n        dimensions: [stage]"),
        f"unknown dimension stage. Valid: {DEALS}.",
    ),
    "unknown type": (
        ("type: ratio", "type: rate"),
        "unknown type rate. Valid: total, balance, ratio, median, composed.",
    ),
    "is_additive is no flag": (
        ("is_additive: true", "is_additive: sometimes"),
        "unknown is_additive sometimes. Valid: True, False.",
    ),
    "unknown unit": (
        ("unit: fraction", "unit: percent"),
        "unknown unit percent. Valid: count, fraction, multiple, points, currency, "
        "currency_per_day, currency_per_month, currency_per_year, orders_per_year, "
        "hours, days, months, years.",
    ),
    "unknown direction": (
        ("direction: higher_is_better", "direction: up"),
        "unknown direction up. Valid: higher_is_better, lower_is_better, none.",
    ),
    "unknown grain": (
        ("source: ours", "source: ours\n        grains: [month, day]"),
        "unknown grain day. "
        "Valid: week, month, quarter, year, trailing_12_months, all_time.",
    ),
    "unknown parts": (
        ("source: ours", "source: ours\n        parts: sum"),
        "unknown parts sum. Valid: sums, values, none.",
    ),
    "dimensions that are no list": (
        ("source: ours", "source: ours\n        dimensions: team"),
        f"dimensions is no list of different ones. Valid: {DEALS}.",
    ),
    "a grain twice": (
        ("source: ours", "source: ours\n        grains: [week, week]"),
        "grains is no list of different ones. ",
    ),
    "scale that is no number": (
        ("source: ours", "source: ours\n        scale: percent"),
        "scale is no number. ",
    ),
    "blank label": (
        ("label: Win rate", "label: ' '"),
        f"its folder's YAML has no label. Valid: {REQUIRED}.",
    ),
    "missing key": (
        ("        unit: fraction\n", ""),
        f"its folder's YAML has no unit. Valid: {REQUIRED}.",
    ),
    "no formula": (
        ("        formula: deals won / deals won or lost\n", ""),
        f"its folder's YAML has no formula. Valid: {REQUIRED}.",
    ),
    "unknown key": (
        ("source: ours", "source: ours\n        dimension: [team]"),
        "meta has an unknown key dimension. "
        f"Valid: {REQUIRED}, dimensions, grains, scale, parts.",
    ),
}

# what stands in the list of metric_values for 'nps', and what is said of it
BAD_LISTS = {
    "left out": (
        "",
        "Metric nps is not in metric_values. Add it to the list in "
        "macros/register/metric_names.sql, or, in a project that installs this one, "
        "to setting extra_metrics.",
    ),
    "no metric": (
        "'nps', 'fct_deals',",
        "fct_deals is in the list of metric_values, and is no metric: its YAML has no "
        "meta with a formula.",
    ),
    "twice": (
        "'nps', 'nps',",
        "Metric nps stands twice in the list of metric_values",
    ),
    "no model": (
        "'nps', 'npss',",
        "depends on a node named 'npss' which was not found",
    ),
}

OTHER_PROJECT = """
name: other
version: 1.0.0
profile: crm_metrics
vars:
  crm_metrics: {extra_metrics: [loss_rate]}
flags: {send_anonymous_usage_stats: false}
"""
SCHEMA_NAMES = """
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ crm_metrics.generate_schema_name(custom_schema_name, node) }}
{%- endmacro %}
"""
METRIC = """
select
    grain,
    period_start,
    period_end,
    is_complete,
    dimension,
    dimension_value,
    closed_deals - won_deals as numerator,
    closed_deals as denominator,
    {{ crm_metrics.ratio('closed_deals - won_deals', 'closed_deals') }} as value
from {{ ref('deals_by_period') }}
where closed_deals <> 0
"""
METRIC_YAML = """
models:
  - name: loss_rate
    description: Share of the closed deals that were lost.
    config:
      schema: metrics
      materialized: table
      meta:
        label: Loss rate
        type: ratio
        is_additive: true
        subject: deals
        unit: fraction
        direction: lower_is_better
        formula: deals lost / deals won or lost
        source: theirs
"""
DEAL = {"created_at": "2024-01-05", "closed_at": "2024-02-05"}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project; dbt keeps there what it has parsed."""
    return copy_project(tmp_path_factory.mktemp("register") / "project")


@pytest.fixture
def change(project):
    """A function that replaces a text in a file of the copy, for one test."""
    changed = {}

    def replace(file: str, old: str, new: str) -> None:
        path = project / file
        changed[path] = text = path.read_text()
        assert text.count(old) == 1
        path.write_text(text.replace(old, new))

    yield replace
    for path, text in changed.items():
        path.write_text(text)


def assert_refuses(project: Path, message: str) -> None:
    """The check stops, and says this."""
    workplace = project.parent
    command = dbt_in(project, "run-operation", "check_register")
    code = run(command, workplace, root=project, CRM_DB=str(workplace / "x.duckdb"))
    said = " ".join((workplace / "output.txt").read_text().split())
    assert code != 0
    assert message in said, said


@pytest.mark.parametrize("name", BAD_META)
def test_meta_that_is_not_valid(project, change, name):
    """The message names the metric, what is wrong and what is valid."""
    (old, new), message = BAD_META[name]
    change(WIN_RATE, META, META.replace(old, new))
    assert_refuses(project, f"Metric win_rate: {message}")


@pytest.mark.parametrize("name", BAD_LISTS)
def test_list_that_differs(project, change, name):
    new, message = BAD_LISTS[name]
    change("macros/register/metric_names.sql", "'nps',", new)
    assert_refuses(project, message)


@pytest.fixture(scope="module")
def other_project(tmp_path_factory):
    """A project that installs this one and has a metric of its own."""
    folder = tmp_path_factory.mktemp("package")
    files = {
        "dbt_project.yml": OTHER_PROJECT,
        "packages.yml": f"packages: [{{local: '{copy_project(folder / 'crm')}'}}]",
        "macros/generate_schema_name.sql": SCHEMA_NAMES,
        "models/deals/loss_rate.sql": METRIC,
        "models/deals/models.yml": METRIC_YAML,
    }
    other = folder / "other"
    for name, text in files.items():
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text(text)
    outcomes = enumerate(["won", "lost", "lost", "lost"])
    deals = [
        {"deal_id": number, "status": status} | DEAL for number, status in outcomes
    ]
    write_csv(folder / "data", "deals", deals)
    return other


def build_other(project: Path, *arguments: str) -> Build:
    """Installs and builds the other project."""
    workplace = project.parent
    build = Build(workplace, workplace / "other.duckdb")
    variables = f"{{crm_data: '{workplace / 'data'}'}}"
    for command in (
        dbt_in(project, "deps"),
        dbt_in(project, "build", "--vars", variables, *arguments),
    ):
        run(command, workplace, root=project, CRM_DB=str(build.database))
    return build


def test_metric_of_another_project(other_project):
    build = good_build(build_other(other_project))
    figures = build.query(
        "select numerator, denominator, value from metrics.metric_values "
        "where metric = 'loss_rate' and grain = 'month' and dimension = 'all'"
    )
    assert figures == [(3, 4, 0.75)]
    catalog = build.query(
        "select family, label, description, dimensions, source, type, is_additive "
        "from metrics.metric_catalog where metric = 'loss_rate'"
    )
    about = (
        "deals",
        "Loss rate",
        "Share of the closed deals that were lost.",
        f"all, {DEALS}",
    )
    assert catalog == [(*about, "theirs", "ratio", True)]


def test_metric_of_another_project_that_is_not_named(other_project, tmp_path):
    project = shutil.copytree(other_project, tmp_path / "other")
    text = OTHER_PROJECT.replace("[loss_rate]", "[]")
    (project / "dbt_project.yml").write_text(text)
    shutil.copytree(other_project.parent / "data", tmp_path / "data")
    build = build_other(project, "--select", "landing_reps")
    assert not build.succeeded
    assert "Metric loss_rate is not in metric_values." in build.output
    assert not build.query("select * from duckdb_tables()")
