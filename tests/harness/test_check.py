"""make check: what it suggests, what it leaves open, and that it leaves nothing."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections import Counter

import duckdb
import pytest
import yaml
from builds import ROOT, Build, run

from scripts.check.codes import CODES, SAID_OUTRIGHT, USUAL
from scripts.check.contract import contract
from scripts.check.dates import date_suggestions
from scripts.check.door import BUILT
from scripts.check.names import NOUNS, SYNONYMS, TABLE_NAMES, rename_suggestions
from scripts.check.numbers import number_suggestions
from scripts.check.settings_file import settings_text
from scripts.check.sources import see
from scripts.check.suggestion import GUESS, OPEN, SURE, Suggestion, is_given
from scripts.origins import complaint_about_attached


def found(suggestions: list[Suggestion]) -> list[tuple]:
    """Suggestions as (last key, value, certainty)."""
    return [(s.key[-1], s.value, s.certainty) for s in suggestions]


def formats(*cells: str, **others: list[str]) -> list[tuple]:
    """What is suggested for a column of such dates, with other columns beside it."""
    columns = {"closed_at": Counter(cells)}
    columns |= {column: Counter(texts) for column, texts in others.items()}
    return found(date_suggestions(columns)[0])


@pytest.mark.parametrize(
    ("cell", "format"),
    [
        ("1/31/2024", "%m/%d/%Y"),
        ("01/31/2024 3:07 PM", "%m/%d/%Y %I:%M %p"),
        ("1/31/2024, 3:07:09 PM", "%m/%d/%Y, %I:%M:%S %p"),
        ("31/01/2024 15:07", "%d/%m/%Y %H:%M"),
        ("31.1.2024 15:07:08", "%d.%m.%Y %H:%M:%S"),
        ("1/31/24", "%m/%d/%y"),
        ("2024/01/05", "%Y/%m/%d"),
        ("2024-1-5", "%Y-%m-%d"),
        ("20240105", "%Y%m%d"),
        ("5 Jan 2024", "%d %b %Y"),
        ("05-JAN-24", "%d-%b-%y"),
        ("Jan 5, 2024", "%b %d, %Y"),
        ("January 5, 2024 9:05 AM", "%B %d, %Y %I:%M %p"),
    ],
)
def test_a_date_that_can_be_read_in_one_way(cell, format):
    """Its format is suggested, and is one by which the engine reads it."""
    assert formats(cell) == [("closed_at", format, SURE)]
    read = duckdb.execute("select strptime(?, ?)", [cell, format]).fetchone()[0]
    assert (read.year, read.month) == (2024, 1)
    assert read.day == (31 if "31" in cell else 5)


def test_month_or_day_first_is_not_guessed():
    both = [("closed_at", "%m/%d/%Y", OPEN), ("closed_at", "%d/%m/%Y", OPEN)]
    assert formats("01/05/2024", "12/12/2024") == both
    # one date decides; another column of the same file does, but that is a guess
    assert formats("01/05/2024", "1/13/2024") == [("closed_at", "%m/%d/%Y", SURE)]
    assert formats("01/05/2024", created_at=["13/1/2024"]) == [
        ("closed_at", "%d/%m/%Y", GUESS),
        ("created_at", "%d/%m/%Y", SURE),
    ]
    # where other columns contradict each other they decide nothing
    others = {"created_at": ["13/1/2024"], "due_on": ["1/13/2024"]}
    assert formats("01/05/2024", **others)[:2] == both
    # nor is there a format of a column that has both
    assert formats("13/1/2024", "1/13/2024") == both
    cells = Counter(["13/1/2024", "1/13/2024"])
    assert "no one order" in date_suggestions({"closed_at": cells})[1][0]
    # a year of two digits may come first, too
    assert formats("31-01-24") == [
        ("closed_at", "%d-%m-%y", OPEN),
        ("closed_at", "%y-%m-%d", OPEN),
    ]


def test_dates_that_need_no_format_or_have_none():
    assert formats("2024-01-05", "2024-01-05T10:00:00Z", "2024-01-05 10:00") == []
    assert formats("2024-01-05", "2024-01-06", "13/1/2024") == []  # a slip
    for cell, remark in {"45296": "spreadsheet", "1704412800": "1970"}.items():
        suggestions, remarks = date_suggestions({"closed_at": Counter([cell])})
        assert suggestions == []
        assert remark in remarks[0]
    assert formats("0/1/2024", "32/13/2024", "5 Mai 2024", "soon") == []


def test_formats_that_share_a_column_stand_in_a_list():
    listed = ["%m/%d/%Y", "%m/%d/%Y %H:%M"]
    assert formats("1/13/2024", "1/14/2024", "1/5/2024 10:00") == [
        ("closed_at", listed, SURE)
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1000", "12.50", "-3", "1e3", "5.", ".5"], []),
        (["$1,234.50", "$5"], [("thousands_separator", ","), ("currency", ["$"])]),
        (["1.234,50 €"], [("decimal_separator", ","), ("thousands_separator", "."),
                          ("currency", ["€"])]),
        (["12,5", "1000"], [("decimal_separator", ",")]),
        (["1'234.50"], [("thousands_separator", "'")]),
        (["1 234,50", "1\u00a0234,50"], [("decimal_separator", ","),
                                        ("thousands_separator", " ")]),
        (["1,234,567"], [("thousands_separator", ",")]),
        (["USD 500", "$7"], [("currency", ["$", "USD"])]),
        (["SEK 5", "kr 7"], [("currency", ["SEK", "kr"])]),
        (["$-5", "+$,5"], [("decimal_separator", ","), ("currency", ["$"])]),
    ],
)  # fmt: skip
def test_numbers_that_can_be_read_in_one_way(cells, expected):
    suggestions, remarks = number_suggestions({"amount": Counter(cells)})
    assert found(suggestions) == [(*pair, SURE) for pair in expected]
    assert remarks == []


def test_numbers_that_can_be_read_in_two_ways():
    """1,234 and 1.234 are left open; two currencies are not added."""
    suggestions, remarks = number_suggestions({"amount": Counter(["1,234", "5,000"])})
    assert found(suggestions) == [
        ("decimal_separator", ",", OPEN),
        ("thousands_separator", ",", OPEN),
    ]
    assert remarks == ["numbers: 1,234 may have decimals or thousands."]
    suggestions, remarks = number_suggestions({"amount": Counter(["1.234", "5.000"])})
    assert {s.certainty for s in suggestions} == {OPEN}
    assert "unless set, its point is the decimal one" in remarks[0]
    # another column of the table tells
    cells = {"amount": Counter(["1,234"]), "cost": Counter(["1,234.5"])}
    assert found(number_suggestions(cells)[0]) == [("thousands_separator", ",", SURE)]
    suggestions, _ = number_suggestions({"amount": Counter(["$5", "€7"])})
    assert found(suggestions) == [("currency", ["$", "€"], OPEN)]
    for cells in (["SEK 1", "NOK 1"], ["JPY 1", "CNY 1"], ["$1", "kr 1"]):
        ((_, _, certainty),) = found(number_suggestions({"amount": Counter(cells)})[0])
        assert certainty == OPEN, cells
    suggestions, remarks = number_suggestions({"amount": Counter(["1,2.3", "5,"])})
    assert suggestions == []
    assert remarks == ["amount: 2 cells not read as a number, such as 1,2.3, 5,."]


def renamed(table: str, *headers: str) -> dict[str, list[tuple]]:
    """{column: [(header, certainty)]} as suggested."""
    columns = contract()[table].values()
    suggestions = {}
    for s in rename_suggestions(table, columns, list(headers), set()):
        suggestions.setdefault(s.key[1], []).append((s.value, s.certainty))
    return suggestions


def test_names_as_crms_export_them():
    assert renamed("deals", "Opportunity ID", "Account Name", "CloseDate", "Stage") == {
        "deal_id": [("Opportunity ID", SURE)],
        "customer_id": [("Account Name", GUESS)],
        "closed_at": [("CloseDate", SURE)],
        "status": [("Stage", SURE)],
        "stage": [("Stage", SURE)],
    }
    # the better name wins; of two that are as good none does
    assert renamed("deals", "Account Name", "Account ID") == {
        "customer_id": [("Account ID", SURE)]
    }
    assert renamed("deals", "Close Date", "CLOSE_DATE") == {
        "closed_at": [("Close Date", OPEN), ("CLOSE_DATE", OPEN)]
    }
    # a slip, in a column that must be there and in one that need not
    assert renamed("deals", "staus", "amout") == {
        "status": [("staus", GUESS)],
        "amount": [("amout", OPEN)],
    }
    assert renamed("deals", "Next Step", "Fiscal Period", "Probability (%)") == {}


def test_lists_of_names_follow_the_contract():
    assert list(contract()) == list(NOUNS) == list(TABLE_NAMES)
    for table, columns in contract().items():
        assert set(SYNONYMS.get(table, {})) <= set(columns)


def test_codes_are_those_of_staging():
    written = {}
    for model in (ROOT / "models" / "staging").glob("stg_*.sql"):
        calls = re.findall(r"is_no_code\(\s*'(\w+)',\s*\[(.*?)\]", model.read_text())
        for column, codes in calls:
            table = model.stem.removeprefix("stg_")
            written[table, column] = tuple(re.findall(r"'(\w+)'", codes))
    assert written == CODES
    for known in (SAID_OUTRIGHT, USUAL):
        assert all(set(codes) <= set(CODES[key]) for key, codes in known.items())


def looked_at(folder, crm_tables: dict | None = None, **files: str | bytes):
    """What is seen of files with such texts; their settings as YAML reads them."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / name.replace("_dot_", ".")).write_bytes(content)
    seen = see({"crm_data": str(folder), "crm_tables": crm_tables})
    suggestions = {look.table: look.suggestions for look in seen.looks}
    read = yaml.safe_load(settings_text(suggestions)) or {}
    return seen, (read.get("crm_tables") or {})


