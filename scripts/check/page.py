"""What `make check` prints: one page, what stops a build marked by "!"."""

import textwrap
from collections.abc import Iterable
from pathlib import Path

from scripts.check.contract import contract
from scripts.check.door import Door
from scripts.check.look import Look
from scripts.check.sources import Seen
from scripts.check.suggestion import GUESS, OPEN, Suggestion
from scripts.intake import intake_lines
from scripts.messages import count_of, shortened

WIDTH = 88
# names of a table that are shown
MOST_NAMES = 40


def seen_lines(seen: Seen) -> list[str]:
    """The tables that were found, and what was seen of each."""
    found = f"{seen.place}: {len(seen.read)} of {len(contract())} tables."
    lines = [found, *marked("!", seen.stops), *marked("?", seen.remarks)]
    for look in seen.looks:
        lines += ["", *look_lines(look)]
    return lines


def look_lines(look: Look) -> list[str]:
    """What was seen of one table."""
    rows = f"the first {look.rows:,} rows" if look.is_partial else rows_of(look.rows)
    head = f"{look.table}, {shortened(look.label)}, {rows}"
    return [
        head if look.is_read else f"{head}: as if it were called so",
        *listed("read", map(as_named, look.matched.items())),
        *listed("absent", look.missing),
        *listed("not used", map(shortened, look.unused)),
        *marked("!", look.stops),
        *marked("?", look.remarks),
    ]


def rows_of(count: int) -> str:
    return count_of(count, "row")


def as_named(match: tuple[str, str]) -> str:
    """A column, and what theirs is called if otherwise."""
    column, header = match
    return column if column == header.lower() else f"{column} ({shortened(header)})"


def listed(head: str, names: Iterable[str]) -> list[str]:
    """Names on lines of their own, if there are any; not all of very many."""
    names = list(names)
    more = len(names) - MOST_NAMES
    rest = [f"and {more:,} more"] if more > 0 else []
    return wrapped(f"  {head:<10}", ", ".join(names[:MOST_NAMES] + rest))


def marked(mark: str, texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in wrapped(f"  {mark} ", text)]


def wrapped(head: str, text: str) -> list[str]:
    """A text after its head, broken into lines; none of nothing."""
    indent = " " * len(head)
    return textwrap.wrap(
        text, WIDTH, initial_indent=head, subsequent_indent=indent
    )  # fmt: skip


def suggestion_line(suggestions: list[Suggestion]) -> str:
    """How many settings are suggested, and how sure they are."""
    kinds = [s.certainty for s in suggestions]
    told = f"{count_of(len(kinds), 'setting')} suggested"
    told += f", {kinds.count(GUESS)} of them guesses" if GUESS in kinds else ""
    return told + (f", {kinds.count(OPEN)} to be decided" if OPEN in kinds else "")


def door_lines(door: Door, named: list[Path]) -> list[str]:
    """What a build would take in, and what dbt said of all but files named before."""
    lines = []
    if door.intakes:
        counts = intake_lines(door.intakes)
        lines = ["", "What a build would take in:", *counts, ""]
    warnings = [w for w in door.warnings if not any(str(path) in w for path in named)]
    return [*lines, *marked("!", door.errors), *marked("?", warnings)]


def verdict(seen: Seen, door: Door | None) -> tuple[str, int]:
    """The last line, and the exit code: 1 where a build would stop or be of no use."""
    stops = seen.all_stops + (door.errors if door else [])
    if stops:
        return f"A build would stop: {count_of(len(stops), 'reason')}, marked !.", 1
    if not door or not door.intakes:
        return "A build would publish nothing: there is no row of any table.", 1
    useless = [intake.table for intake in door.intakes if not intake.valid]
    if useless:
        return f"No row is valid of {', '.join(useless)}: mend that first.", 1
    return "A build would take these rows in.", 0
