"""Every query in the documents runs on the demo and gives the table below it."""

import re

import pytest
from builds import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
QUERY = re.compile(
    r"^```sql\n(?P<sql>.*?)^```\n(?P<table>\n(?:\|[^\n]*\n)+)?", re.S | re.M
)


def documented_queries():
    """The queries of the documents, those with Jinja left out, with their tables."""
    for document in DOCUMENTS:
        for number, match in enumerate(QUERY.finditer(document.read_text()), start=1):
            if "{{" not in match["sql"] and "{%" not in match["sql"]:
                yield pytest.param(
                    match["sql"], match["table"], id=f"{document.name}-{number}"
                )


def printed_rows(table: str) -> list[list[str]]:
    """The cells of a Markdown table, without its head."""
    lines = table.strip().splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def reads_as(printed: str, value: object) -> bool:
    """Whether a printed cell shows a value; numbers may be printed 500 or 500.0."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(printed.replace(",", "")) == float(value)
    return printed.strip("`") == ("" if value is None else str(value))


@pytest.mark.parametrize(("sql", "table"), list(documented_queries()))
def test_query_gives_the_table_printed_below_it(demo, sql, table):
    assert sql.rstrip().endswith(";")
    rows = demo.query(sql)
    if table is None:
        return
    printed = printed_rows(table)
    assert len(printed) == len(rows)
    for printed_row, row in zip(printed, rows, strict=True):
        assert all(map(reads_as, printed_row, row)), (printed_row, row)
