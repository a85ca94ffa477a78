"""What became of the rows that were handed over: a line for each table."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Intake:
    """A line of quality.intake."""

    table: str
    read: int
    valid: int
    rejected: int
    share: float
    reason: str | None
    reason_rows: int | None
    example_row: int | None
    example: str | None


def intakes_in(connection: duckdb.DuckDBPyConnection) -> list[Intake]:
    """What became of the rows of each table that has some."""
    return [Intake(*line) for line in connection.execute(INTAKE).fetchall()]


def print_intake(connection: duckdb.DuckDBPyConnection) -> None:
    """Prints how many rows of each table were read, valid and rejected, and why."""
    print("\n".join(["", *intake_lines(intakes_in(connection))]))


def intake_lines(intakes: list[Intake]) -> list[str]:
    """A line for each table that has rows, and one for those that lose many."""
    if not intakes:
        return ["Every table is empty."]
    lines = [f"  {'rows of':<20} {'read':>11} {'valid':>11} {'rejected':>11}"]
    lines += map(intake_line, intakes)
    loud = [intake.table for intake in intakes if is_loud(intake.share)]
    if loud:
        lines.append(
            f"! MORE THAN {LOUD_SHARE:.0%} of {', '.join(loud)} was rejected. "
            "The figures leave these rows out."
        )
    return lines


def intake_line(intake: Intake) -> str:
    """How many rows of a table were read, valid and rejected, and why."""
    mark = "!" if is_loud(intake.share) else " "
    line = f"{mark} {intake.table:<20} {intake.read:>11,} {intake.valid:>11,}"
    line += f" {intake.rejected:>11,}"
    if not intake.rejected:
        return line
    return f"{line}  {intake.share:6.1%}  {reason_of(intake)}"


def is_loud(share: float) -> bool:
    return share > LOUD_SHARE


def reason_of(intake: Intake) -> str:
    """The commonest reason of a table with an example: a row, and its cell if told."""
    where = f"row {intake.example_row}"
    if intake.reason_rows > 1:
        where = f"{count_of(intake.reason_rows, 'row')}, such as {where}"
    if " is not " in intake.reason:
        cell = intake.example.removeprefix(f"{intake.reason}: ")
        where += f": {shortened(cell, 40)}"
    return f"{shortened(intake.reason)} ({where})"
