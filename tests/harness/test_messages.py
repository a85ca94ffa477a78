"""What is left of a message of dbt's or DuckDB's."""

from pathlib import Path

import duckdb
import pytest

from scripts.messages import count_of, plain, printable, shortened

SETTING = (
    'Setting as_of: "2024-02-30" is not valid. '
    "Valid values: a date that exists, written YYYY-MM-DD."
)
# a setting that is refused in a hook, and in the model that reads it first
WRAPPED = {
    "dbt 1, hook": "Encountered an error:\nCompilation Error in operation "
    f"crm_metrics-on-run-start-0 (./dbt_project.yml)\n  {SETTING}\n  \n"
    "  > in macro refuse_setting (macros/settings/settings.sql)\n"
    "  > called by macro check_settings (macros/settings/settings.sql)\n"
    "  > called by operation crm_metrics-on-run-start-0 (./dbt_project.yml)",
    "dbt 1, model": "  Compilation Error in model calendar (models/marts/x.sql)\n"
    f"  {SETTING}\n  \n  > in macro refuse_setting (macros/settings/settings.sql)\n"
    "  > called by model calendar (models/marts/x.sql)",
    "dbt 2": "[error] [JinjaError (dbt1501)]: Failed to render SQL invalid operation: "
    "Compilation Error for operation.crm_metrics.crm_metrics-on-run-start-0 from "
    f"./dbt_project.yml: {SETTING}\n(in ./dbt_project.yml:16:1)\n"
    "(in macros/settings/settings.sql:69:9)\n  --> macros/settings/settings.sql:69:9",
    "dbt 2, while it reads the project": "[warning] [JinjaError (dbt1501)]: Operation "
    "'crm_metrics-on-run-start-0' failed to render: Failed to render SQL invalid "
    "operation: Compilation Error for crm_metrics.crm_metrics-on-run-start-0 from : "
    f"{SETTING}\n(in dbt_project.yml:1:4)\n(in macros/settings/settings.sql:69:9)",
}
UNDEFINED = (
    "Compilation Error in model odd (models/odd.sql)\n"
    "  'nonsense' is undefined. This can happen when calling a macro that does not "
    "exist."
)
# a file of two columns, and where its defect is told to be
BAD_FILES = {
    b"rep_id,team\nr1,A\nr2,B,what is this\n": ("line 3: Expected Number of", "r2,B,"),
    b"rep_id,team\nr1\n": ("line 2: Expected Number of Columns: 2 Found: 1.", "r1"),
    b'rep_id,team\nr1,"A\nr2,B\n': ("line 2: Value with unterminated", 'r1,"A r2,B'),
    "rep_id,team\nr1,Caf\xe9\n".encode("latin-1"): ("line 2: Invalid unicode", "r1,"),
    b"rep_id,team\nr1," + b"x" * 3_000_000 + b"\n": ("line 2: Maximum line", "xxx…"),
}


def complaint_of_duckdb(file: Path) -> str:
    """What it says of a file that is to have two columns."""
    with pytest.raises(duckdb.Error) as caught:
        duckdb.sql(
            f"from read_csv('{file}', columns = {{a: 'VARCHAR', b: 'VARCHAR'}}, "
            "auto_detect = false, header = true, quote = '\"', escape = '\"', "
            "comment = '', strict_mode = true)"
        ).fetchall()
    return str(caught.value)


@pytest.mark.parametrize("name", WRAPPED)
def test_a_setting_says_what_is_wrong_and_no_more(name):
    assert plain(WRAPPED[name]) == SETTING


def test_an_error_of_the_project_says_where():
    assert plain(f"Encountered an error:\n{UNDEFINED}") == UNDEFINED


@pytest.mark.parametrize("content", BAD_FILES)
@pytest.mark.parametrize("indent", ["", "  "])
def test_csv_errors_name_file_and_line(tmp_path, content, indent):
    """And of the remedies only those that there are."""
    file = tmp_path / "reps, 2.csv"
    file.write_bytes(content)
    told = complaint_of_duckdb(file).replace("\n", f"\n{indent}")
    where, line = BAD_FILES[content]
    message = plain(f"Runtime Error in model landing_reps (models/x.sql)\n{told}")
    assert message.startswith(f"{file}, {where}")
    assert line in message.partition(" The line: ")[2]
    assert "name its delimiter or its encoding in setting crm_tables." in message
    assert not any(word in message for word in ("ignore_errors", "strict", "\n"))


def test_a_csv_error_without_a_line_names_the_file(tmp_path):
    """Ends of lines of two kinds."""
    file = tmp_path / "reps.csv"
    file.write_bytes(b"rep_id,team\nr1,A\rr2,B\r\nr3,C\n")
    message = plain(complaint_of_duckdb(file))
    assert message.startswith(f"{file}: this is not a CSV file as it should be. Mend")


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("OSError: [Errno 28] No space left on device", ""),
        (
            "Runtime Error in model stg_deals (models/x.sql)\n  TransactionContext "
            'Error: Failed to commit: Could not write file "/x/crm.wal": No space left '
            "on device",
            " There was none for /x/crm.wal.",
        ),
    ],
)
def test_a_full_disk_is_called_so(told, where):
    """In the same words whatever met it, so that it is said once."""
    assert plain(told) == f"The disk is full. Make room, and build again.{where}"


def test_nothing_reaches_the_terminal_but_text():
    assert printable("a\x1b[31mb\nc\x07é") == "a [31mb\nc é"
    assert shortened("a\n\tb" + "c" * 100, 10) == "a bcccccc…"


def test_counts():
    assert [count_of(number, "row") for number in (0, 1, 2000)] == [
        *("0 rows", "1 row", "2,000 rows")
    ]
