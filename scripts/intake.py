"""What became of the rows that were handed over: a line for each table."""

import duckdb

from scripts.messages import count_of, shortened

INTAKE = """
select
    source_table,
    read_rows,
    valid_rows,
    rejected_rows,
    rejected_share,
    commonest_reason,
    commonest_reason_rows,
    example_row,
    example_reason
from quality.intake
where read_rows > 0
order by source_table
"""
# from here on a table's figures leave out more than a slip
LOUD_SHARE = 0.05


def print_intake(connection: duckdb.DuckDBPyConnection) -> None:
    """Prints how many rows of each table were read, valid and rejected, and why."""
    tables = connection.execute(INTAKE).fetchall()
    if not tables:
        print("\nEvery table is empty.")
        return
    print(f"\n  {'rows of':<20} {'read':>11} {'valid':>11} {'rejected':>11}")
    loud = [row[0] for row in tables if is_loud(row[4])]
    for table, read, valid, rejected, share, *reason in tables:
        mark = "!" if is_loud(share) else " "
        line = f"{mark} {table:<20} {read:>11,} {valid:>11,} {rejected:>11,}"
        print(f"{line}  {share:6.1%}  {reason_of(*reason)}" if rejected else line)
    if loud:
        print(
            f"! MORE THAN {LOUD_SHARE:.0%} of {', '.join(loud)} was rejected. "
            "The figures leave these rows out."
        )


def is_loud(share: float) -> bool:
    return share > LOUD_SHARE


def reason_of(reason: str, rows: int, example_row: int, example: str) -> str:
    """The commonest reason of a table with an example: a row, and its cell if told."""
    where = f"row {example_row}"
    if rows > 1:
        where = f"{count_of(rows, 'row')}, such as {where}"
    if " is not " in reason:
        where += f": {shortened(example.removeprefix(f'{reason}: '), 40)}"
    return f"{shortened(reason)} ({where})"
