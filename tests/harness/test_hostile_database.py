"""Tables, columns and cells of a stranger's database: all data, never code."""

import duckdb
import pytest
from builds import good_build, run_build_once
from figures import differences, read_figures
from hostile import (
    NAMES,
    Trap,
    create_table,
    quoted,
    widened,
    with_hostile_text,
    write_csv,
)
from oracle import compute
from oracle.contract import TABLES as CONTRACT
from quality_rows import SETTINGS, TABLES, rows_of

DATABASE = "it's {{ 7*7 }} $x"
SCHEMA = "s\"; copy (select 1) to 'FILE'; --\n{{ 7*7 }}"
SLICES = {"metric_slices": [["segment", "region"], ["owner", "team"]]}


@pytest.fixture(scope="module")
def trap(shared):
    return Trap(shared / "trap_of_the_database")


@pytest.fixture(scope="module")
def folder(shared, trap):
    """The rows of `quality` with hostile texts, as CSV."""
    folder = shared / "hostile_rows"
    folder.mkdir()
    for table in TABLES:
        rows = with_hostile_text(table, rows_of(table), trap)
        write_csv(folder / f"{table}.csv", rows)
    return folder


@pytest.fixture(scope="module")
def hostile(shared, folder, trap):
    """The same rows in a database, under hostile names of tables and columns."""
    path = folder / f"{DATABASE}.duckdb"
    schema = trap.set_in(SCHEMA)
    crm_tables = {}
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"create schema {quoted(schema)}")
        for table in TABLES:
            rows = with_hostile_text(table, rows_of(table), trap)
            wide = widened(table, rows, [trap.set_in(name) for name in NAMES], trap)
            theirs = {name: trap.set_in(f"{name}{NAMES[0]}") for name in rows[0]}
            relation = trap.set_in(f"{table}{NAMES[2]}")
            crm_tables[table] = {"relation": relation, "columns": theirs}
            create_table(
                connection,
                f"{quoted(schema)}.{quoted(relation)}",
                [{theirs.get(n, n): cell for n, cell in row.items()} for row in wide],
            )
    settings = {
        **{"crm_database": DATABASE, "crm_schema": schema, "crm_tables": crm_tables},
        **SETTINGS,
        **SLICES,
    }
    workplace = shared / "hostile_database"
    return good_build(
        run_build_once(workplace, settings=settings, CRM_ATTACH=str(path))
    )


def test_figures_are_those_of_the_rows(hostile, folder):
    """A slice is called by the whole text of its cell, whatever that is."""
    figures = read_figures(hostile)
    assert differences(figures, compute(folder, SETTINGS | SLICES)) == []
    assert any("copy (select 1)" in value for *_, value in figures)


def test_every_row_is_read(hostile):
    for table in CONTRACT:
        [(count,)] = hostile.query(f"select count(*) from landing.{table}")
        assert count == (len(rows_of(table)) if table in TABLES else 0)


def test_nothing_was_run(hostile, trap):
    trap.check(hostile)
