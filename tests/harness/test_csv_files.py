"""CSV files as they come: what is read, what stops the build, what is asked about."""

import gzip

import pytest
from builds import good_build, run_build

DEALS = "deal_id,created_at,status,amout,note\nd1,2024-01-05,open,5,x\n"
RESPONSES = "response_id,responded_at,score,scale\nr1,2024-01-05,9,10\n"
# by name of file: its text, and what is said of it
REFUSED = {
    "customers.csv": (
        "customer_id,Segment,segment\nc1,A,B\n",
        "customers.csv: two columns are called segment, but for its case.",
    ),
    "leads.csv": ("", "leads.csv is empty: its first line has to name the columns."),
    "deals.csv": (
        "deal_id,created_at,status\nd1,2024-01-05,open\nd2,2024-01-05,open,\n",
        "deals.csv: row 2 below the header has a cell too many, an empty one; "
        "the header has 3.",
    ),
    "reps.csv": (
        'rep_id,team\nr1,A\nr2,B,""\n',
        "reps.csv: row 2 below the header has a cell too many",
    ),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """One build of files each of which stops it."""
    folder = tmp_path_factory.mktemp("refused")
    (folder / "data").mkdir()
    for name, (text, _) in REFUSED.items():
        (folder / "data" / name).write_text(text)
    return run_build(folder, folder / "data")


@pytest.mark.parametrize("name", REFUSED)
def test_refused(refused, name):
    assert not refused.succeeded
    assert REFUSED[name][1] in refused.output


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """One build of files that are read, beside some that are not."""
    folder = tmp_path_factory.mktemp("read") / "data"
    folder.mkdir()
    (folder / "Deals.CSV").write_text("\n \n\n" + DEALS)
    with gzip.open(folder / "survey_responses.csv.gz", "wt") as file:
        file.write(RESPONSES)
    # a name over two lines, one that is blank, one that both of them would take
    (folder / "reps.csv").write_text(
        'rep_id,"two\nlines",,column3,"a ""b"""\nr1,x,y,z,q\n'
    )
    (folder / "quotas.tsv").write_text("rep_id\n")
    (folder / "goals.csv").mkdir()
    (folder / "leads.csv").symlink_to(folder / "elsewhere.csv")
    return good_build(run_build(folder.parent, folder))


def test_blank_lines_are_no_header(read):
    assert read.query("select deal_id, note, _source_row from landing.deals") == [
        ("d1", "x", 1)
    ]


def test_compressed_file(read):
    assert read.query("select score from staging.stg_survey_responses") == [(9,)]


def test_names_that_are_no_plain_words(read):
    columns = read.query(
        "select column_name from duckdb_columns() where schema_name = 'landing' and "
        "table_name = 'reps' and column_index >= 6 order by column_index"
    )
    assert columns == [
        ("two\nlines",),
        ("source_column3",),
        ("column3",),
        ('a "b"',),
        ("_source_row",),
    ]
    rows = read.query('select source_column3, column3, "a ""b""" from landing.reps')
    assert rows == [("y", "z", "q")]


def test_misspelt_column_is_asked_about(read):
    asked = "Deals.CSV: is column amout meant for amount, which it lacks?"
    assert asked in read.output
    told = [line for line in read.output.splitlines() if line.startswith("Warning:")]
    assert sum("meant for" in line for line in told) == 1


def test_files_that_are_not_read_are_named(read):
    for name in ("quotas.tsv", "goals.csv/"):
        assert f"{name} is not read: a table is a CSV file" in read.output
    assert "leads.csv is not read: its link leads nowhere." in read.output
