"""SQL with the project's macros, run by `dbt show`."""

import json
from pathlib import Path

from builds import dbt, run


def show(
    query: str,
    workplace: Path,
    database: Path,
    settings: dict | None = None,
    **variables: str,
) -> list[dict]:
    """The rows of an inline query on a database file."""
    workplace.mkdir(parents=True, exist_ok=True)
    options = ["--quiet", "--output", "json", "--limit", "-1"]
    options += ["--vars", json.dumps(settings or {})]
    command = dbt("show", *options, "--inline", query)
    code = run(command, workplace, CRM_DB=str(database), **variables)
    output = (workplace / "output.txt").read_text()
    assert code == 0, output
    return json.loads(output[output.index("{") :])["show"]
