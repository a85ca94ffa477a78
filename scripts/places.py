"""The paths of the project that a build uses."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / os.environ.get("DBT_TARGET_PATH", "target")
LOG = ROOT / os.environ.get("DBT_LOG_PATH", "logs") / "dbt.log"


def workplace_of(published: Path) -> Path:
    """The folder beside a published file in which the next one is built.

    Always the same path: another one would make dbt parse the whole project anew.
    """
    return published.with_name(f".build-{published.name}")
