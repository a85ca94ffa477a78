"""Builds in temporary places, through the path that `make build` takes."""

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "seeds" / "crm"


@dataclass(frozen=True)
class Build:
    """A build that was run: where it published, what it printed, how it ended."""

    workplace: Path
    database: Path

    @property
    def output(self) -> str:
        return (self.workplace / "output.txt").read_text()

    @property
    def exit_code(self) -> int:
        return int((self.workplace / "exit_code.txt").read_text())

    @property
    def succeeded(self) -> bool:
        return self.exit_code == 0

    @property
    def manifest(self) -> dict:
        return json.loads((self.workplace / "target" / "manifest.json").read_text())

    def query(self, sql: str, parameters: tuple = ()) -> list[tuple]:
        """The rows of a query on the published file."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(sql, parameters).fetchall()


def run_build(
    workplace: Path,
    data: Path | None = None,
    settings: dict | None = None,
    database: Path | None = None,
    root: Path = ROOT,
    vars_text: str | None = None,
    options: Sequence[str] = (),
    **variables: str,
) -> Build:
    """Runs scripts.build of the project at `root`; artifacts stay in `workplace`.

    `vars_text` stands in for the JSON of the settings; `options` are more of the
    command line, `variables` those of the environment.
    """
    workplace.mkdir(parents=True, exist_ok=True)
    build = Build(workplace, database or workplace / "crm.duckdb")
    settings = dict(settings or {})
    as_of = settings.pop("as_of", None)
    command = [sys.executable, "-m", "scripts.build", "--db", str(build.database)]
    command += ["--vars", json.dumps(settings) if vars_text is None else vars_text]
    command += ["--data", str(data)] if data else []
    command += ["--as-of", as_of] if as_of else []
    run([*command, *options], workplace, root, **variables)
    return build


def dbt(*arguments: str) -> list[str]:
    """The command line of dbt on the project."""
    places = ["--project-dir", str(ROOT), "--profiles-dir", str(ROOT / "profiles")]
    return [str(Path(sys.executable).parent / "dbt"), *arguments, *places]


def run(command: list[str], workplace: Path, root: Path = ROOT, **variables) -> int:
    """Runs a command in the project; keeps its output and its exit code."""
    environment = os.environ | {
        "DBT_TARGET_PATH": str(workplace / "target"),
        "DBT_LOG_PATH": str(workplace / "logs"),
        "DBT_USE_COLORS": "false",
        **variables,
    }
    with open(workplace / "output.txt", "w") as output:
        code = subprocess.run(
            command,
            cwd=root,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        ).returncode
    (workplace / "exit_code.txt").write_text(str(code))
    return code


def run_build_once(
    workplace: Path, write: Callable[[Path], None] | None = None, **arguments
) -> Build:
    """The build of this workplace; the first process that asks runs it.

    `write` fills the directory that it reads.
    """
    workplace.parent.mkdir(parents=True, exist_ok=True)
    with open(workplace.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (workplace / "exit_code.txt").exists():
            return Build(workplace, workplace / "crm.duckdb")
        if write:
            arguments["data"] = workplace / "data"
            write(arguments["data"])
        return run_build(workplace, **arguments)


def good_build(build: Build) -> Build:
    """The build, once it is clear that it succeeded."""
    assert build.succeeded, build.output[-5000:]
    return build
