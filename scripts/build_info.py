"""What metrics.build_info cannot know from within dbt: all that the build warned of."""

import json
from collections.abc import Iterable
from pathlib import Path

import duckdb


def note_warnings(database: Path, warnings: Iterable[str]) -> None:
    """Writes the warnings of a build, in alphabetical order, into what it built."""
    texts = json.dumps(sorted(warnings))
    with duckdb.connect(str(database)) as connection:
        connection.execute("update metrics.build_info set warnings = ?", [texts])
