"""Odd cells: what counts comes in as it was meant, the rest is set aside."""

import json

import pytest
from builds import ROOT, Build, dbt, good_build, run, run_build_once
from figures import differences, read_figures
from odd_rows import LONG_NAME, ODD_ROWS, SETTINGS, UNKNOWN, rows_of
from oracle import compute, rejected
from oracle.contract import TABLES
from typed_files import unknown_columns, write_parquet


@pytest.fixture(scope="module")
def typed(shared):
    """The rows that count, as Parquet of real types, built on a machine in Seoul."""
    return good_build(
        run_build_once(
            shared / "typed",
            write=write_parquet,
            settings=SETTINGS,
            TZ="Asia/Seoul",
        )
    )


def test_figures(odd):
    expected = compute(odd.workplace / "data", SETTINGS)
    assert differences(read_figures(odd), expected) == []


def test_quarantine(odd):
    """Exactly the expected rows, each with its reason and every cell."""
    expected = [
        (table, reason, row | (UNKNOWN if table == "customers" else {}))
        for table in ODD_ROWS
        for row, reason in rows_of(table)
        if reason
    ]
    found = [
        (table, reason, cells_of(raw_row))
        for table, reason, raw_row in odd.query(
            "select source_table, reason, raw_row from quality.quarantine"
        )
    ]

    def order(entry):
        return entry[0], entry[1], sorted(entry[2].items())

    assert sorted(found, key=order) == [
        (table, reason, {name: cell for name, cell in row.items() if cell})
        for table, reason, row in sorted(expected, key=order)
    ]


def cells_of(raw_row: str) -> dict:
    """The cells of a row that are not blank, under the names they had in the file."""
    row = json.loads(raw_row)
    row.pop("_source_row")
    return {
        name.removeprefix("source_"): cell
        for name, cell in row.items()
        if cell not in (None, "")
    }


def test_keys_of_quarantined_rows(odd):
    keys = odd.query(
        "select source_table, source_key from quality.quarantine where source_table "
        "in ('deal_stages', 'deal_stage_history', 'tickets') order by all"
    )
    assert keys == [
        ("deal_stage_history", "d1 / Qualification / 2024-02-01 00:00:00"),
        *(("deal_stages", key) for key in ("Demo", "Qualification", "Talks", None)),
        *(("tickets", key) for key in ("first_reply_due_at", "resolution_due_at")),
        *(("tickets", key) for key in ("t4", "t7", "t8", "t9")),
    ]


def test_raw_rows_are_valid_or_quarantined(odd):
    counts = rejected(odd.workplace / "data")
    for table in TABLES:
        [(raw, valid, aside)] = odd.query(
            f"""
            select
                (select count(*) from landing.{table}),
                (
                    select count(*) from staging.stg_{table}
                    where rejection_reason is null
                ),
                (select count(*) from quality.quarantine where source_table = ?)
            """,
            (table,),
        )
        rows = ODD_ROWS[table][1] if table in ODD_ROWS else []
        numbers = odd.query(f"select _source_row from landing.{table} order by all")
        assert [number for (number,) in numbers] == list(range(1, len(rows) + 1))
        assert raw == len(rows) == valid + aside
        assert (
            aside == len(counts[table]) == sum(reason is not None for _, reason in rows)
        )


def test_text_arrives_as_it_was(odd):
    names = odd.query(
        "select customer_id, customer_name from marts.dim_customers where is_known"
    )
    assert dict(names) == {
        **{"00042": LONG_NAME, "42": "NULL"},
        **dict.fromkeys(["043", "44", "45", "46", "49", "50", "51", "52"]),
    }
    strangers = odd.query(
        "select customer_id, customer_name from marts.dim_customers "
        "where not is_known order by customer_id"
    )
    assert strangers == [("(none)", None), ("unheard of", None)]
    [(product,)] = odd.query(
        "select product from marts.fct_orders where order_id = '2'"
    )
    assert product == 'Größe, "XL"\'s'


def test_odd_segments(odd):
    """`all` as a segment is no total, nor is `(none)` a blank, nor `(unallocated)`."""
    segments = odd.query(
        "select dimension, dimension_value, value from metrics.metric_values "
        "where metric = 'new_customers' and grain = 'all_time' "
        "and dimension in ('all', 'segment')"
    )
    assert {(name, segment): value for name, segment, value in segments} == {
        ("all", "all"): 10,
        ("segment", "all"): 1,
        ("segment", "NULL"): 1,
        ("segment", "×"): 1,
        ("segment", "A × B"): 2,
        ("segment", "A"): 1,
        ("segment", "(none)"): 1,
        ("segment", "((none))"): 1,
        ("segment", "(((none)))"): 1,
        ("segment", "((unallocated))"): 1,
    }


