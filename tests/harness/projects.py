"""A copy of the project that a test may change, and other projects."""

import shutil
import sys
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


def dbt_in(project: Path, *arguments: str) -> list[str]:
    """The command line of dbt on a project, with the profile of this one."""
    places = ["--project-dir", str(project), "--profiles-dir", str(ROOT / "profiles")]
    return [str(Path(sys.executable).parent / "dbt"), *arguments, *places]
