"""Clients that keep a file open, each in a process of its own."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

SCRIPT = """
import sys
import duckdb

with duckdb.connect(sys.argv[1], read_only=True) as connection:
    for query in sys.stdin:
        print(connection.execute(query).fetchall(), flush=True)
"""

HOLD = """
import sys
import duckdb

connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "reader")
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by(role: str, database: Path):
    """Within, a reader or a writer has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database), role],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "open\n"
    try:
        yield
    finally:
        process.communicate("")


@contextmanager
def open_reader(database: Path):
    """Yields a function that runs a query on the one connection of the reader."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def ask(query: str) -> str:
        process.stdin.write(query + "\n")
        process.stdin.flush()
        return process.stdout.readline().strip()

    try:
        yield ask
    finally:
        process.stdin.close()
        process.wait(timeout=30)
