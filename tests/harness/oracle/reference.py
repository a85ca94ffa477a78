"""The three reference tables that users edit: lead sources, classes of scores."""

import csv
from dataclasses import dataclass
from pathlib import Path

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "reference"


@dataclass(frozen=True)
class Reference:
    """marketing_sources: lower-case sources; classes: {(scale, score): class}."""

    marketing_sources: frozenset
    nps_classes: dict
    csat_classes: dict


def read_reference(folder=None) -> Reference:
    folder = Path(folder or DEFAULT_FOLDER)
    return Reference(
        marketing_sources=frozenset(
            word(row["source"])
            for row in read_rows(folder / "lead_sources.csv")
            if word(row["origin"]) == "marketing"
        ),
        nps_classes=classes(folder, "nps"),
        csat_classes=classes(folder, "csat"),
    )


def classes(folder: Path, survey: str) -> dict:
    """{(scale, score): class} of a kind of survey."""
    return {
        (int(row["scale"]), int(row["score"])): word(row[f"{survey}_class"])
        for row in read_rows(folder / f"{survey}_classes.csv")
    }


def read_rows(path: Path) -> list[dict]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def word(text: str | None) -> str:
    return (text or "").strip().lower()
