"""Every query in the documents runs on the demo and gives the table below it."""

import pytest
from builds import ROOT
from documents import assert_printed, queries

# test_your_crm.py runs the last one, on rows of its own
DOCUMENTS = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")})
DOCUMENTS.remove(ROOT / "docs" / "your-crm.md")


def documented_queries():
    """The queries of the documents, those with Jinja left out, with their tables."""
    for document in DOCUMENTS:
        for number, (sql, table) in enumerate(queries(document), start=1):
            if "{{" not in sql and "{%" not in sql:
                yield pytest.param(sql, table, id=f"{document.name}-{number}")


@pytest.mark.parametrize(("sql", "table"), list(documented_queries()))
def test_query_gives_the_table_printed_below_it(demo, sql, table):
    assert sql.rstrip().endswith(";")
    rows = demo.query(sql)
    if table is not None:
        assert_printed(table, rows)
