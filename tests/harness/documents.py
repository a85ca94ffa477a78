"""Queries and other blocks of the documents, and the tables printed below them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

QUERY = re.compile(
    r"^```sql\n(?P<sql>.*?)^```\n(?P<table>\n(?:\|[^\n]*\n)+)?", re.S | re.M
)


def queries(document: Path) -> Iterator[tuple[str, str | None]]:
    """The queries of a document, each with the table printed below it."""
    for match in QUERY.finditer(document.read_text()):
        yield match["sql"], match["table"]


def blocks(document: Path, language: str) -> list[str]:
    """The blocks of a language; commands have none."""
    fenced = rf"^```{language}\n(.*?)^```$"
    text = document.read_text()
    if not language:  # what closes a block would open one
        text = re.sub(r"^```\w+\n.*?^```$", "", text, flags=re.S | re.M)
    return re.findall(fenced, text, re.S | re.M)


def printed_rows(table: str) -> list[list[str]]:
    """The cells of a Markdown table, without its head."""
    lines = table.strip().splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def reads_as(printed: str, value: object) -> bool:
    """Whether a printed cell shows a value; numbers may be printed 500 or 500.0."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return float(printed.replace(",", "")) == float(value)
    return printed.strip("`") == ("" if value is None else str(value))


def assert_printed(table: str, rows: list[tuple]) -> None:
    """The rows are those of a printed table."""
    printed = printed_rows(table)
    assert len(printed) == len(rows)
    for printed_row, row in zip(printed, rows, strict=True):
        assert all(map(reads_as, printed_row, row)), (printed_row, row)
