"""Names and cells of a stranger's that try to be code, and how to see that none was."""

import csv
import re
from pathlib import Path

import duckdb
from builds import Build
from oracle.contract import TABLES, TEXT

# SECRET stands for a file that must not be read, FILE for one that must not be written
NAMES = [
    "x\", 1 as _source_row from (select 1) as t; copy (select 1) to 'FILE'; --",
    "x\" from read_text('SECRET') as t(landed) --",
    "x', 'y'); copy (select 1) to 'FILE'; --",
    "{{ run_query(\"copy (select 1) to 'FILE'\") }}",
    "{% do run_query(\"copy (select 1) to 'FILE'\") %}",
    *("{# no comment", "{{", "}}", "{%", "/*", "*/", "--", ";", '"', "'", "''", "\\"),
    "$(touch FILE)`touch FILE`$HOME",
    *("two\nlines\r\nand more", "a\ttab", "back\\slash\\", "e'\\x41'", "%s %(x)s {0}"),
    *(
        "*",
        "columns(*)",
        "unnest([1, 2])",
        "select",
        "order",
        "1",
        "ünï 한빛",
        "\u202e",
    ),
    *('"' * 10_000, "'" * 10_000, "{" * 10_000, ";\n" * 10_000),
]
CELLS = [*NAMES[:9], "(none)", "all", "NULL", "2052-01-01", "9e19", "true", "a × b"]
SECRET = "the-words-of-another-file"
IDENTIFIER = re.compile(r"\b[a-z_][a-z0-9_]*\b")


class Trap:
    """A file that nobody may read and one that nobody may write."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.secret, self.file = folder / "secret.txt", folder / "written"
        self.secret.write_text(SECRET)

    def set_in(self, text: str) -> str:
        return text.replace("SECRET", str(self.secret)).replace("FILE", str(self.file))

    def check(self, build: Build) -> None:
        """Nothing was written; what another file holds stands nowhere."""
        assert not self.file.exists()
        assert SECRET.encode() not in build.database.read_bytes()
        assert SECRET not in build.output


def identifiers(build: Build) -> list[str]:
    """Every word of the SQL that a build compiled, which is every name in it."""
    compiled = (build.workplace / "target" / "compiled").rglob("*.sql")
    texts = [re.sub(r"'[^']*'", "", path.read_text().lower()) for path in compiled]
    return sorted({name for text in texts for name in IDENTIFIER.findall(text)})


def widened(table: str, rows: list[dict], names: list[str], trap: Trap) -> list[dict]:
    """The rows with a hostile cell under each of the names that the contract lacks."""
    taken = {*TABLES[table].types}
    fresh = [name for name in names if name.lower() not in taken]
    cells = [trap.set_in(cell) for cell in CELLS]
    return [
        {
            **{name: cells[(n + i) % len(cells)] for i, name in enumerate(fresh)},
            **row,
        }
        for n, row in enumerate(rows)
    ]


def with_hostile_text(table: str, rows: list[dict], trap: Trap) -> list[dict]:
    """The rows with texts that end as code; equal texts stay equal, different ones not.

    Lead sources, categories and what goals name keep theirs, which have a meaning.
    """
    texts = {column for column, kind in TABLES[table].types.items() if kind == TEXT}
    texts -= {"source", "category", "metric", "dimension", "dimension_value"}
    return [
        {
            column: trap.set_in(f"{cell}{CELLS[len(cell) % 9]}")
            if column in texts and cell
            else cell
            for column, cell in row.items()
        }
        for row in rows
    ]


def write_csv(path: Path, rows: list[dict]) -> None:
    """Rows as CSV, whatever their names and cells hold."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(rows[0])
        writer.writerows(row.values() for row in rows)


def create_table(connection: duckdb.DuckDBPyConnection, name: str, rows: list[dict]):
    """Rows as a table of texts, whatever its name and those of its columns are."""
    columns = ", ".join(f"{quoted(column)} varchar" for column in rows[0])
    connection.execute(f"create table {name} ({columns})")
    places = ", ".join("?" * len(rows[0]))
    connection.executemany(
        f"insert into {name} values ({places})", [list(row.values()) for row in rows]
    )


def write_parquet(path: Path, rows: list[dict]) -> None:
    with duckdb.connect() as connection:
        create_table(connection, "cells", rows)
        connection.execute(f"copy cells to {literal(str(path))} (format parquet)")


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
