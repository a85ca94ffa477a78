"""Writing the contract's tables as files."""

import csv
from pathlib import Path


def write_csv(folder: Path, table: str, rows: list[dict]) -> Path:
    """Rows as a CSV file; the columns are those of the first row."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{table}.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path
