"""What stands in the way of publishing to a file."""

import subprocess
import sys

import duckdb
import pytest

from scripts.published_file import complaint_about

HOLD = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "reader")
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def published(tmp_path):
    path = tmp_path / "crm.duckdb"
    duckdb.connect(str(path)).close()
    return path


def held_by(role, path):
    """A process that has the file open until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), role],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "open\n"
    return process


def test_nothing_stands_in_the_way_of_a_file_at_rest_or_a_new_one(published):
    assert complaint_about(published) is None
    assert complaint_about(published.with_name("new.duckdb")) is None


@pytest.mark.parametrize(("role", "blocks"), [("reader", False), ("writer", True)])
def test_a_writer_stands_in_the_way_and_a_reader_does_not(published, role, blocks):
    process = held_by(role, published)
    complaint = complaint_about(published)
    process.communicate("")
    assert ("open for writing" in (complaint or "")) == blocks


def test_unsaved_changes_stand_in_the_way(published):
    published.with_name("crm.duckdb.wal").touch()
    assert "crm.duckdb.wal" in complaint_about(published)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("metrics.duckdb", "name of a schema"),
        ("Temp.duckdb", "name of a schema"),
        ("missing/crm.duckdb", "there is no directory"),
        (".", "is a directory"),
    ],
)
def test_names_that_cannot_be(tmp_path, name, words):
    assert words in complaint_about(tmp_path / name)
