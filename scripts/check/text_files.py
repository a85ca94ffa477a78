"""A CSV file as it is: how it is encoded and parted, its headers, its cells."""

import codecs
import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, islice
from pathlib import Path
from typing import TextIO

from scripts.check.suggestion import GUESS, SURE, Suggestion
from scripts.messages import count_of, shortened

# of larger files the first rows are looked at: it is to take seconds
MOST_ROWS = 100_000
MOST_BYTES = 1 << 24
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
csv.field_size_limit(1 << 30)


@dataclass(frozen=True)
class TextFile:
    """A CSV file, with the encoding and the delimiter by which it is read."""

    path: Path
    encoding: str
    delimiter: str

    def records(self) -> Iterator[list[str]]:
        """Its records from the header on; blank lines are left out."""
        with opened(self.path, self.encoding) as file:
            records = csv.reader(file, delimiter=self.delimiter, strict=True)
            yield from dropwhile(is_blank, filter(None, records))

    def headers(self) -> list[str]:
        return [name.strip() for name in next(self.records(), [])]

    def cells(self, wanted: list[str]) -> tuple[dict[str, Counter], int]:
        """The cells of some columns that are not blank, and how many rows were read."""
        headers = self.headers()
        places = {name: headers.index(name) for name in wanted}
        cells, rows = {name: Counter() for name in wanted}, 0
        for record in self.rows():
            rows += 1
            for name, place in places.items():
                cell = record[place].strip() if place < len(record) else ""
                if cell:
                    cells[name][cell] += 1
        return cells, rows

    def rows(self) -> Iterator[list[str]]:
        """The records after the header, as many as are looked at."""
        return islice(self.records(), 1, MOST_ROWS + 1)

    def complaints(self) -> list[str]:
        """What stops a build in a row: the first such thing."""
        width = len(self.headers())
        for number, record in enumerate(self.rows(), start=1):
            if len(record) != width:
                cells = count_of(len(record), "cell")
                footer = " A footer? Remove it." if len(record) == 1 else ""
                return [
                    f"row {number:,} has {cells} where the header has {width}; it "
                    f"begins with {shortened(record[0])}.{footer}"
                ]
        return []


def is_blank(record: list[str]) -> bool:
    return len(record) == 1 and not record[0].strip()


def text_file(path: Path, given: dict) -> tuple[TextFile, list[Suggestion]]:
    """A CSV file, and the settings that it needs; `given` are those of its table."""
    suggestions = []
    encoding = given.get("encoding")
    if encoding is None:
        encoding = encoding_of(path)
        if encoding != "utf-8":
            certainty = SURE if encoding == "utf-16" else GUESS
            reason = "not UTF-8; look at names with accents"
            key = ("encoding",)
            suggestions.append(Suggestion(key, encoding, reason, certainty))
    delimiter = given.get("delimiter")
    if delimiter is None:
        delimiter, alone = delimiter_of(path, encoding)
        if delimiter != ",":
            reason = f"the header is parted by {DELIMITERS[delimiter]}"
            certainty = SURE if alone else GUESS
            value = "tab" if delimiter == "\t" else delimiter
            suggestions.append(Suggestion(("delimiter",), value, reason, certainty))
    delimiter = "\t" if delimiter == "tab" else delimiter
    return TextFile(path, encoding, delimiter), suggestions


def opened(path: Path, encoding: str) -> TextIO:
    """A file as text, unpacked where it is compressed."""
    return io.TextIOWrapper(
        unpacked(path), "utf-8-sig" if encoding == "utf-8" else encoding, newline=""
    )


def unpacked(path: Path) -> io.BufferedIOBase:
    return gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb")


def encoding_of(path: Path) -> str:
    """utf-8, utf-16 or latin-1. Raises a ValueError for what is none of them."""
    with unpacked(path) as file:
        start = file.read(MOST_BYTES)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        if any(0x80 <= byte <= 0x9F for byte in start):
            raise ValueError(
                "it is neither UTF-8 nor Latin-1 (Windows-1252?). Save it as UTF-8."
            ) from None
        return "latin-1"
    return "utf-8"


def delimiter_of(path: Path, encoding: str) -> tuple[str, bool]:
    """What parts the header into most columns; whether nothing else parts it."""
    with opened(path, encoding) as file:
        header = next((line for line in file if line.strip()), "")
    widths = {
        delimiter: len(next(csv.reader([header], delimiter=delimiter), []))
        for delimiter in DELIMITERS
    }
    best = max(DELIMITERS, key=lambda delimiter: widths[delimiter])
    return best, sum(width > 1 for width in widths.values()) < 2
