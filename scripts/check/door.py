"""What a build would take in: the door's models, built aside."""

import io
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from scripts.dbt_log import DbtLog
from scripts.dbt_run import run_dbt
from scripts.intake import Intake, intakes_in
from scripts.locks import alone_in
from scripts.places import LOG, TARGET
from scripts.workplace import LATER

# always the same path: another one would make dbt parse the whole project anew; its
# name is that of no database that is attached
BUILT = TARGET / "check" / "built_by_make_check.duckdb"
SELECTED = (
    *("path:models/landing", "path:models/staging", "quarantine", "intake"),
    *("--exclude", "path:tests/guards"),  # they judge a whole build
)


@dataclass
class Door:
    """What landing and staging said: per table, and their warnings and errors."""

    intakes: list[Intake] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def try_door(dbt: list[str], settings: dict) -> Door:
    """Builds the floors up to the quarantine into a file that does not stay."""
    log = DbtLog(stream=io.StringIO())
    with alone_in(TARGET, f"{TARGET}: a build is at work there. {LATER}") as lock:
        try:
            shutil.rmtree(BUILT.parent, ignore_errors=True)
            BUILT.parent.mkdir()
            code = run_dbt(dbt, BUILT, settings, log, locks=(lock,), select=SELECTED)
            intakes = intakes_of(BUILT) if code == 0 else []
        finally:
            shutil.rmtree(BUILT.parent, ignore_errors=True)
    if code != 0 and not log.errors:
        log.errors.append(f"dbt ended with exit code {code}. All that it said: {LOG}")
    return Door(intakes, log.warnings, log.errors)


def intakes_of(database: Path) -> list[Intake]:
    """What a built file says of each table that has rows."""
    with duckdb.connect(str(database), read_only=True) as connection:
        return intakes_in(connection)
