"""Headers, files and directories of a stranger's: all data, never code."""

import pytest
from builds import good_build, run_build_once
from figures import read_figures
from hostile import NAMES, Trap, identifiers, widened, write_csv, write_parquet
from quality_rows import SETTINGS, TABLES, rows_of

DIRECTORY = "{{ 7*7 }}/$x/back\\slash/it's; --/two\nlines/[a]*?"
IN_PARQUET = ("orders", "deals", "customers", "spend", "leads")


@pytest.fixture(scope="module")
def trap(shared):
    return Trap(shared / "trap_of_names")


@pytest.fixture(scope="module")
def hostile(quality, shared, trap):
    """The rows of `quality`, in a directory and beside columns of odd names."""
    names = [*map(trap.set_in, NAMES), *identifiers(quality)]
    folder = shared / "hostile_names" / DIRECTORY
    folder.mkdir(parents=True)
    for table in TABLES:
        rows = widened(table, rows_of(table), names, trap)
        if table in IN_PARQUET:
            write_parquet(folder / f"{table}.parquet", rows)
        else:
            write_csv(folder / f"{table}.csv", rows)
    workplace = shared / "hostile_names" / "build"
    return good_build(run_build_once(workplace, data=folder, settings=SETTINGS))


def test_the_names_are_many(quality):
    assert len(identifiers(quality)) > 500
    assert {"landed", "typed", "_source_row", "raw_row", "is_valid", "defects"} <= {
        *identifiers(quality)
    }


def test_figures_are_those_of_the_plain_rows(hostile, quality):
    assert read_figures(hostile) == read_figures(quality)


def test_the_same_rows_are_set_aside(hostile, quality):
    query = (
        "select source_table, source_key, reason from quality.quarantine order by all"
    )
    assert hostile.query(query) == quality.query(query) != []
    query = "from quality.dangling_references order by all"
    assert hostile.query(query) == quality.query(query) != []


def test_nothing_was_run(hostile, trap):
    trap.check(hostile)
