"""Tables of the demo as another system would export them, and the settings for that."""

import csv
import re
from datetime import datetime
from pathlib import Path

from builds import DEMO

PLAIN_DATE = re.compile(r"\d{4}-\d\d-\d\d")
TIME_STAMP = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d")
AMOUNT = re.compile(r"\d+(\.\d+)?")

RENAMED = {
    "deals": {"deal_id": "Opportunity ID", "status": "Status (Stage)"},
    "orders": {"order_id": 'Rechnung "Nr."', "revenue": "Umsatz"},
}
STATUS = {"won": "Closed Won", "lost": "Closed Lost"}
SETTINGS = {
    "crm_tables": {
        "deals": {
            "columns": RENAMED["deals"],
            "values": {
                "status": {
                    "closed WON": "won",
                    "Closed Lost ": "lost",
                    "Stage of stalled": "stalled",
                    "": "",
                    "*": "open",
                },
                "lead_id": {"n/a": ""},
            },
            "date_format": ["%m/%d/%Y", "%m/%d/%Y %I:%M:%S %p"],
            "thousands_separator": ",",
            "currency": "$",
        },
        "orders": {
            "columns": RENAMED["orders"],
            "date_format": {"ordered_at": ["%d.%m.%Y", "%d.%m.%Y %H:%M:%S"]},
            "decimal_separator": ",",
            "thousands_separator": ".",
            "currency": ["EUR", "kr."],
            "delimiter": ";",
            "encoding": "latin-1",
        },
        "spend": {"delimiter": "tab", "encoding": "utf-16"},
    }
}


def write_exports(folder: Path) -> None:
    """Deals as in America, orders as in Germany, spend as tab separated UTF-16."""
    folder.mkdir(parents=True)
    write(folder, "deals", american, "utf-8", ",")
    write(folder, "orders", german, "latin-1", ";")
    write(folder, "spend", lambda row: row, "utf-16", "\t")


def write(folder: Path, table: str, translate, encoding: str, delimiter: str) -> None:
    with open(DEMO / f"{table}.csv", newline="", encoding="utf-8") as file:
        rows = [translate(row) for row in csv.DictReader(file)]
    names = RENAMED.get(table, {})
    with open(folder / f"{table}.csv", "w", newline="", encoding=encoding) as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(names.get(name, name) for name in rows[0])
        writer.writerows(row.values() for row in rows)


def american(row: dict) -> dict:
    row = dates(row, "%m/%d/%Y", "%m/%d/%Y %I:%M:%S %p")
    row["amount"] = amount(row["amount"], "${:,.8f}")
    row["lead_id"] = row["lead_id"] or " N/A "
    status = row["status"].strip().lower()
    row["status"] = STATUS.get(status, status and f"Stage of {status}")
    return row


def german(row: dict) -> dict:
    row = dates(row, "%d.%m.%Y", "%d.%m.%Y %H:%M:%S")
    for name, form in {"revenue": "{:,.8f} EUR", "cost": "kr.{:.8f}"}.items():
        text = amount(row[name], form)
        if text and not text.startswith("?"):
            number = text.removeprefix("kr.").removesuffix(" EUR")
            swapped = number.translate(str.maketrans(",.", ".,"))
            text = text.replace(number, swapped)
        row[name] = text
    return row


def dates(row: dict, date_format: str, time_format: str) -> dict:
    """Plain dates and time stamps without an offset in other formats."""
    found = dict(row)
    for name, cell in row.items():
        if not name.endswith(("_on", "_at")):
            continue
        try:
            if PLAIN_DATE.fullmatch(cell):
                found[name] = datetime.fromisoformat(cell).strftime(date_format)
            elif TIME_STAMP.match(cell):
                moment = datetime.fromisoformat(cell.replace("Z", "+00:00"))
                moment = moment - (moment.utcoffset() or moment - moment)
                found[name] = moment.strftime(time_format)
        except ValueError:  # no date: the format does not fit either
            pass
    return found


def amount(cell: str, form: str) -> str:
    """A number in another format; what is none there is none here."""
    if AMOUNT.fullmatch(cell.strip()):
        return form.format(float(cell))
    return cell and f"?{cell}"
