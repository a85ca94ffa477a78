"""What is there decides what is built: few files, bad files, none."""

import shutil

import duckdb
import pytest
from builds import DEMO, good_build, run_build
from figures import differences, read_figures
from oracle import compute
from register import metric_files
from tables import write_csv

RESPONSES = [
    {"response_id": "a", "responded_at": "2024-01-05", "score": 9, "scale": 10},
    {"response_id": "b", "responded_at": "2024-02-05", "score": 3, "scale": 10},
]

# dimensions of ids whose table is absent, each with a metric
OF_ABSENT_TABLES = [
    ("owner", "win_rate"),
    ("owner", "quota_attainment"),
    ("owner", "new_customers"),
    ("owner", "new_leads"),
    ("agent", "resolution_hours"),
    ("campaign", "cac"),
    ("campaign", "new_leads"),
]

UNREADABLE = {
    "binary orders.parquet": b"PAR1 this is no Parquet file PAR1",
    "a cell too many in reps.csv": b"rep_id,team\nr1,A\nr2,B,what is this\n",
    "cells missing in reps.csv": b"rep_id,team,region\nr1,A,EMEA\nr2\n",
    "UTF-16 in reps.csv": "rep_id,team\nr1,A\n".encode("utf-16"),
    "Latin-1 in reps.csv": "rep_id,team\nr1,Café\n".encode("latin-1"),
}


def copy_demo(folder, *tables):
    """A data directory with some tables of the demo."""
    folder.mkdir()
    for table in tables:
        shutil.copy(DEMO / f"{table}.csv", folder)
    return folder


def assert_fails(folder, workplace, *words):
    """The build stops, publishes nothing, and says these words."""
    build = run_build(workplace, data=folder)
    assert not build.succeeded
    assert not build.database.exists()
    for word in words:
        assert word in build.output, build.output[-3000:]


def test_deals_and_reps(tmp_path):
    """Only metrics of deals; a stranger's file and the missing ones are named."""
    folder = copy_demo(tmp_path / "data", "deals", "reps")
    (folder / "kunden.csv").write_text("id\n1\n")
    build = good_build(run_build(tmp_path, data=folder))
    figures = read_figures(build)
    assert differences(figures, compute(folder)) == []
    assert {key[0] for key in figures} - {"weighted_pipeline_amount"} == {
        "average_deal_size",
        "bookings",
        "close_rate",
        "created_deals",
        "median_sales_cycle_days",
        "open_deals",
        "open_pipeline_amount",
        "pipeline_coverage",
        "pipeline_created_amount",
        "quota_attainment",
        "sales_cycle_days",
        "sales_velocity",
        "win_rate",
        "win_rate_by_amount",
    }
    assert "kunden.csv is ignored" in build.output
    missing = f"Nothing in directory {folder} for customers, leads, campaigns"
    assert missing in build.output


def test_survey_responses_in_an_odd_path(tmp_path):
    """What has a meaning in a shell, in SQL or in a glob."""
    folder = tmp_path / "Ann's CRM [2024]"
    write_csv(folder, "survey_responses", RESPONSES)
    build = good_build(run_build(tmp_path / "Ann's work", data=folder))
    figures = read_figures(build)
    assert {key[0] for key in figures} == {"nps"}
    assert differences(figures, compute(folder)) == []


def test_subscriptions_alone_have_recurring_revenue(tmp_path):
    """All of that family; every attribute of a customer is (none)."""
    folder = copy_demo(tmp_path / "data", "subscriptions")
    build = good_build(run_build(tmp_path, data=folder))
    figures = read_figures(build)
    assert differences(figures, compute(folder)) == []
    family = build.query(
        "select metric from metrics.metric_catalog where family = 'recurring_revenue'"
    )
    assert {key[0] for key in figures} == {metric for (metric,) in family}
    assert {key[4] for key in figures if key[3] not in ("all", "plan")} == {"(none)"}


def test_orders_alone_can_carry_customers(tmp_path):
    folder = copy_demo(tmp_path / "data", "orders")
    settings = {"customer_lifecycle": "orders"}
    build = good_build(run_build(tmp_path, data=folder, settings=settings))
    figures = read_figures(build)
    assert differences(figures, compute(folder, settings)) == []
    assert {"revenue", "churn_rate", "lifetime_value"} <= {key[0] for key in figures}


def test_no_file_at_all(tmp_path):
    """Nothing is published; with setting allow_empty, tables without rows are."""
    folder = copy_demo(tmp_path / "data")
    assert_fails(folder, tmp_path, f"no table of the contract in directory {folder}")
    build = good_build(run_build(tmp_path, folder, settings={"allow_empty": True}))
    assert "\nEvery table is empty.\n" in build.output
    assert "\nNothing happened in the data: no event.\n" in build.output
    assert build.query("from metrics.metric_values") == []
    catalog = build.query("select metric from metrics.metric_catalog order by metric")
    assert [metric for (metric,) in catalog] == metric_files()
    dimensions = {"customers": "customer", "leads": "lead", "reps": "rep"}
    for table, key in (dimensions | {"campaigns": "campaign"}).items():
        found = build.query(f"select {key}_id from marts.dim_{table}")
        assert found == [("(none)",)]
    origins = build.query("from landing.origins")
    assert {origin for _, origin in origins} == {None}
    for table, _ in origins:
        assert build.query(f"from landing.{table}") == []


def test_ids_stand_for_themselves(tmp_path):
    """Where the whole table is absent; one that is there but empty has no such row."""
    tables = ("customers", "deals", "leads", "quotas", "renewals", "spend", "tickets")
    folder = copy_demo(tmp_path / "data", *tables)
    (folder / "subscriptions.csv").write_text("subscription_id,customer_id,started_on")
    build = good_build(run_build(tmp_path, data=folder))
    figures = read_figures(build)
    assert differences(figures, compute(folder)) == []
    for dimension, metric in OF_ABSENT_TABLES:
        values = {key[4] for key in figures if (key[0], key[3]) == (metric, dimension)}
        assert len(values - {"(none)"}) > 5
    dangling = build.query(
        "select distinct target_table from quality.dangling_references order by all"
    )
    assert dangling == [("customers",), ("leads",), ("subscriptions",)]
    for dimension in ("reps", "campaigns"):
        known = build.query(f"select is_known from marts.dim_{dimension}")
        assert len(known) > 5 and set(known) == {(False,)}


def test_missing_required_column(tmp_path):
    folder = tmp_path / "data"
    rows = [{"deal_id": 1, "created_at": "2024-01-01", "state": "won"}]
    write_csv(folder, "deals", rows)
    assert_fails(
        folder,
        tmp_path,
        "deals.csv: required column status is missing",
        "deal_id, created_at, state",
        "Add the column, or name the one that holds it in setting crm_tables.",
    )


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_file(tmp_path, name):
    folder = copy_demo(tmp_path / "data")
    file = folder / name.split()[-1]
    file.write_bytes(UNREADABLE[name])
    assert_fails(folder, tmp_path, str(file))


def test_two_files_for_one_table(tmp_path):
    folder = tmp_path / "data"
    csv = write_csv(folder, "survey_responses", RESPONSES)
    parquet = csv.with_suffix(".parquet")
    duckdb.sql(f"copy (from '{csv}') to '{parquet}'")
    assert_fails(
        folder, tmp_path, str(csv), str(parquet), "may come from one file only"
    )


def test_missing_directory(tmp_path):
    missing = tmp_path / "nowhere"
    assert_fails(missing, tmp_path, f"DATA={missing}: there is no such directory.")
