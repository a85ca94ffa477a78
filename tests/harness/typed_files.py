"""The odd rows that count as Parquet files of real types, with columns to trip over."""

from pathlib import Path

import duckdb
from odd_rows import ODD_ROWS, rows_of

TYPES = {
    "customers": {"became_customer_on": "date", "churned_on": "timestamp"},
    "orders": {
        "order_id": "integer",
        "ordered_at": "timestamptz",
        "revenue": "double",
        "cost": "decimal(9, 4)",
    },
    "deals": {"created_at": "timestamp", "closed_at": "date", "amount": "bigint"},
    "survey_responses": {
        "responded_at": "timestamp_s",
        "score": "double",
        "scale": "utinyint",
    },
    "tickets": {"opened_at": "timestamptz", "resolved_at": "timestamptz"},
    "deal_stage_history": {"entered_at": "date", "exited_at": "timestamptz"},
}

# names that models use for columns of their own or of other tables
UNKNOWN = [
    *("as_of", "channel", "closed_on", "complaint", "created_on", "is_closed"),
    *("is_net_new", "is_resolved", "is_won", "next_entered_at", "next_entered_on"),
    *(
        "owner",
        "rejection_reason",
        "resolved_on",
        "source",
        "source_key",
        "span_number",
    ),
    *("_source_row", "started_on", "status", "team", "customer_id", "lead_id"),
]


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
            unknown = [f'[1, 2] as "{name}"' for name in UNKNOWN if name not in columns]
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
