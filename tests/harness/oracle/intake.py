"""From files of text to valid rows, and the numbers of the rejected ones."""

import csv
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from . import contract
from .cells import (
    BadCell,
    Moment,
    clean,
    ends_before_start,
    read_moment,
    read_number,
    read_whole,
)


@dataclass
class Intake:
    """Per table: the rows that count, and the row numbers of those that do not.

    `absent` names the tables that have no file.
    """

    rows: dict[str, list[SimpleNamespace]]
    rejected: dict[str, list[int]]
    absent: set[str]


def read_tables(data_dir, time_zone: str) -> Intake:
    """Read every table of the contract; a missing file is an empty table."""
    zone = ZoneInfo(time_zone)
    intake = Intake({}, {}, set())
    for name, table in contract.TABLES.items():
        intake.rows[name], intake.rejected[name] = [], []
        path = Path(data_dir) / f"{name}.csv"
        if not path.exists():
            intake.absent.add(name)
            continue
        keys = set()
        for number, cells in enumerate(read_file(path, table), start=1):
            row = read_row(name, table, cells, zone)
            key = row and tuple(key_part(getattr(row, part)) for part in table.key)
            if row is None or key in keys:
                intake.rejected[name].append(number)
                continue
            keys.add(key)
            row.number = number
            intake.rows[name].append(row)
    return intake


def read_file(path: Path, table: contract.Table):
    """The rows of one file as {column: trimmed cell}."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        reader = csv.reader(file)
        header = [heading.strip() for heading in next(reader, [])]
        missing = [column for column in table.required if column not in header]
        if header and missing:
            raise ValueError(
                f"{path.name}: missing required column {', '.join(missing)}"
            )
        for cells in reader:
            if cells:
                yield {
                    column: clean(cell)
                    for column, cell in zip(header, cells, strict=False)
                }


def read_row(name: str, table: contract.Table, cells: dict, zone: ZoneInfo):
    """One typed row, or None where it has any defect."""
    row = SimpleNamespace()
    for column, kind in table.types.items():
        text = cells.get(column)
        try:
            value = None if text is None else read_value(text, kind, zone)
        except BadCell:
            return None
        known = table.codes.get(column)
        if known and value is not None and value not in known:
            return None
        setattr(row, column, value)
    if any(getattr(row, column) is None for column in table.required):
        return None
    if kind_defect(name, row):
        return None
    for columns in () if is_open_deal(name, row) else table.spans:
        start, end = (getattr(row, column) for column in columns)
        if ends_before_start(start, end):
            return None
    return row


def read_value(text: str, kind: str, zone: ZoneInfo):
    """A non-blank cell as its column's type."""
    if kind == contract.MOMENT:
        return read_moment(text, zone)
    if kind == contract.CODE:
        return text.lower()
    if kind == contract.WHOLE:
        return read_whole(text)
    if kind == contract.COUNT:
        return at_least_0(read_whole(text))
    if kind == contract.NUMBER:
        return read_number(text)
    if kind == contract.SHARE:
        share = read_number(text)
        if not 0 <= share <= 1:
            raise BadCell(text)
        return share
    if kind == contract.MONEY:
        return at_least_0(read_number(text))
    return text


def at_least_0(number):
    """The number, unless it is negative."""
    if number < 0:
        raise BadCell(str(number))
    return number


def kind_defect(name: str, row) -> bool:
    """Defects that only one kind of row can have."""
    if name == "deals":
        return row.status != "open" and row.closed_at is None
    if name == "quotas":
        return row.ends_on.on < row.starts_on.on
    if name in contract.RESERVED_IDS:
        key = getattr(row, contract.TABLES[name].key[0])
        return key in contract.RESERVED_IDS[name]
    if name == "survey_responses":
        scores = contract.SCORES[row.survey or "nps"]
        return row.score not in scores.get(row.scale, ())
    return False


def is_open_deal(name: str, row) -> bool:
    """An open deal's closed_at is an expected date, not the end of anything."""
    return name == "deals" and row.status == "open"


def key_part(value):
    """Keys are compared by what they mean: moments by their instant."""
    return value.at if isinstance(value, Moment) else value
