"""Whether a file can be published to."""

import fcntl
from pathlib import Path

# DuckDB names the catalog after the file, and cannot tell it from a schema of that name
TAKEN_NAMES = {
    *("reference", "landing", "staging", "marts", "rollups", "metrics", "reports"),
    *("quality", "main", "temp", "system", "information_schema", "pg_catalog"),
}


def complaint_about(published: Path) -> str | None:
    """What stands in the way of publishing to a file; None where nothing does."""
    if not published.parent.is_dir():
        return f"DB={published}: there is no directory {published.parent}."
    if published.is_dir():
        return f"DB={published}: this is a directory. Name a file."
    if published.stem.lower() in TAKEN_NAMES:
        return (
            f"DB={published}: a file of that name could not be queried, because "
            f"{published.stem} is the name of a schema. Choose another name."
        )
    if is_being_written(published):
        return (
            f"DB={published}: another program has the file open for writing, and what "
            "it writes would end up in the new one. Close it, or open it read-only."
        )
    log = published.with_name(published.name + ".wal")
    if log.exists():
        return (
            f"DB={published}: changes that were never saved lie in {log.name}, and "
            "would end up in the new file. Open the file once to save them, or "
            "remove the log."
        )
    return None


def is_being_written(published: Path) -> bool:
    """Whether another process holds DuckDB's write lock on a file."""
    if not published.exists():
        return False
    with published.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
