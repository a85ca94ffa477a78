"""What a build would take in: landing, staging and the quarantine, built aside."""

import io
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from scripts.check.contract import contract
from scripts.dbt_log import DbtLog
from scripts.dbt_run import run_dbt
from scripts.locks import alone_in
from scripts.places import LOG, TARGET
from scripts.workplace import LATER

# always the same path: another one would make dbt parse the whole project anew
BUILT = TARGET / "check" / "check.duckdb"
FLOORS = ("path:models/landing", "path:models/staging", "quarantine")

COUNTS = """
select
    count(*),
    count(*) filter (where is_valid)
from staging.stg_{table}
"""

# the parts of the rows' reasons, without the cell that each quotes after a colon
REASONS = """
with parts as (
    select unnest(string_split(reason, '; ')) as part
    from quality.quarantine
    where source_table = ?
)

select
    case
        when part like 'duplicate %' then part
        else split_part(part, ': ', 1)
    end as reason,
    count(*) as row_count,
    min(case when part not like 'duplicate %' then split_part(part, ': ', 2) end)
from parts
group by reason
order by row_count desc, reason
"""


@dataclass(frozen=True)
class Intake:
    """What became of a table's rows; reasons with the number of rows and a cell."""

    table: str
    read: int
    valid: int
    reasons: list[tuple[str, int, str | None]]


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
            code = run_dbt(dbt, BUILT, settings, log, locks=(lock,), select=FLOORS)
            intakes = intakes_of(BUILT) if code == 0 else []
        finally:
            shutil.rmtree(BUILT.parent, ignore_errors=True)
    if code != 0 and not log.errors:
        log.errors.append(f"dbt ended with exit code {code}. All that it said: {LOG}")
    return Door(intakes, log.warnings, log.errors)


def intakes_of(database: Path) -> list[Intake]:
    """What a built file says of each table that has rows."""
    found = []
    with duckdb.connect(str(database), read_only=True) as connection:
        for table in contract():
            read, valid = connection.execute(COUNTS.format(table=table)).fetchone()
            reasons = connection.execute(REASONS, [table]).fetchall()
            found.append(Intake(table, read, valid, reasons))
    return found