DEALS = "deal_id,created_at,status,amount\n1,2024-01-05,open,7\n"


def test_encodings_delimiters_and_compression(tmp_path):
    """Each file is read, and what it needs to be read by a build is suggested."""
    german = "deal_id;created_at;status;owner_id\n1;2024-01-05;won;Müller\n"
    for number, (content, expected) in enumerate(
        [
            (german, {"delimiter": ";"}),
            (german.encode("latin-1"), {"delimiter": ";", "encoding": "latin-1"}),
            (german.encode("utf-16"), {"delimiter": ";", "encoding": "utf-16"}),
            (DEALS.replace(",", "\t"), {"delimiter": "tab"}),
            ("  \n\n" + DEALS, {}),
            ("\ufeff" + DEALS, {}),
        ]
    ):
        seen, settings = looked_at(tmp_path / str(number), deals_dot_csv=content)
        assert settings.get("deals", {}) == expected
        assert [seen.all_stops, seen.looks[0].rows] == [[], 1]
    packed = gzip.compress(DEALS.encode())
    seen, settings = looked_at(tmp_path / "gz", **{"Deals.CSV.gz": packed})
    assert [len(seen.read), settings] == [1, {}]
    euro = "deal_id\n€\n".encode("cp1252")
    seen, _ = looked_at(tmp_path / "win", deals_dot_csv=euro)
    assert "neither UTF-8 nor Latin-1" in seen.all_stops[0]


