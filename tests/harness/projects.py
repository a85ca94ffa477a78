"""A copy of the project that a test may change."""

import shutil
from pathlib import Path

from builds import ROOT

PARTS = ["macros", "models", "profiles", "scripts", "seeds", "tests"]
FILES = ["dbt_project.yml", "Makefile", "requirements.txt"]


def copy_project(folder: Path) -> Path:
    """What a build reads, without anything that a build left behind."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    for file in FILES:
        shutil.copy(ROOT / file, folder)
    return folder
