"""What a build prints of dbt's log; the lines in dbt_logs were recorded, and cut."""

import io
import json
import re
from pathlib import Path

import pytest

from scripts.dbt_log import DbtLog

LOGS = Path(__file__).parent / "dbt_logs"
MISSING = (
    "Error: /crm/d2/deals.csv: required column status is missing. It has: deal_id, "
    "created_at, state. Add the column, or name the one that holds it in setting "
    "crm_tables.\n"
)
PRINTED = {
    "dbt_1": [
        "Running with dbt=1.11.16",
        "Warning: /crm/d1/kunden.csv is ignored: no table",
        "Warning: Nothing in /crm/d1 for customers, leads, campaigns, ",
        "Warning: test warning: 1 row\n",
        "Error: test failing: 2 rows\n",
        "Error: Runtime Error in test broken (tests/broken.sql)\n  Binder Error: ",
        "Error: Runtime Error in model reports_broken (models/rollups/reports_broken.s",
        MISSING,
        "Warning: Did not find matching node for patch with name 'nothing_here'",
    ],
    "dbt_2": [
        "Running with dbt-fusion=2.0.0-preview.196",
        "Warning: /crm/d1/kunden.csv is ignored: no table",
        "Warning: Nothing in /crm/d1 for campaigns, customers, ",
        "Error: test failing: 2 rows\n",
        "Warning: test warning: 1 row\n",
        "Error: Error materializing test test.crm_metrics.broken (target/run/crm_metri",
        "Error: Database Error in model reports_broken (target/run/crm_metrics/models/",
        MISSING,
        "Warning: Unused schema.yml entry for model 'nothing_here'\n",
    ],
}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def read(lines: list[str], stream: io.StringIO | None = None) -> tuple[DbtLog, str]:
    """The log after some lines, and what it printed."""
    stream = stream or io.StringIO()
    log = DbtLog(stream=stream)
    for line in lines:
        log.read(line)
    return log, stream.getvalue()


def recorded(name: str) -> list[str]:
    return (LOGS / f"{name}.jsonl").read_text().splitlines(keepends=True)


def told(level: str, text: str) -> str:
    """A line that says something of no node."""
    return json.dumps(
        {"info": {"name": "Generic", "level": level, "msg": text}, "data": {}}
    )


def finished(number: int, total: int | None) -> str:
    """A model ended, as dbt 1 tells it with a total and dbt 2 without."""
    relation = {"schema": "marts", "alias": f"model_{number}"}
    node = {"resource_type": "model", "node_relation": relation}
    data = {"status": "success", "total": total, "node_info": node}
    info = {"name": "LogModelResult", "level": "info", "msg": "OK"}
    return json.dumps({"info": info, "data": data})


@pytest.mark.parametrize("name", PRINTED)
def test_complaints_of_both_engines(name):
    """Each once and whole, in the order of the log, and nothing else."""
    log, output = read(recorded(name))
    rest = output
    for text in PRINTED[name]:
        before, found, rest = rest.partition(text)
        assert found, f"{text} is not in\n{output}"
        assert not re.search("^(Warning|Error)", before, re.MULTILINE), before
    assert not re.search("^(Warning|Error)", rest, re.MULTILINE), rest
    assert output.count('Referenced column "nonsense" not found') == 2
    assert (len(log.warnings), len(log.errors)) == (4, 4)


def test_a_complaint_that_comes_again_counts_once():
    lines = recorded("dbt_1")
    log, output = read(lines + lines)
    assert len(log.warnings) == output.count("Warning: ") == 4


def test_a_warning_that_an_error_has_told():
    """dbt 2 says of a hook what it says of each model."""
    log, output = read([told(level, "no such setting") for level in ("error", "warn")])
    assert output == "Error: no such setting\n"
    assert log.warnings == []


@pytest.mark.parametrize(
    ("total", "shown"), [(120, ["[ 50/120]", "[100/120]"]), (None, ["[ 50]", "[100]"])]
)
def test_few_lines_without_a_terminal(total, shown):
    _, output = read([finished(number, total) for number in range(1, 121)])
    lines = output.splitlines()
    assert [line[: line.index("]") + 1] for line in lines] == shown
    assert lines[0].endswith(" s  marts.model_50")


def test_one_line_on_a_terminal(monkeypatch):
    """Rewritten in place, never wider than the terminal, gone at the end."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "30")
    stream = Terminal()
    log, _ = read([finished(number, 120) for number in range(1, 121)], stream)
    log.close(0)
    output = stream.getvalue()
    assert "\n" not in output
    shown = output.split("\r\x1b[K")
    assert len(shown) == 122
    assert shown[57].startswith("[ 57/120]")
    assert max(map(len, shown)) == 29
    assert shown[-1] == ""


def test_complaints_stand_above_the_line_of_a_terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    _, output = read(recorded("dbt_1"), Terminal())
    assert "\r\x1b[KError: test failing: 2 rows\n" in output


@pytest.mark.parametrize(
    "line", ["Trace back (most recent call last):", "17", "null", '{"a": 1}', "{", ""]
)
def test_what_is_no_event_is_printed_as_it_is(line):
    assert read([line + "\n"])[1] == line + "\n"


def test_a_traceback_is_its_last_line():
    """An error, once; where the disk is full it says so."""
    lines = ["Traceback (most recent call last):", '  File "x.py", line 1, in <module>']
    lines += ["OSError: [Errno 28] No space left on device", "more"]
    log, output = read([line + "\n" for line in lines])
    assert output == "Error: The disk is full. Make room, and build again.\nmore\n"
    assert len(log.errors) == 1


def test_what_others_explain():
    """The failure of a guard is left to the complaints that it makes."""
    [line] = [line for line in recorded("dbt_1") if '"fail"' in line]
    stream = io.StringIO()
    log = DbtLog(explained={"failing"}, stream=stream)
    log.read(line)
    log.close(1)
    assert "rror" not in stream.getvalue()


def test_failure_without_a_word():
    log, _ = read([])
    log.close(-11)
    assert log.screen.stream.getvalue() == "Error: dbt ended with exit code -11.\n"