def test_files_under_other_names(tmp_path):
    """They are named; one that may be a table is looked at, and stops nothing."""
    (tmp_path / "goals.csv").mkdir()
    (tmp_path / "reps.parquet").symlink_to(tmp_path / "nowhere")
    report = DEALS.replace("deal_id", "Opportunity ID")
    seen, settings = looked_at(
        tmp_path,
        report17_dot_csv=report,
        leads_dot_tsv="",
        notes_dot_csv="a,b\n",
        notes_dot_txt="",
        Accounts_dot_csv="Account ID,Tier\n",
    )
    assert [line.partition(" is not read: ")[::2] for line in seen.remarks] == [
        ("Accounts.csv", "if it is customers, call it customers.csv."),
        ("goals.csv", "it is a directory."),
        ("leads.tsv", "if it is leads, hand it over as leads.csv."),
        (
            "notes.csv",
            "its name is that of no table, and its columns are not clearly of one.",
        ),
        ("report17.csv", "if it is deals, call it deals.csv."),
        ("reps.parquet", "its link leads nowhere."),
    ]
    assert [seen.read, seen.all_stops] == [[], []]
    assert settings["deals"] == {"columns": {"deal_id": "Opportunity ID"}}
    assert settings["customers"]["columns"]["segment"] == "Tier"


