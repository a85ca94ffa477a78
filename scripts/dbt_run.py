"""Runs dbt: which one, with what, and to its end or not at all."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from scripts.dbt_log import DbtLog
from scripts.places import ROOT


def find_dbt(given: str | None) -> list[str]:
    """The command of the dbt that was asked for. Exits where there is none."""
    if given is None:
        return [sys.executable, "-m", "scripts.own_dbt"]
    found = shutil.which(given)
    if found is None:
        sys.exit(f"DBT={given}: there is no such program.")
    return [str(Path(found).absolute())]


def run_dbt(
    dbt: list[str],
    database: Path,
    settings: dict,
    log: DbtLog | None,
    locks: tuple[int, ...],
    select: Sequence[str] = (),
) -> int:
    """Runs dbt build into a database file; its log goes to `log`, or to the terminal.

    `select` are the models, if not all. dbt has the locks too: while one lives that was
    left behind, no other starts.
    """
    command = [
        *dbt,
        "build",
        *("--project-dir", str(ROOT)),
        *("--profiles-dir", str(ROOT / "profiles")),
        *("--vars", as_yaml(settings)),
        *("--exclude-resource-type", "unit_test"),
        *(("--select", *select) if select else ()),
    ]
    if log:
        command += ["--log-format", "json", "--log-format-file", "default"]
        command += ["--log-level-file", "info"]  # each statement takes its time
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment_of(database, log),
        pass_fds=locks,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if log else None,
        stderr=subprocess.STDOUT if log else None,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # a group of its own, which can be ended as one
    ) as process:
        try:
            for line in process.stdout or ():
                log.read(line)
            code = process.wait()
        except BaseException:  # of an interrupted build nothing goes on
            with suppress(ProcessLookupError):  # it may just have ended
                os.killpg(process.pid, signal.SIGKILL)
            raise
    if log:
        log.close(code)
    return code


def environment_of(database: Path, log: DbtLog | None) -> dict[str, str]:
    """The environment in which dbt builds a database file."""
    # dbt 2 would analyse the SQL first, which takes longer than it saves; dbt 1 cannot
    environment = {"DBT_STATIC_ANALYSIS": "off"} | os.environ
    environment["CRM_DB"] = str(database)
    if log:
        environment["RUST_BACKTRACE"] = "0"
    if log or not sys.stdout.isatty():
        environment["DBT_USE_COLORS"] = "false"
    return environment


def as_yaml(settings: dict) -> str:
    """Settings as JSON that dbt, which reads it as YAML, takes for the same."""
    text = json.dumps(settings, ensure_ascii=False)
    return re.sub(r"[^\x20-\x7e]", lambda match: rf"\U{ord(match[0]):08x}", text)
