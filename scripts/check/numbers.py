"""How the numbers of a table are written, as far as their cells can tell."""

import re
from collections import Counter
from decimal import Decimal

from scripts.check.suggestion import (
    OPEN,
    Suggestion,
    examples,
    is_habit,
    unread_remark,
)
from scripts.messages import count_of

# what staging reads as it is
PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
# currency: the signs that may stand for it, beside its code
SIGNS = {
    **{"USD": "$ US$", "CAD": "$ C$", "AUD": "$ A$", "NZD": "$", "SGD": "$ S$"},
    **{"HKD": "$ HK$", "MXN": "$", "BRL": "R$", "EUR": "€", "GBP": "£", "CHF": "Fr."},
    **{"JPY": "¥", "CNY": "¥", "KRW": "₩", "INR": "₹", "ZAR": "", "TRY": ""},
    **{"SEK": "kr kr.", "NOK": "kr kr.", "DKK": "kr kr.", "PLN": "zł", "CZK": "Kč"},
}
# code or sign: the currencies that it may stand for
CURRENCIES = {
    written: {code for code in SIGNS if written in (code, *SIGNS[code].split())}
    for written in {*SIGNS, *" ".join(SIGNS.values()).split()}
}
SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
AMOUNT = re.compile(rf"([+-]?)({SIGN})?\s?([+-]?[0-9.,].*?)\s?({SIGN})?", re.DOTALL)
# what parts groups of three digits; a space may be one that does not break
MARKS = (",", ".", "'", "’", " ")
SPACES = "[ \u00a0\u202f]"
Style = tuple[str, str | None]  # decimal separator, thousands separator
STYLES: list[Style] = [
    (decimal, mark)
    for mark in (None, *MARKS)
    for decimal in (".", ",")
    if decimal != mark
]


def number_suggestions(cells_of: dict[str, Counter]) -> tuple[list[Suggestion], list]:
    """Separators and currency signs of one table's numbers, and remarks on them."""
    signs, numbers, remarks = Counter(), set(), []
    for column, every_cell in cells_of.items():
        cells = by_shape(every_cell)
        read = readable(cells)
        unread = [cell for cell in cells if cell not in read]
        remarks.append(unread_remark(column, cells, unread, "number"))
        for cell, (sign, number) in read.items():
            numbers.add(number)
            signs.update({sign: cells[cell]} if sign else {})
    suggestions, more = style_suggestions(sorted(numbers))
    remarks = [remark for remark in remarks + more if remark]
    return suggestions + currency_suggestions(signs), remarks


def by_shape(cells: Counter) -> Counter:
    """One cell for all that differ in their digits alone: it tells as much."""
    alike, counts = {}, Counter()
    for cell, count in cells.items():
        counts[alike.setdefault(re.sub("[0-9]", "0", cell), cell)] += count
    return counts


def readable(cells: Counter) -> dict[str, tuple[str | None, str]]:
    """{cell: currency sign, number} of a column, slips among plain numbers left out."""
    odd = sum(count for cell, count in cells.items() if not PLAIN.fullmatch(cell))
    read = {
        cell: (None, cell) if PLAIN.fullmatch(cell) else sign_and_number(cell)
        for cell in cells
        # small ones need no separator: those that have it may be few
        if PLAIN.fullmatch(cell) or is_habit(odd, cells, 0.1)
    }
    return {cell: parts for cell, parts in read.items() if parts}


def sign_and_number(cell: str) -> tuple[str | None, str] | None:
    """The currency sign and the number of an amount; none where it is no amount."""
    match = AMOUNT.fullmatch(cell)
    if not match or (match[2] and match[4]):
        return None
    number = match[1] + match[3]
    if any(fits(number, style) for style in STYLES):
        return match[2] or match[4], number
    return None


def fits(number: str, style: Style) -> bool:
    """Whether a number is written in a style."""
    decimal, mark = style
    between = SPACES if mark == " " else re.escape(mark or "")
    groups = rf"[0-9]{{1,3}}(?:{between}[0-9]{{3}})+|" if mark else ""
    fraction = rf"{re.escape(decimal)}[0-9]+"
    written = rf"[+-]?(?:(?:{groups}[0-9]+)(?:{fraction})?|{fraction})"
    return bool(re.fullmatch(written, number))


def reading(number: str, style: Style) -> Decimal:
    """The number that a text is in a style."""
    decimal, mark = style
    digits = re.sub(SPACES if mark == " " else re.escape(mark or " "), "", number)
    return Decimal(digits.replace(decimal, "."))


def style_suggestions(numbers: list[str]) -> tuple[list[Suggestion], list[str]]:
    """The separators with which all numbers read, where that is one reading."""
    parted = [n for n in numbers if not re.fullmatch(r"[+-]?[0-9]+\.?|.*[eE].*", n)]
    styles = [s for s in STYLES if all(fits(number, s) for number in parted)]
    if not styles:
        return [], [
            "numbers: no one pair of separators reads all, such as "
            f"{examples(parted)}. Export them in one form."
        ]
    readings = {}
    for style in styles:  # the first of a reading stays: without thousands if it can
        readings.setdefault(tuple(reading(n, style) for n in parted), style)
    if len(readings) > 1:
        return undecided(list(readings.values()), parted)
    (style,) = readings.values()
    return separators(style, f"such as {examples(longest(parted), 1)}"), []


def longest(numbers: list[str]) -> list[str]:
    """Numbers by how much they tell of their separators."""
    return sorted(numbers, key=len, reverse=True)


def separators(style: Style, reason: str, **certainty: str) -> list[Suggestion]:
    """The settings of a style; none of the one that needs none."""
    decimal, mark = style
    settings = []
    if decimal != ".":
        settings.append(("decimal_separator", decimal))
    if mark:
        settings.append(("thousands_separator", mark))
    return [Suggestion((key,), value, reason, **certainty) for key, value in settings]


def undecided(
    styles: list[Style], numbers: list[str]
) -> tuple[list[Suggestion], list[str]]:
    """The separators of each style that fits, and what is at stake."""
    suggestions = []
    for style in styles:
        value = reading(numbers[0], style)
        reason = f"if {examples(numbers, 1)} is {value:f}; ask whoever exported it"
        suggestions += separators(style, reason, certainty=OPEN)
    remark = f"numbers: {examples(numbers, 1)} may have decimals or thousands"
    if (".", None) in styles:
        remark += "; unless set, its point is the decimal one"
    return suggestions, [remark + "."]


def currency_suggestions(signs: Counter) -> list[Suggestion]:
    """The signs that stand beside amounts: open where no one currency has them all."""
    if not signs:
        return []
    found = sorted(signs)
    if set.intersection(*(CURRENCIES[sign] for sign in found)):
        beside = f"beside {count_of(signs.total(), 'amount')}"
        return [Suggestion(("currency",), found, beside)]
    counts = ", ".join(f"{sign} beside {signs[sign]:,}" for sign in found)
    reason = f"two currencies? {counts}; nothing converts: all would be added as one"
    return [Suggestion(("currency",), found, reason, OPEN)]
