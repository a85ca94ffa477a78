"""A look at one table: which columns it has, and how its cells are written."""

from collections import Counter
from dataclasses import dataclass, field

from scripts.check.codes import CODES, code_suggestions
from scripts.check.contract import contract
from scripts.check.dates import date_suggestions
from scripts.check.names import rename_suggestions
from scripts.check.numbers import number_suggestions
from scripts.check.suggestion import OPEN, Suggestion, is_given, mapping
from scripts.check.text_files import MOST_ROWS, TextFile
from scripts.check.typed_sources import TypedSource
from scripts.messages import count_of, shortened

PLACEHOLDERS = {"n/a", "#n/a", "na", "null", "none", "nan", "-", "--", "unknown", "tbd"}


@dataclass
class Look:
    """What was seen of a table. `stops` are what a build would stop at.

    One that is not read goes by another name, and is looked at as if it were the table.
    """

    table: str
    label: str
    is_read: bool = True
    rows: int = 0
    matched: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)

    @property
    def is_partial(self) -> bool:
        return self.rows == MOST_ROWS


def look_at(
    table: str, label: str, source: TextFile | TypedSource, given: dict
) -> Look:
    """Looks at a table's source; `given` are its settings, as crm_tables has them."""
    look = Look(table, label)
    headers = source.headers()
    look.stops += repeated(headers) + source.complaints()
    look_at_names(look, headers, mapping(given.get("columns")))
    look_at_cells(look, source)
    look.suggestions = [s for s in look.suggestions if not is_given(given, s.key)]
    return look


def repeated(headers: list[str]) -> list[str]:
    """A complaint of header names that occur twice."""
    counts = Counter(header.lower() for header in headers if header)
    twice = [shortened(header) for header, count in counts.items() if count > 1]
    return [f"header names occur twice: {', '.join(twice)}."] if twice else []


def look_at_names(look: Look, headers: list[str], renames: dict[str, str]) -> None:
    """Which header is which column, and which may be."""
    present = {header.lower(): header for header in reversed(headers)}
    for column in contract()[look.table].values():
        name = str(renames.get(column.name, column.name)).lower()
        if name in present:
            look.matched[column.name] = present[name]
        elif column.name in renames:
            theirs = shortened(renames[column.name])
            look.stops.append(
                f"column {theirs} is missing, which crm_tables names for {column.name}."
            )
    unmatched = [
        column
        for column in contract()[look.table].values()
        if column.name not in look.matched and column.name not in renames
    ]
    look.suggestions = rename_suggestions(
        look.table, unmatched, headers, set(look.matched.values())
    )
    for column in unmatched:
        if column.is_required:
            look.stops.append(missing(column.name, look.suggestions))
    suggested = {s.value for s in look.suggestions}
    taken = suggested.union(look.matched.values())
    look.unused = [header for header in headers if header not in taken]
    look.missing = [
        column.name
        for column in unmatched
        if not any(s.key == ("columns", column.name) for s in look.suggestions)
    ]


def missing(column: str, suggestions: list[Suggestion]) -> str:
    """What to do about a required column that is missing."""
    found = [shortened(s.value) for s in suggestions if s.key == ("columns", column)]
    is_it = f" Is it {' or '.join(found)}?" if found else ""
    return f"required column {column} is missing.{is_it}"


def look_at_cells(look: Look, source: TextFile | TypedSource) -> None:
    """How the cells are written of the columns that are there, or may be."""
    holds = dict(look.matched)
    for suggestion in look.suggestions:
        if suggestion.certainty != OPEN:
            holds[suggestion.key[1]] = suggestion.value
    cells, look.rows = source.cells(sorted(set(holds.values())))
    dates, numbers = {}, {}
    for name, header in holds.items():
        column = contract()[look.table][name]
        if (look.table, name) in CODES:
            look.suggestions += code_suggestions(look.table, name, cells[header])
        elif column.is_date or column.is_number:
            words, rest = words_and_others(cells[header])
            look.suggestions += [] if column.is_required else blanks(name, words)
            (dates if column.is_date else numbers)[name] = rest
    for suggestions, remarks in (date_suggestions(dates), number_suggestions(numbers)):
        look.suggestions += suggestions
        look.remarks += remarks


def words_and_others(cells: Counter) -> tuple[Counter, Counter]:
    """The words among some cells that may stand for nothing, and the other cells."""
    words = {cell: n for cell, n in cells.items() if cell.lower() in PLACEHOLDERS}
    return Counter(words), cells - Counter(words)


def blanks(column: str, words: Counter) -> list[Suggestion]:
    """Words that may stand for nothing, to decide on."""
    return [
        Suggestion(
            ("values", column, word),
            "",
            f"{count_of(count, 'row')}, if it means that the value is not known",
            OPEN,
        )
        for word, count in words.items()
    ]
