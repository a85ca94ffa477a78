"""Why a build that was made is not to be published: what the tests in tests/guards say.

Each is a query for the complaints of which its test failed, in words.
"""

from pathlib import Path

import duckdb

from scripts.messages import printable
from scripts.places import ROOT, TARGET

NAMES = {path.stem for path in (ROOT / "tests" / "guards").glob("*.sql")}
COMPILED = TARGET / "compiled" / "crm_metrics" / "tests" / "guards"


def complaints_about(built: Path) -> list[str]:
    """What the guards have against a built file, whose tests have run."""
    with duckdb.connect(str(built), read_only=True) as connection:
        return [
            printable(complaint)
            for name in sorted(NAMES)
            for (complaint,) in rows_of(connection, COMPILED / f"{name}.sql")
        ]


def rows_of(connection: duckdb.DuckDBPyConnection, query: Path) -> list[tuple]:
    """The rows of a query in a file; none where what it reads was not built."""
    try:
        return connection.execute(query.read_text()).fetchall()
    except (OSError, duckdb.CatalogException):
        return []