def test_what_a_build_would_stop_at(tmp_path):
    two = looked_at(tmp_path / "two", deals_dot_csv=DEALS, deals_dot_parquet=b"")[0]
    assert two.all_stops == [
        "deals may come from one file only, not deals.csv and deals.parquet."
    ]
    for text, complaint in {
        "id,x\n": "required column deal_id is missing. Is it id?",
        "id,x,created_at\n": "required column status is missing.",
        "deal_id,created_at,status,X,x\n": "header names occur twice: x.",
        DEALS + "2,2024-01-05,won\n": "row 2 has 3 cells where the header has 4",
        DEALS + '2,"': "it cannot be read: unexpected end of data",
    }.items():
        seen = looked_at(tmp_path / "one", deals_dot_csv=text)[0]
        assert any(stop.startswith(complaint) for stop in seen.all_stops), text
    seen = looked_at(tmp_path / "bad", deals_dot_parquet=b"no such thing")[0]
    assert "it cannot be read" in seen.all_stops[0]
    renames = {"deals": {"columns": {"amount": "Total"}}}
    seen = looked_at(tmp_path / "renamed", renames, deals_dot_csv=DEALS)[0]
    assert seen.all_stops == [
        "column Total is missing, which crm_tables names for amount."
    ]


def test_what_is_given_is_not_suggested(tmp_path):
    text = "Opportunity ID;created_at;Stage;amount\n1;13/1/2024;Closed Won;$1,234.5\n"
    _, whole = looked_at(tmp_path, deals_dot_csv=text)
    assert whole["deals"] == {
        "delimiter": ";",
        "columns": {"deal_id": "Opportunity ID", "status": "Stage"},
        "values": {"status": {"Closed Won": "won"}},
        "date_format": {"created_at": "%d/%m/%Y"},
        "thousands_separator": ",",
        "currency": ["$"],
    }
    assert looked_at(tmp_path, whole, deals_dot_csv=text)[1] == {}
    del whole["deals"]["values"]
    assert looked_at(tmp_path, whole, deals_dot_csv=text)[1]["deals"] == {
        "values": {"status": {"Closed Won": "won"}}
    }
    assert is_given({"values": {"status": {"*": "open"}}}, ("values", "status", "x"))
    assert not is_given(
        {"values": {"status": {"y": "open"}}}, ("values", "status", "x")
    )
    assert is_given({"date_format": "%Y"}, ("date_format", "created_at"))


def test_words_for_nothing_are_left_to_the_user(tmp_path):
    """n/a may be unknown or 0; in a column that must have a value it is neither."""
    text = "order_id,customer_id,ordered_at,revenue,cost\n1,a,2024-01-05,n/a,n/a\n"
    seen, _ = looked_at(tmp_path, orders_dot_csv=text)
    suggestion = seen.looks[0].suggestions[0]
    assert [suggestion.key, suggestion.value] == [("values", "cost", "n/a"), ""]
    assert suggestion.certainty == OPEN
    assert len(seen.looks[0].suggestions) == 1


HOSTILE = [
    "a: b",
    "# x",
    "'\"",
    "{{ 7*7 }}",
    "x\ny: z",
    "yes",
    "null",
    "1",
    "-",
    "\u2028q",
]


