"""How the dates of a table are written, as far as their cells can tell."""

import re
from collections import Counter
from functools import cache

from scripts.check.suggestion import (
    GUESS,
    OPEN,
    SURE,
    Suggestion,
    examples,
    is_habit,
    unread_remark,
)
from scripts.messages import count_of

# staging reads these as they are
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d.*)?")
TIME = re.compile(r"(,? |T)\d{1,2}:\d\d(:\d\d)?(\.\d+)?( ?)([AaPp][Mm])?")
NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)(.*)")
YEAR_FIRST = re.compile(r"\d{4}([/.-])(\d{1,2})\1(\d{1,2})(?!\d)(.*)")
DAY_AND_NAME = re.compile(r"\d{1,2}([ -])([A-Za-z]+)(,?)\1(\d{4}|\d\d)(?!\d)(.*)")
NAME_AND_DAY = re.compile(r"([A-Za-z]+) \d{1,2}(,?) \d{4}(?!\d)(.*)")
DIGITS = re.compile(r"(?:19|20|21)\d\d(\d\d)(\d\d)")
MONTHS = (
    "january february march april may june july august september october november "
    "december"
).split()
ORDERS = {"mdy": "month first", "dmy": "day first", "ymd": "year first"}


def date_suggestions(cells_of: dict[str, Counter]) -> tuple[list[Suggestion], list]:
    """Formats for the date columns of one table, and remarks on them.

    `cells_of` has the cells of each column, with how often each occurs.
    """
    suggestions, remarks = [], []
    orders_of = {
        column: possible_orders(cells)
        for column, cells in cells_of.items()
        if needs_format(cells)
    }
    proven = {
        order
        for orders in orders_of.values()
        if len(orders or "") == 1
        for order in orders
    }
    for column, cells in cells_of.items():
        remarks += unreadable(column, cells, has_format=column in orders_of)
    for column, orders in orders_of.items():
        cells = cells_of[column]
        if orders is None or len(orders) == 1:
            suggestions += settled(column, cells, orders)
        elif len(orders & proven) == 1 == len(proven):
            suggestions += settled(column, cells, proven, is_guess=True)
        elif orders:
            suggestions += undecided(column, cells, orders)
        else:
            suggestions += mixed(column, cells)
            remarks.append(f"{column}: no one order of day and month reads all dates.")
    return suggestions, remarks


def needs_format(cells: Counter) -> bool:
    """Whether most dates of a column are none that staging reads as they are."""
    return is_habit(sum(cells[c] for c in cells if otherwise_written(c)), cells, 0.5)


def otherwise_written(cell: str) -> bool:
    """Whether a cell is a date that staging would not read as it is."""
    return bool(spellings(cell)) and not ISO.fullmatch(cell)


def possible_orders(cells: Counter) -> set[str] | None:
    """The orders of day, month and year that fit all cells; None: names tell it."""
    possible = None
    for cell in cells:
        orders = set(spellings(cell)) - {"told"}
        if orders:
            possible = orders if possible is None else possible & orders
    return possible


def settled(
    column: str, cells: Counter, orders: set[str] | None, is_guess: bool = False
) -> list[Suggestion]:
    """The format of a column whose order is known."""
    order = next(iter(orders)) if orders else "told"
    formats = formats_in(cells, order)
    reason = f"such as {examples(deciding(cells, orders), 1)}"
    if is_guess:
        reason += f"; {ORDERS[order]}, as in another column of the file"
    elif order != "told":
        reason += f", which can only be {ORDERS[order]}"
    if any("%H" in text or "%I" in text for text in formats):
        reason += "; times without a zone are read as UTC"
    key, certainty = ("date_format", column), GUESS if is_guess else SURE
    return [Suggestion(key, one_or_all(formats), reason, certainty)]


def undecided(column: str, cells: Counter, orders: set[str]) -> list[Suggestion]:
    """The formats that a column may have, one for each order that reads all dates."""
    alike = [cell for cell in cells if len(set(spellings(cell)) & orders) > 1]
    reason = f"every date fits, such as {examples(alike, 1)}: ask whoever exported it"
    return [
        open_format(column, cells, order, f"if they are {ORDERS[order]}; {reason}")
        for order in ORDERS
        if order in orders
    ]


def mixed(column: str, cells: Counter) -> list[Suggestion]:
    """The formats of a column of which none reads all dates."""
    suggestions = []
    for order, meaning in ORDERS.items():
        alone = [cell for cell in cells if set(spellings(cell)) == {order}]
        if alone:
            count = count_of(sum(cells[cell] for cell in alone), "date")
            reason = f"{count} can only be {meaning}, such as {examples(alone, 1)}"
            suggestions.append(open_format(column, cells, order, reason))
    return suggestions


