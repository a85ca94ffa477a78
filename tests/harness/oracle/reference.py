"""The two reference tables that users edit: lead sources and NPS classes."""

import csv
from dataclasses import dataclass
from pathlib import Path

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "reference"


@dataclass(frozen=True)
class Reference:
    """marketing_sources: lower-case sources; nps_classes: {(scale, score): class}."""

    marketing_sources: frozenset
    nps_classes: dict


def read_reference(folder=None) -> Reference:
    folder = Path(folder or DEFAULT_FOLDER)
    return Reference(
        marketing_sources=frozenset(
            word(row["source"])
            for row in read_rows(folder / "lead_sources.csv")
            if word(row["origin"]) == "marketing"
        ),
        nps_classes={
            (int(row["scale"]), int(row["score"])): word(row["nps_class"])
            for row in read_rows(folder / "nps_classes.csv")
        },
    )


def read_rows(path: Path) -> list[dict]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def word(text: str | None) -> str:
    return (text or "").strip().lower()
