"""Rows that lie in a database already, under names of their own."""

import json

import duckdb
import pytest
from builds import Build, dbt, good_build, run, run_build, run_build_once
from figures import differences, read_figures
from oracle import compute
from tables import write_csv

CUSTOMERS = [
    {"customer_id": "001", "segment": "SMB", "became_customer_on": "2024-01-10"},
    {"customer_id": "1", "segment": "It's new", "became_customer_on": "2024-02-10"},
]
DEALS = [
    {
        "deal_id": 10,
        "created_at": "2024-01-01 08:00:00",
        "status": "Won",
        "amount": 9.5,
    },
    {"deal_id": 11, "created_at": "2024-01-02 20:30:00", "status": "Lost", "amount": 7},
    {"deal_id": 12, "created_at": "2024-01-31 23:59:59", "status": "Open", "amount": 1},
]
for number, deal in enumerate(DEALS):
    deal["closed_at"] = f"2024-03-0{number + 1}"
    deal["customer_id"] = "001"
ORDERS = [
    {
        "order_id": 1,
        "customer_id": "001",
        "ordered_at": "2024-02-01",
        "revenue": 100.25,
    },
    {"order_id": 2, "customer_id": "1", "ordered_at": "2024-02-29", "revenue": 0.1},
]

# typed columns, names that need quotes, columns that nobody asked for
WAREHOUSE = """
create schema salesforce;
create table salesforce."Account" as
select
    customer_id as "Id",
    segment as "Account Segment",
    cast(became_customer_on as date) as became_customer_on,
    ['a', 'b'] as tags
from read_csv('{folder}/customers.csv', all_varchar = true);
create table salesforce.opportunities as
select
    cast(deal_id as bigint) as id,
    customer_id,
    cast(created_at as timestamp) as created_at,
    cast(closed_at as date) as "CloseDate",
    status as stage_name,
    cast(amount as decimal(18, 2)) as amount,
    status = 'Won' as is_won,
    status <> 'Open' as is_closed
from read_csv('{folder}/deals.csv', all_varchar = true);
create view salesforce.orders as
select
    cast(order_id as integer) as order_id,
    customer_id,
    cast(ordered_at as timestamptz) as ordered_at,
    cast(revenue as double) as revenue
from read_csv('{folder}/orders.csv', all_varchar = true);
create table salesforce.stray (id integer);
"""

TABLES = {
    "customers": {
        "relation": "Account",
        "columns": {"customer_id": "Id", "segment": "Account Segment"},
    },
    "deals": {
        "relation": "opportunities",
        "columns": {"deal_id": "id", "closed_at": "CloseDate", "status": "stage_name"},
    },
}
SETTINGS = {
    "crm_database": "erp",
    "crm_schema": "salesforce",
    "crm_tables": TABLES,
    "metric_slices": [["segment", "region"]],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The same rows as CSV."""
    folder = tmp_path_factory.mktemp("rows")
    write_csv(folder, "customers", CUSTOMERS)
    write_csv(folder, "deals", DEALS)
    write_csv(folder, "orders", ORDERS)
    return folder


@pytest.fixture(scope="module")
def warehouse(folder):
    """A database of somebody else's."""
    path = folder / "erp.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(WAREHOUSE.format(folder=folder))
    return path


@pytest.fixture(scope="module")
def build(warehouse, tmp_path_factory):
    """Reads the warehouse, of which a view reads a file, beside what it publishes."""
    workplace = tmp_path_factory.mktemp("relations") / "build"
    settings = SETTINGS | {"allowed_directories": [str(warehouse.parent)]}
    return good_build(
        run_build_once(workplace, settings=settings, CRM_ATTACH=str(warehouse))
    )


def test_same_figures_as_from_files(build, folder):
    figures = read_figures(build)
    expected = compute(folder, {"metric_slices": [["segment", "region"]]})
    assert differences(figures, expected) == []
    assert {"revenue", "win_rate", "new_customers"} <= {key[0] for key in figures}
    assert build.query("from quality.quarantine") == []


def test_reads_from_the_database_that_it_builds(build, warehouse, tmp_path):
    """By hand, dbt may build into the file that holds the rows, and leaves them be."""
    database = tmp_path / "erp.duckdb"
    database.write_bytes(warehouse.read_bytes())
    settings = {
        name: value for name, value in SETTINGS.items() if name != "crm_database"
    }
    settings["allowed_directories"] = [str(warehouse.parent)]
    select = ["--select", "+win_rate", "+revenue"]
    command = dbt("build", *select, "--vars", json.dumps(settings))
    run(command, tmp_path, CRM_DB=str(database))
    by_hand = good_build(Build(tmp_path, database))
    for metric in ("win_rate", "revenue"):
        query = f"from metrics.{metric} order by all"
        assert by_hand.query(query) == build.query(query) != []
    assert by_hand.query("select count(*) from salesforce.opportunities") == [(3,)]


@pytest.mark.parametrize(
    ("table", "given", "words"),
    [
        ("deals", {"relation": "opps"}, ["opps", "deals", "erp.salesforce"]),
        (
            "customers",
            {"relation": "Account", "columns": {"customer_id": "AccountNumber"}},
            ["Account", "AccountNumber", "customer_id", "Account Segment"],
        ),
        ("deals", {"relation": "stray"}, ["stray", "deal_id", "crm_tables"]),
    ],
    ids=["relation", "column", "required column"],
)
def test_what_is_not_there_is_named(warehouse, tmp_path, table, given, words):
    settings = SETTINGS | {"crm_tables": TABLES | {table: given}}
    build = run_build(tmp_path, settings=settings, CRM_ATTACH=str(warehouse))
    assert build.exit_code == 1
    assert not build.database.exists()
    for word in words:
        assert word in build.output, build.output[-3000:]


def test_no_table_at_all(warehouse, tmp_path):
    """A schema that does not exist is no empty CRM."""
    settings = SETTINGS | {"crm_schema": "hubspot", "crm_tables": {}}
    build = run_build(tmp_path, settings=settings, CRM_ATTACH=str(warehouse))
    assert build.exit_code == 1
    assert "There are no tables in erp.hubspot." in build.output