def open_format(column: str, cells: Counter, order: str, reason: str) -> Suggestion:
    """A format that is for the user to decide on."""
    key = ("date_format", column)
    return Suggestion(key, one_or_all(formats_in(cells, order)), reason, OPEN)


def one_or_all(formats: list[str]) -> str | list[str]:
    return formats[0] if len(formats) == 1 else formats


def deciding(cells: Counter, orders: set[str] | None) -> list[str]:
    """Cells that show the format of a column best."""
    found = [c for c in cells if set(spellings(c)) == (orders or {"told"})]
    return [c for c in found if not ISO.fullmatch(c)] or list(cells)


def formats_in(cells: Counter, order: str) -> list[str]:
    """The formats of a column's cells, the commonest first."""
    counts = Counter()
    for cell, count in cells.items():
        read = spellings(cell)
        if read:
            counts[read.get("told") or read.get(order)] += count
    return [text for text, _ in counts.most_common() if text]


def unreadable(column: str, cells: Counter, has_format: bool) -> list[str]:
    """A remark on cells that are no dates, or dates in a column of others."""
    unread = [
        cell
        for cell in cells
        if not ISO.fullmatch(cell) and not (has_format and spellings(cell))
    ]
    remark = unread_remark(column, cells, unread, "date")
    if not remark:
        return []
    if all(re.fullmatch(r"[2-6]\d{4}(\.\d+)?", cell) for cell in unread):
        remark += " Days as a spreadsheet counts them? Export dates as text."
    elif all(re.fullmatch(r"\d{10}|\d{13}", cell) for cell in unread):
        remark += " Seconds since 1970? Export dates as text."
    return [remark]


@cache
def spellings(cell: str) -> dict[str, str]:
    """{order: strptime format} of a cell; order told where only one can be meant."""
    if match := DIGITS.fullmatch(cell):
        return {"told": "%Y%m%d"} if is_day(match[2], match[1]) else {}
    if match := NUMBERS.fullmatch(cell):
        return numeric(*match.groups())
    if match := YEAR_FIRST.fullmatch(cell):
        separator, month, day, rest = match.groups()
        time = time_format(rest)
        if time is None or not is_day(day, month):
            return {}
        return {"told": separator.join(("%Y", "%m", "%d")) + time}
    return named(cell)


def numeric(
    first: str, separator: str, second: str, last: str, rest: str
) -> dict[str, str]:
    """The orders in which three numbers are a date."""
    time = time_format(rest)
    if time is None:
        return {}
    year = "%Y" if len(last) == 4 else "%y"
    found = {}
    if is_day(second, first):
        found["mdy"] = separator.join(("%m", "%d", year)) + time
    if is_day(first, second):
        found["dmy"] = separator.join(("%d", "%m", year)) + time
    if year == "%y" and len(first) == 2 and is_day(last, second):
        found["ymd"] = separator.join(("%y", "%m", "%d")) + time
    return found


def named(cell: str) -> dict[str, str]:
    """The format of a date that names its month in English."""
    if match := DAY_AND_NAME.fullmatch(cell):
        gap, name, comma, year, rest = match.groups()
        parts = ["%d", gap, "{}", comma, gap, "%Y" if len(year) == 4 else "%y"]
    elif match := NAME_AND_DAY.fullmatch(cell):
        name, comma, rest = match.groups()
        parts = ["{}", " %d", comma, " %Y"]
    else:
        return {}
    month, time = month_format(name), time_format(rest)
    if month is None or time is None:
        return {}
    return {"told": "".join(parts).format(month) + time}


def month_format(name: str) -> str | None:
    """%B of a month's whole name, %b of its first three letters."""
    if name.lower() in MONTHS:
        return "%b" if len(name) == 3 else "%B"
    return "%b" if name.lower() in {month[:3] for month in MONTHS} else None


def time_format(text: str) -> str | None:
    """The format of the time that follows a date: none of nothing, None if unknown."""
    if not text:
        return ""
    match = TIME.fullmatch(text)
    if not match:
        return None
    gap, seconds, fraction, space, half = match.groups()
    if fraction and not seconds:
        return None
    clock = ("%I" if half else "%H") + ":%M" + (":%S" if seconds else "")
    return gap + clock + (".%f" if fraction else "") + (f"{space}%p" if half else "")


def is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12
