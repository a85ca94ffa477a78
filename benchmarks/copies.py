"""Writes the demo's rows several times over, each copy under ids of its own.

Every copy is a company like the demo: its references lead into the same copy, its
segments, channels, regions and the like keep their names, its bad rows stay bad.
The first copy is the demo itself, cell for cell.
"""

from pathlib import Path

import duckdb

from demo.contract import COLUMNS

# columns that hold ids, beside those whose names end with _id, and where they do
ID_COLUMNS = {
    ("goals", "owner"): "true",
    ("goals", "dimension_value"): "dimension in ('owner', 'agent', 'campaign')",
}

# what all copies share, since it is known by name
ONCE = {"deal_stages"}


def write_copies(source: Path, target: Path, copies: int) -> int:
    """Writes a directory's tables, copies-fold, into another; returns the rows."""
    target.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        return sum(
            connection.execute(
                copy_statement(table, source, target), {"copies": copies}
            ).fetchone()[0]
            for table in COLUMNS
        )


def copy_statement(table: str, source: Path, target: Path) -> str:
    """SQL that writes one table; the copies of a row follow each other."""
    cells = ",\n    ".join(copied_cell(table, column) for column in COLUMNS[table])
    return f"""
copy (
  select
    {cells}
  from (
    select *, row_number() over () as row_position
    from read_csv({path_literal(source, table)}, header = true, all_varchar = true,
        delim = ',', quote = '"', escape = '"', comment = '', skip = 0,
        allow_quoted_nulls = false, strict_mode = true)
  )
  cross join range($copies) as copies (copy_number)
  where copy_number = 0 or {table not in ONCE}
  order by row_position, copy_number
) to {path_literal(target, table)} (format csv, header true, quote '"', escape '"')
"""


def copied_cell(table: str, column: str) -> str:
    """A cell as it was; an id of a later copy gets the copy's number, before any white
    space at its end, so that it still reads as the same id. A blank id stays blank."""
    where = "true" if column.endswith("_id") else ID_COLUMNS.get((table, column))
    if where is None:
        return column
    return (
        f"case when copy_number > 0 and {where} then regexp_replace("
        rf"{column}, '(\S)(\s*)$', '\1-' || copy_number || '\2') "
        f"else {column} end as {column}"
    )


def path_literal(directory: Path, table: str) -> str:
    path = str(directory / f"{table}.csv").replace("'", "''")
    return f"'{path}'"
