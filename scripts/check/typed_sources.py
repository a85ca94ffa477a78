"""Parquet files and relations of an attached database, as the look sees them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import duckdb

from scripts.check.text_files import MOST_ROWS
from scripts.published_file import catalog_of


@dataclass(frozen=True)
class TypedSource:
    """A table expression of a connection that can read it, and nothing else."""

    connection: duckdb.DuckDBPyConnection
    expression: str

    def types(self) -> dict[str, str]:
        """{column: type}."""
        described = self.connection.execute(f"describe from {self.expression}")
        return {name: kind for name, kind, *_ in described.fetchall()}

    def headers(self) -> list[str]:
        return list(self.types())

    def cells(self, wanted: list[str]) -> tuple[dict[str, Counter], int]:
        """The texts of some columns, and how many rows were read.

        A column of another type has none: it is read without a doubt.
        """
        types = self.types()
        cells = {name: Counter() for name in wanted}
        looked_at = f"(select * from {self.expression} limit {MOST_ROWS})"
        for name in wanted:
            if types[name] == "VARCHAR":
                cells[name] += Counter(dict(self.texts(name, looked_at)))
        count = self.connection.execute(f"select count(*) from {looked_at}")
        return cells, count.fetchone()[0]

    def texts(self, name: str, looked_at: str) -> list[tuple[str, int]]:
        """The texts of a column that are not blank, with how often each occurs."""
        return self.connection.execute(
            f"select trim({quoted(name)}, e' \\t\\r\\n') as cell, count(*) "
            f"from {looked_at} group by cell having cell <> '' order by cell"
        ).fetchall()

    def complaints(self) -> list[str]:
        return []


def parquet_file(path: Path) -> TypedSource:
    """A Parquet file, by a connection that may open no other."""
    connection = duckdb.connect()
    name = text(str(path.absolute()))
    connection.execute(f"set allowed_paths = [{name}]")
    connection.execute("set enable_external_access = false")
    return TypedSource(connection, f"read_parquet({name})")


@dataclass(frozen=True)
class Attached:
    """The schema of an attached DuckDB file that holds the tables."""

    connection: duckdb.DuckDBPyConnection
    database: str
    schema: str

    def names(self) -> list[str]:
        """Its tables and views."""
        found = self.connection.execute(
            "select table_name from information_schema.tables "
            "where table_catalog = ? and table_schema = ? order by table_name",
            [self.database, self.schema],
        )
        return [name for (name,) in found.fetchall()]

    def relation(self, name: str) -> TypedSource:
        parts = ".".join(map(quoted, (self.database, self.schema, name)))
        return TypedSource(self.connection, parts)


def attached(path: Path, schema: str, directories: list[str]) -> Attached:
    """A DuckDB file, attached as a build attaches it: its views read these alone."""
    connection = duckdb.connect()
    database = catalog_of(path)
    connection.execute(f"attach {text(str(path))} as {quoted(database)} (read_only)")
    allowed = ", ".join(text(directory) for directory in directories)
    connection.execute(f"set allowed_directories = [{allowed}]")
    connection.execute("set enable_external_access = false")
    return Attached(connection, database, schema)


def quoted(name: str) -> str:
    """A name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def text(value: str) -> str:
    """A text in SQL."""
    return "'" + value.replace("'", "''") + "'"