def test_settings_that_are_written_are_data(tmp_path):
    """Whatever a cell or header is, YAML reads it back as it was, and nothing else."""
    suggestions = [
        Suggestion(("values", "status", cell), cell, f"such as {cell}", SURE)
        for cell in HOSTILE
    ]
    suggestions += [
        Suggestion(("columns", f"c{number}"), header, header, OPEN)
        for number, header in enumerate(HOSTILE)
    ]
    text = settings_text({"deals": suggestions})
    values = {cell: cell for cell in HOSTILE}
    assert yaml.safe_load(text) == {
        "crm_tables": {"deals": {"values": {"status": values}}}
    }
    every = re.sub("^( *)# ", r"\1", text, flags=re.MULTILINE)
    columns = yaml.safe_load(every)["crm_tables"]["deals"]["columns"]
    assert list(columns.values()) == HOSTILE


def checked(workplace, *options: str) -> Build:
    """Runs the command."""
    workplace.mkdir(exist_ok=True)
    run([sys.executable, "-m", "scripts.check", *options], workplace)
    return Build(workplace, workplace / "none")


def test_an_export_that_a_build_would_stop_at(tmp_path):
    """One page, exit code 1; the suggestions are printed, or written, but once."""
    data, written = tmp_path / "data", tmp_path / "our_crm.yml"
    looked_at(data, deals_dot_csv="ID,created_at,Stage,amount\n1,1/5/2024,Won,$5\n")
    page = checked(tmp_path / "1", "--data", str(data))
    assert page.exit_code == 1
    lines = page.output.splitlines()
    assert "  ! required column deal_id is missing. Is it ID?" in lines
    assert "      deal_id: ID  # the usual name of it in CRMs" in lines
    assert "    values:" not in lines  # Won is a code, in any case
    assert lines[-1] == "A build would stop: 2 reasons, marked !."
    options = ["--data", str(data), "--write", str(written)]
    page = checked(tmp_path / "2", *options)
    assert "5 settings suggested, 2 to be decided: written to" in page.output
    assert f"check again with SETTINGS={written}." in page.output
    assert set(written.read_text().splitlines()) > set(lines[11:-3])
    before = written.read_text()
    page = checked(tmp_path / "3", *options)
    assert page.output == f"WRITE={written}: this file is there already, and stays.\n"
    assert (page.exit_code, written.read_text()) == (1, before)
    assert [path.name for path in data.iterdir()] == ["deals.csv"]


def test_rows_of_which_none_is_valid(tmp_path):
    """Landing reads them, staging does not: what a build would leave out is told."""
    tickets = "ticket_id,opened_at,topic\n" + "1,5.1.24,x\n,5.1.24,y\n"
    deals = DEALS + "2,2024-01-05,a; b,7\n"
    looked_at(tmp_path / "data", deals_dot_csv=deals, tickets_dot_csv=tickets)
    page = checked(tmp_path / "1", "--data", str(tmp_path / "data"))
    assert page.exit_code == 1
    told = page.output.partition("What a build would take in:\n")[2].splitlines()
    assert [" ".join(line.split()) for line in told[1:3]] == [
        "! deals 2 1 1 50.0% status is not one of open, won, lost (row 2: a; b)",
        "! tickets 2 0 2 100.0% opened_at is not a date or time stamp of 1900 to 2199 "
        "(row 1: 5.1.24)",
    ]
    assert told[-1] == "No row is valid of tickets: mend that first."
    assert not (tmp_path / "1" / "target" / "check").exists()


def test_what_is_suggested_is_what_landing_reads(tmp_path):
    """Tables in different dress: as written they would stop a build, with the settings
    that are suggested each row is valid."""
    files = {
        "deals.csv": "Deal ID\tCreate Date\tDeal Stage\tAmount\tClose Date\n"
        "1\t1/31/2024 3:07 PM\tClosed Won\tUSD 1,234.50\t2/1/2024 12:00 AM\n"
        "2\t2/1/2024 9:00 AM\tClosed Lost\t$7\t12/31/2024 1:15 PM\n",
        "orders.csv.gz": gzip.compress(
            "Order ID;Kunde;customer_id;Order Date;Total Amount;COGS\n"
            "1;Müller;a;31.01.2024 15:07;1.234,50 EUR;-0\n"
            "2;Weiß;b;1.2.2024 8:05;1.000.000 EUR;7,5\n".encode("latin-1")
        ),
        "spend.csv": "id,date,purpose,category,amount\n"
        '1,"Jan 5, 2024",acquisition,wages,1\'234.50\n',
        "Tickets.CSV": "Case Number,Opened Date,Closed Date,Priority\n"
        "1,20240105,20240106,High\n".encode("utf-16"),
    }
    (tmp_path / "data").mkdir()
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "data" / name).write_bytes(content)
    seen = see({"crm_data": str(tmp_path / "data")})
    assert all(look.stops for look in seen.looks)
    text = settings_text({look.table: look.suggestions for look in seen.looks})
    given = json.dumps(yaml.safe_load(text))
    options = ["--data", str(tmp_path / "data"), "--vars", given]
    page = checked(tmp_path / "1", *options)
    told = [line.split() for line in page.output.splitlines()]
    for table, rows in {"deals": 2, "orders": 2, "spend": 1, "tickets": 1}.items():
        assert [table, str(rows), str(rows), "0"] in told, page.output
    assert page.exit_code == 0


