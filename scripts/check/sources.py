"""Where the rows of the tables are: files of a directory, or an attached database."""

import csv
import os
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from scripts.check.contract import contract
from scripts.check.look import Look, look_at
from scripts.check.names import table_by_columns, table_named_alike
from scripts.check.suggestion import GUESS, Suggestion, mapping
from scripts.check.text_files import text_file
from scripts.check.typed_sources import attached, parquet_file
from scripts.messages import shortened
from scripts.places import ROOT
from scripts.published_file import catalog_of

READ = (".csv", ".csv.gz", ".parquet")
# what reading a file that is not what its name says may raise
UNREADABLE = (
    *(OSError, EOFError, ValueError, LookupError, TypeError),
    *(csv.Error, duckdb.Error),
)


@dataclass
class Seen:
    """What was seen of all tables, and of what may be one under another name."""

    place: str
    looks: list[Look] = field(default_factory=list)
    named: list[Path] = field(default_factory=list)  # files that remarks are about
    remarks: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)

    @property
    def read(self) -> list[Look]:
        return [look for look in self.looks if look.is_read]

    @property
    def all_stops(self) -> list[str]:
        """What a build would stop at."""
        return self.stops + [stop for look in self.read for stop in look.stops]


def see(settings: dict) -> Seen:
    """Looks at every table where the settings say that it is."""
    tables = mapping(settings.get("crm_tables"))
    given = {table: mapping(tables.get(table)) for table in contract()}
    if settings.get("crm_database") or settings.get("crm_schema"):
        return see_database(settings, given)
    return see_directory(ROOT / str(settings["crm_data"]), given)


def see_directory(directory: Path, given: dict) -> Seen:
    """Looks at the files of a directory."""
    seen = Seen(str(directory))
    try:
        paths = sorted(directory.iterdir())
    except OSError as error:
        seen.stops.append(f"{directory} cannot be read: {error.strerror}.")
        return seen
    files, alike = {}, {}
    for path in paths:
        name, ending = name_and_ending(path)
        if ending in READ and name in contract() and path.is_file():
            files.setdefault(name, []).append(path)
        elif table := table_under_other_name(path, seen):
            alike.setdefault(table, path)
    for table in contract():
        paths = files.get(table, [])
        if len(paths) > 1:
            names = " and ".join(path.name for path in paths)
            seen.stops.append(f"{table} may come from one file only, not {names}.")
        elif paths or table in alike:
            path = paths[0] if paths else alike[table]
            look = look_at_file(table, path, given[table])
            if not paths:
                look.is_read = False
                look.remarks, look.stops = look.stops + look.remarks, []
            seen.looks.append(look)
    return seen


def name_and_ending(path: Path) -> tuple[str, str]:
    """The name and the ending of a file, in lower case."""
    name = path.name.lower()
    ending = next((ending for ending in READ if name.endswith(ending)), path.suffix)
    return name.removesuffix(ending), ending


def look_at_file(table: str, path: Path, given: dict) -> Look:
    """Looks at the file of a table."""
    try:
        if name_and_ending(path)[1] == ".parquet":
            return look_at(table, path.name, parquet_file(path), given)
        source, suggestions = text_file(path, given)
        look = look_at(table, path.name, source, given)
    except UNREADABLE as error:
        stop = f"it cannot be read: {shortened(str(error), 200)}"
        return Look(table, path.name, stops=[stop])
    look.suggestions = suggestions + look.suggestions
    return look


def table_under_other_name(path: Path, seen: Seen) -> str | None:
    """The table that a file of another name may be, where it can be looked at as one.

    A remark says of what looks like a table why it is not read.
    """
    name, ending = name_and_ending(path)
    table = name if name in contract() else table_named_alike(name)
    if table is None and ending in READ and path.is_file():
        table = by_columns(path)
    advice = f"if it is {table}, call it {table}{ending}"
    if table is None:
        advice = "its name is that of no table, and its columns are not clearly of one"
    elif not path.exists():
        advice = "its link leads nowhere"
    elif path.is_dir():
        advice = "it is a directory"
    elif ending not in READ:
        advice = f"if it is {table}, hand it over as {table}.csv"
    if table or ending in READ:
        seen.named.append(path)
        seen.remarks.append(f"{shortened(path.name)} is not read: {advice}.")
    return table if ending in READ and path.is_file() else None


def by_columns(path: Path) -> str | None:
    """The table that a file's headers tell of."""
    try:
        is_parquet = name_and_ending(path)[1] == ".parquet"
        source = parquet_file(path) if is_parquet else text_file(path, {})[0]
        return table_by_columns(source.headers())
    except UNREADABLE:
        return None


def see_database(settings: dict, given: dict) -> Seen:
    """Looks at the relations of the database that CRM_ATTACH names."""
    path = Path(os.environ.get("CRM_ATTACH") or "")
    database = settings.get("crm_database")
    schema = settings.get("crm_schema") or "main"
    seen = Seen(f"{database or 'the database'}, schema {schema}")
    if not path.is_file() or catalog_of(path).lower() != str(database).lower():
        seen.remarks.append("it is not looked at: CRM_ATTACH names no such file.")
        return seen
    allowed = settings.get("allowed_directories")
    directories = allowed if isinstance(allowed, list) else []
    try:
        rows = attached(path, schema, [str(directory) for directory in directories])
    except duckdb.Error as error:
        seen.stops.append(f"CRM_ATTACH={path}: {shortened(str(error), 200)}")
        return seen
    names = {name.lower(): name for name in rows.names()}
    for table in contract():
        asked = given[table]
        relation, suggestions = relation_of(table, names, asked)
        if relation is None:
            continue
        try:
            look = look_at(table, relation, rows.relation(relation), asked)
        except duckdb.Error as error:
            remark = f"it cannot be looked at: {shortened(str(error), 200)}"
            look = Look(table, relation, remarks=[remark])
        look.suggestions = suggestions + look.suggestions
        seen.looks.append(look)
    return seen


def relation_of(
    table: str, names: dict[str, str], given: dict
) -> tuple[str | None, list[Suggestion]]:
    """The relation that is a table, or that may be one by its name."""
    asked = str(given.get("relation") or table).lower()
    if asked in names or "relation" in given:
        return names.get(asked), []
    alike = [name for name in names.values() if table_named_alike(name) == table]
    if len(alike) != 1:
        return None, []
    reason = "named as CRMs name it"
    return alike[0], [Suggestion(("relation",), alike[0], reason, GUESS)]