def test_odd_pairs(odd):
    """No two pairs of values read alike, and a label says the names."""
    pairs = odd.query(
        "select dimension_value, value from metrics.metric_values "
        "where metric = 'new_customers' and grain = 'all_time' "
        "and dimension = 'segment × region' and dimension_value like '%A%'"
    )
    assert dict(pairs) == {"A ×× B × C": 1, "A × B ×× C": 1, "A ×× B × (none)": 1}
    labels = odd.query(
        "select distinct dimension_label from metrics.metric_values "
        "where dimension = 'team × owner' and dimension_value = 'Team, A × r''1'"
    )
    assert labels == [("Team, A × Zoë 'Z' O’Hara",)]


def test_spend_without_a_customer(odd):
    """It is no spend on the segment that is called so."""
    spend = odd.query(
        "select dimension_value, numerator, denominator from metrics.metric_values "
        "where metric = 'cac' and grain = 'all_time' and dimension = 'segment' "
        "and dimension_value like '%(unallocated)%' order by all"
    )
    assert spend == [("((unallocated))", 0, 1), ("(unallocated)", 7, 0)]


def test_labels(odd):
    """An id with an apostrophe finds its name."""
    labels = odd.query(
        "select distinct dimension, dimension_label from metrics.metric_values "
        "where dimension_value = 'r''1' order by dimension"
    )
    name = "Zoë 'Z' O’Hara"
    assert labels == [("agent", name), ("owner", name)]


def test_unknown_columns_pass_through_staging(odd):
    """Those that staging makes itself step aside, under the name source_*."""
    names = {name: name for name in UNKNOWN} | {
        "rejection_reason": "source_rejection_reason"
    }
    columns = ", ".join(f"coalesce(\"{name}\", '')" for name in names.values())
    found = odd.query(f"select distinct {columns} from staging.stg_customers")
    assert found == [tuple(UNKNOWN.values())]


@pytest.mark.parametrize("table", ODD_ROWS)
def test_unknown_columns_step_aside(typed, table):
    """As they are, whatever their type; source_* where staging makes such a name."""
    unknown = set(unknown_columns(table).values())
    known = {*TABLES[table].types, "_source_row"}
    assert columns_of(typed, "landing", table) == known | unknown
    assert unknown < columns_of(typed, "staging", f"stg_{table}")
    for name in unknown:
        found = typed.query(f'select distinct "{name}" from staging.stg_{table}')
        assert found == [([1, 2],)], name


def columns_of(build: Build, schema: str, table: str) -> set[str]:
    """The names of a table's columns, as they are written."""
    rows = build.query(
        "select column_name from duckdb_columns() "
        "where schema_name = ? and table_name = ?",
        (schema, table),
    )
    return {name for (name,) in rows}


@pytest.mark.parametrize("table", TABLES)
def test_contract_lands_as_text(typed, table):
    """Whatever the types, and whether there is a file or not."""
    types = dict(
        typed.query(
            "select column_name, data_type from duckdb_columns() "
            "where schema_name = 'landing' and table_name = ?",
            (table,),
        )
    )
    assert {types[column] for column in TABLES[table].types} == {"VARCHAR"}
    assert types["_source_row"] == "BIGINT"


def test_a_profile_in_another_time_zone(typed, tmp_path):
    """An instant of a Parquet file lands as its text in UTC, whatever the session's."""
    profile = (ROOT / "profiles" / "profiles.yml").read_text()
    profile += "      settings: {TimeZone: America/New_York}\n"
    (tmp_path / "profiles.yml").write_text(profile)
    settings = json.dumps({"crm_data": str(typed.workplace / "data")})
    command = dbt("build", "--select", "+stg_tickets", "--vars", settings)
    command += ["--profiles-dir", str(tmp_path), "--exclude-resource-type", "unit_test"]
    build = Build(tmp_path, tmp_path / "crm.duckdb")
    run(command, tmp_path, CRM_DB=str(build.database))
    good_build(build)
    landed = build.query(
        "select opened_at, resolved_at from landing.tickets order by all"
    )
    assert landed == [
        ("2024-02-01 12:00:00+00", "2024-02-01 00:00:00+00"),
        ("2024-02-01 12:00:00+00", "2024-02-01 12:00:00+00"),
        ("2024-02-01 12:00:00+00", "2024-02-01 12:00:00.000001+00"),
        ("2024-02-01 12:00:00+00", "2024-02-01 12:00:00.000001+00"),
        ("2024-02-01 12:00:00+00", None),
    ]
    for table in ("landing.tickets", "staging.stg_tickets"):
        query = f"from {table} order by _source_row"
        assert build.query(query) == typed.query(query)


def test_typed_parquet_gives_the_same_figures(odd, typed):
    """Whatever the types, and whatever unknown columns are called."""
    assert differences(read_figures(typed), read_figures(odd)) == []
    assert typed.query("from quality.quarantine") == []
