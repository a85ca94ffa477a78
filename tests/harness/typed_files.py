"""The odd rows that count as Parquet files of real types, with columns to trip over."""

from pathlib import Path

import duckdb
from odd_rows import ODD_ROWS, rows_of
from oracle.contract import TABLES

TYPES = {
    "customers": {"became_customer_on": "date", "churned_on": "timestamp"},
    "orders": {
        "order_id": "integer",
        "ordered_at": "timestamptz",
        "revenue": "double",
        "cost": "decimal(9, 4)",
    },
    "deals": {
        "created_at": "timestamp",
        "closed_at": "date",
        "amount": "bigint",
        "probability": "double",
    },
    "deal_stages": {"position": "bigint", "probability": "decimal(9, 4)"},
    "survey_responses": {
        "responded_at": "timestamp_s",
        "score": "double",
        "scale": "utinyint",
    },
    "tickets": {
        "opened_at": "timestamptz",
        "resolved_at": "timestamptz",
        "first_replied_at": "timestamp",
        "reopens": "double",
        "first_reply_due_at": "date",
        "resolution_due_at": "timestamptz",
    },
    "deal_stage_history": {"entered_at": "date", "exited_at": "timestamptz"},
}

# names that models use for columns of their own, of other tables, or for CTEs
UNKNOWN = [
    *("as_of", "cells", "channel", "checked", "churned_at", "churned_on_text"),
    *("closed_on", "complaint", "created_at_text", "created_on", "customer_id"),
    *("defects", "is_closed", "is_net_new", "is_resolved", "is_valid", "is_won"),
    *("landed", "lead_id", "next_entered_at", "next_entered_on", "owner"),
    *("rejection_reason", "resolved_on", "source", "source_key", "_source_row"),
    *("span_number", "staged", "started_on", "status", "team", "typed"),
]
# those that staging makes itself, of every table and of some
MADE = {"defects", "is_valid", "rejection_reason", "source_key", "_source_row"}
MADE_OF = {
    "customers": {"churned_at", "churned_on_text"},
    "deals": {"closed_on", "created_at_text", "created_on"},
    "tickets": {"resolved_on"},
}
# tables whose unknown columns are in capitals
IN_CAPITALS = {"deals", "tickets", "reps"}


def unknown_columns(table: str) -> dict:
    """{name in the file: name in landing} of columns that the contract lacks."""
    made = MADE | MADE_OF.get(table, set())
    found = {}
    for name in UNKNOWN:
        if name not in TABLES[table].types:
            written = name.upper() if table in IN_CAPITALS else name
            found[written] = f"source_{written}" if name in made else written
    return found


def write_parquet(folder: Path) -> None:
    """One file per table; an unknown column holds a list of numbers."""
    folder.mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        for table in ODD_ROWS:
            rows = [row for row, reason in rows_of(table) if reason is None]
            columns = list(rows[0])
            connection.execute(
                f"create table {table} ({', '.join(map(text, columns))})"
            )
            connection.executemany(
                f"insert into {table} values ({', '.join('?' * len(columns))})",
                [list(row.values()) for row in rows],
            )
            types = TYPES.get(table, {})
            known = [typed(column, types.get(column, "varchar")) for column in columns]
            unknown = [f'[1, 2] as "{name}"' for name in unknown_columns(table)]
            connection.execute(
                f"copy (select {', '.join(known + unknown)} from {table}) "
                f"to '{folder / table}.parquet'"
            )


def text(column: str) -> str:
    return f"{column} varchar"


def typed(column: str, kind: str) -> str:
    """A column of a type; keys that differ only by leading zeros differ as numbers."""
    if kind == "integer":
        return f"cast(rowid + 1 as integer) as {column}"
    return f"cast(nullif(trim({column}), '') as {kind}) as {column}"
