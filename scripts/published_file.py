"""The published file: whether it can be replaced, and how it is."""

import fcntl
import os
from pathlib import Path

import duckdb

SCHEMAS = {
    *("reference", "landing", "staging", "marts", "rollups", "quality", "metrics"),
}
# DuckDB names the catalog after the file, and cannot tell it from a schema of that name
TAKEN_NAMES = SCHEMAS | {
    *("main", "temp", "system", "information_schema", "pg_catalog"),
}
# dbt-duckdb does not quote the first three, and takes the others for ends of a path
ODD_IN_NAMES = "'\"\\#?;"
ODD_IN_FOLDERS = "#?;"
STRANGERS = """
select distinct schema_name as name
from duckdb_schemas()
where not internal and database_name = current_database() and schema_name <> 'main'
union
select schema_name || '.' || table_name
from duckdb_tables()
where not internal and schema_name = 'main' and database_name = current_database()
union
select schema_name || '.' || view_name
from duckdb_views()
where not internal and schema_name = 'main' and database_name = current_database()
order by name
"""
# what dbt makes of a model or seed that is described has a comment
LOST = """
with objects (file, name, is_described) as (
    select database_name, schema_name || '.' || table_name, comment is not null
    from duckdb_tables()
    where not internal
    union
    select database_name, schema_name || '.' || view_name, comment is not null
    from duckdb_views()
    where not internal
    union
    select database_name, schema_name || '.' || sequence_name, false
    from duckdb_sequences()
    union
    select database_name, schema_name || '.' || function_name, false
    from duckdb_functions()
    where not internal
)

select name from objects where file = 'old' and not is_described
except
select name from objects where file = 'new'
order by name
"""


def complaint_about(published: Path, replace: bool = False) -> str | None:
    """What stands in the way of publishing to a file; None where nothing does.

    With `replace`, not that it holds what no build of ours made.
    """
    complaint = (
        complaint_about_path(published)
        or complaint_about_access(published)
        or complaint_about_content(published, replace)
    )
    return complaint and f"DB={published}: {complaint}"


def complaint_about_path(published: Path) -> str | None:
    """What stands in the way of a file of that name."""
    folder, name = published.parent, published.name
    if not folder.is_dir():
        return f"there is no directory {folder}."
    if published.is_dir():
        return "this is a directory. Name a file."
    if published.exists() and not published.is_file():
        return "this is no file. Name a file."
    odd = {sign for sign in name if sign in ODD_IN_NAMES}
    odd |= {sign for sign in str(folder) if sign in ODD_IN_FOLDERS}
    odd |= {repr(sign) for sign in str(published) if not sign.isprintable()}
    if odd:
        return (
            f"dbt cannot build a file in whose path stands {' or '.join(sorted(odd))}. "
            "Choose another name, or another directory."
        )
    if catalog_of(published).lower() in TAKEN_NAMES:
        return (
            "a file of that name could not be queried, because "
            f"{catalog_of(published)} is the name of a schema. Choose another name."
        )
    return None


def complaint_about_access(published: Path) -> str | None:
    """What keeps a build from reading or replacing a file."""
    if not os.access(published.parent, os.W_OK | os.X_OK):
        return (
            f"nothing may be written to the directory {published.parent}, where the "
            "new file is built. Allow it, or name a file elsewhere."
        )
    if published.exists() and not os.access(published, os.R_OK):
        return "the file may not be read. Allow it, or choose another name."
    if is_being_written(published):
        return (
            "another program has the file open for writing, and what it writes would "
            "end up in the new one. Close it, or open it read-only."
        )
    log = published.with_name(published.name + ".wal")
    if log.exists():
        return (
            f"changes that were never saved lie in {log.name}, and would end up in "
            "the new file. Open the file once to save them, or remove the log."
        )
    return None


def complaint_about_content(published: Path, replace: bool) -> str | None:
    """What a file holds that would be lost with it."""
    if not published.exists() or published.stat().st_size == 0:
        return None
    if not is_duckdb(published):
        return "this is not a DuckDB file, and stays as it is. Choose another name."
    if replace:
        return None
    remedy = "Choose another name, or replace the file all the same with REPLACE=1."
    try:
        strangers = find_strangers(published)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        return f"what the file holds cannot be read ({reason}). {remedy}"
    if strangers:
        return f"the file holds what no build made: {', '.join(strangers)}. {remedy}"
    return None


def find_strangers(published: Path) -> list[str]:
    """The schemas of a file that are not ours, and what lies in main.

    A file without our first schema is somebody else's, whatever its schemas are called.
    """
    with duckdb.connect(str(published), read_only=True) as connection:
        found = [name for (name,) in connection.execute(STRANGERS).fetchall()]
    ours = SCHEMAS if "landing" in found else set()
    return [name for name in found if name not in ours]


def complaint_about_loss(published: Path, built: Path, replace: bool) -> str | None:
    """What somebody has put beside our tables in a file, and the new one lacks."""
    if replace or not published.exists() or published.stat().st_size == 0:
        return None
    with duckdb.connect() as connection:
        for name, path in {"old": published, "new": built}.items():
            file = str(path).replace("'", "''")
            connection.execute(f"attach '{file}' as {name} (read_only)")
        lost = [name for (name,) in connection.execute(LOST).fetchall()]
    if not lost:
        return None
    return (
        f"DB={published}: the file holds what the new one would not: "
        f"{', '.join(lost)}. Choose another name, or replace the file all the same "
        "with REPLACE=1."
    )


def is_duckdb(path: Path) -> bool:
    """Whether a file says that it is one of DuckDB's."""
    with path.open("rb") as file:
        return file.read(12)[8:] == b"DUCK"


def is_being_written(path: Path) -> bool:
    """Whether another process holds DuckDB's write lock on a file."""
    if not path.exists():
        return False
    with path.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def catalog_of(path: Path) -> str:
    """The name that DuckDB gives the catalog of a file."""
    return path.name.lstrip(".").split(".")[0]


def put_in_place(built: Path, published: Path) -> None:
    """Swaps a built file in, with the mode of the old one and, if it may, its owner."""
    if published.exists():
        old, new = published.stat(), built.stat()
        if owner_of(old) != owner_of(new):
            give(built, *owner_of(old))
        os.chmod(built, old.st_mode & 0o7777)
    os.replace(built, published)


def owner_of(state: os.stat_result) -> tuple[int, int]:
    """The user and the group that a file belongs to."""
    return state.st_uid, state.st_gid


def give(built: Path, user: int, group: int) -> None:
    """Gives a file to a user and a group, or says that it may not be given."""
    try:
        os.chown(built, user, group)
    except PermissionError:
        print("Warning: the new file is yours: you may not give it to the old owner.")
