"""Command line: writes one CSV per input table."""

import argparse
import csv
from pathlib import Path

from .changes import add_changes
from .company import company
from .contract import COLUMNS, SORTED_BY
from .defects import spoil
from .dice import Dice
from .edges import add_edges
from .names import THIRD, company_names
from .prospects import add_accounts, add_stalled
from .satisfaction import csat
from .service_levels import add_service_levels
from .stages import add_late_entry, add_probabilities, deal_stages


def demo():
    made, segments = company()
    add_edges(made)
    for table, column in SORTED_BY.items():
        made[table].sort(key=lambda cells: cells[column][:10])
    spoil(made)
    # after the rest, whose rows stay as they were
    add_stalled(
        made["deals"], made["deal_stage_history"], made["customers"], Dice("stalled")
    )
    add_accounts(
        made["customers"],
        made["deals"],
        segments,
        company_names(Dice("names of prospects"), THIRD),
        Dice("accounts of deals"),
    )
    add_changes(made["subscriptions"], Dice("changes"))
    add_late_entry(made["deal_stage_history"])
    made["deal_stages"] = deal_stages()
    add_probabilities(made["deals"], Dice("probabilities"))
    add_service_levels(made["tickets"], Dice("service levels"))
    made["survey_responses"] += csat(made["tickets"], Dice("satisfaction"))
    return made


def write(made, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for table, columns in COLUMNS.items():
        path = folder / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(made[table])
        print(f"{len(made[table]):>6} rows  {path.stat().st_size:>8} bytes  {path}")


def main():
    parser = argparse.ArgumentParser(
        prog="python -m demo",
        description="Write the demo company's CRM as CSV files, always the same bytes.",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("seeds/crm"),
        metavar="DIR",
        help="folder to write to (default: %(default)s)",
    )
    write(demo(), parser.parse_args().out)


if __name__ == "__main__":
    main()
