"""Suggestions as the settings file that `make build SETTINGS=` reads."""

import re

import yaml

from scripts.check.suggestion import GUESS, OPEN, Suggestion
from scripts.messages import shortened

HEAD = """\
# Settings suggested by make check, each with its reason. Lines marked "guess" are to
# be looked at. Lines that begin with "#" are to be decided: take one away, or mend it.
"""
# the order in which a table's settings stand
KEYS = (
    "relation delimiter encoding columns values date_format decimal_separator "
    "thousands_separator currency"
).split()
# what YAML takes for a text without quotes
BARE = re.compile(r"[A-Za-z_][\w ()/.&-]*[\w)]|[A-Za-z_]")


def settings_text(suggestions: dict[str, list[Suggestion]]) -> str:
    """The YAML of suggestions for tables, with their reasons as comments."""
    lines = []
    for table, found in suggestions.items():
        if found:
            lines += block(f"  {table}:", table_lines(found))
    return "\n".join(block("crm_tables:", lines)) + "\n"


def table_lines(suggestions: list[Suggestion]) -> list[str]:
    lines = []
    for key in KEYS:
        below = [s for s in suggestions if s.key[0] == key]
        depth = max((len(s.key) for s in below), default=0)
        if depth == 1:
            lines += [entry(s, 4) for s in below]
        elif depth == 2:
            lines += block(f"    {key}:", [entry(s, 6) for s in below])
        elif depth == 3:
            lines += block(f"    {key}:", column_lines(below))
    return lines


def column_lines(suggestions: list[Suggestion]) -> list[str]:
    """The lines of mappings of cells, by column."""
    lines = []
    for column in dict.fromkeys(s.key[1] for s in suggestions):
        below = [entry(s, 8) for s in suggestions if s.key[1] == column]
        lines += block(f"      {column}:", below)
    return lines


def block(head: str, lines: list[str]) -> list[str]:
    """Lines below their head, which is a comment if all of them are."""
    if not lines:
        return []
    if all(line.lstrip().startswith("#") for line in lines):
        head = commented(head)
    return [head, *lines]


def entry(suggestion: Suggestion, indent: int) -> str:
    """A setting and its reason on one line."""
    mark = "guess: " if suggestion.certainty == GUESS else ""
    value = "" if suggestion.value is None else scalar(suggestion.value)
    line = f"{' ' * indent}{scalar(suggestion.key[-1])}: {value}".rstrip()
    line += f"  # {mark}{shortened(suggestion.reason, 200)}"
    return commented(line) if suggestion.certainty == OPEN else line


def commented(line: str) -> str:
    bare = line.lstrip()
    return f"{' ' * (len(line) - len(bare))}# {bare}"


def scalar(value: object) -> str:
    """A text, or a list of them, as YAML reads it on one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(scalar, value))}]"
    if BARE.fullmatch(value) and yaml.safe_load(value) == value:
        return value
    quoted = yaml.safe_dump(
        value, default_style='"', allow_unicode=True, width=float("inf")
    )
    return quoted.strip()
