"""What the look at a table has to say: entries for setting crm_tables, and remarks."""

from collections import Counter
from dataclasses import dataclass

from scripts.messages import count_of, shortened

SURE, GUESS, OPEN = "sure", "guess", "open"


@dataclass(frozen=True)
class Suggestion:
    """An entry of crm_tables.<table> with its reason.

    `key` leads to it, such as ("columns", "deal_id"). One that is open is for the user
    to decide: several answers fit, or the cells do not tell.
    """

    key: tuple[str, ...]
    value: object
    reason: str
    certainty: str = SURE


def mapping(value: object) -> dict:
    """A value where it is a mapping, as it should be; else none of its own."""
    return value if isinstance(value, dict) else {}


def is_given(settings: object, key: tuple[str, ...]) -> bool:
    """Whether a table's settings answer a key already.

    A text or a list where a mapping could stand answers for all that is below it, and
    so does "*".
    """
    if not isinstance(settings, dict):
        return settings is not None
    if not key:
        return True
    named = {str(name).strip().lower(): below for name, below in settings.items()}
    first = key[0].strip().lower()
    return (len(key) == 1 and "*" in named) or (
        first in named and is_given(named[first], key[1:])
    )


def examples(cells: list[str], most: int = 3) -> str:
    """The first few of some cells, for people."""
    return ", ".join(shortened(cell, 30) for cell in cells[:most])


def is_habit(count: int, cells: Counter, share: float) -> bool:
    """Whether so many of a column's cells are its way of writing, and not slips."""
    return count > cells.total() * share


def unread_remark(column: str, cells: Counter, unread: list[str], what: str) -> str:
    """A remark on cells that are not read; none of a few, which the reasons name."""
    count = sum(cells[cell] for cell in unread)
    if not is_habit(count, cells, 0.05):
        return ""
    cells_are = f"{count_of(count, 'cell')} not read as a {what}"
    return f"{column}: {cells_are}, such as {examples(unread)}."