def test_what_keeps_it_from_working(tmp_path):
    """One message each, no traceback; a database called check is in nobody's way."""
    looked_at(tmp_path / "data", deals_dot_csv=DEALS)
    options = ["--data", str(tmp_path / "data")]
    page = checked(tmp_path / "1", *options, "--write", "")
    assert page.output == "WRITE=: this names no file. Name one, or leave WRITE out.\n"
    (tmp_path / "2").mkdir()
    (tmp_path / "2" / "target").touch()
    page = checked(tmp_path / "2", *options)
    assert page.output.splitlines()[-1] == f"{tmp_path}/2/target: File exists"
    assert "Traceback" not in page.output
    command = [sys.executable, "-m", "scripts.check", *options]
    read_end, write_end = os.pipe()
    os.close(read_end)
    ended = subprocess.run(command, cwd=ROOT, stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)
    assert (ended.returncode, ended.stderr) == (1, b"")
    duckdb.connect(str(tmp_path / "check.duckdb")).close()
    assert complaint_about_attached(tmp_path / "check.duckdb", BUILT) is None


def test_what_dbt_says_of_the_settings(tmp_path):
    looked_at(tmp_path / "data", deals_dot_csv=DEALS)
    options = ["--data", str(tmp_path / "data"), "--vars", '{"time_zone": "Mars"}']
    page = checked(tmp_path / "1", *options)
    assert page.exit_code == 1
    assert 'Setting time_zone: "Mars" is not valid' in " ".join(page.output.split())
    assert page.output.endswith("A build would stop: 1 reason, marked !.\n")


def test_relations_of_an_attached_database(tmp_path, monkeypatch):
    path = tmp_path / "erp.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "create table opportunities as select 1 as id, 'Closed Won' as \"Stage\", "
            "date '2024-01-05' as created_at, 1.500::decimal(9, 3) as amount"
        )
        (tmp_path / "secret.csv").write_text("deal_id\n1\n")
        secret = tmp_path / "secret.csv"
        connection.execute(f"create view orders as from read_csv('{secret}')")
    monkeypatch.setenv("CRM_ATTACH", str(path))
    seen = see({"crm_database": "erp", "crm_schema": None, "crm_tables": {}})
    deals, orders = seen.looks
    assert deals.table == "deals"
    assert yaml.safe_load(settings_text({"deals": deals.suggestions}))[
        "crm_tables"
    ] == {
        "deals": {
            "relation": "opportunities",
            "columns": {"deal_id": "id", "status": "Stage"},
            "values": {"status": {"Closed Won": "won"}},
        }
    }
    # a view does not lead out of the database, unless where it is allowed to
    assert "it cannot be looked at: Permission Error" in orders.remarks[0]
    seen = see({"crm_database": "erp", "allowed_directories": [str(tmp_path)]})
    assert seen.looks[1].rows == 1
    # the database goes by the name up to the first dot, in any case
    monkeypatch.setenv("CRM_ATTACH", str(path.rename(tmp_path / "erp.v2.duckdb")))
    assert len(see({"crm_database": "ERP"}).looks) == 2
    remarks = see({"crm_database": "crm"}).remarks
    assert remarks == ["it is not looked at: CRM_ATTACH names no such file."]
