"""What metrics.build_info cannot know from within dbt: all that the build warned of."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import duckdb

# dbt 2 says which line of a macro warned
ORIGIN = re.compile(r"\n *--> .*")


def note_warnings(database: Path, warnings: Iterable[str]) -> None:
    """Writes the warnings of a build, in alphabetical order, into what it built."""
    texts = json.dumps(sorted(ORIGIN.sub("", warning) for warning in warnings))
    with duckdb.connect(str(database)) as connection:
        connection.execute("update metrics.build_info set warnings = ?", [texts])
