"""Builds the metrics with dbt beside the published file, then swaps it in.

The published file is replaced in one step and only by a build whose every test passed,
so that its readers see the old figures or the new ones, never half of either.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from scripts.build_info import note_warnings
from scripts.dbt_log import DbtLog, count_of
from scripts.locks import alone_in
from scripts.published_file import complaint_about
from scripts.summary import print_summary

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / os.environ.get("DBT_TARGET_PATH", "target")
LOG = ROOT / os.environ.get("DBT_LOG_PATH", "logs") / "dbt.log"
LATER = "Build again when it has ended."


def main() -> int:
    started = time.monotonic()
    arguments = parse_arguments()
    settings = read_settings(arguments)
    dbt = find_dbt(arguments.dbt)
    published = Path(arguments.db).absolute()
    refuse(complaint_about(published))
    log = None if arguments.verbose else DbtLog()
    # a build that is told to end does so as by Ctrl-C
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        succeeded = build(published, dbt, settings, log)
    except KeyboardInterrupt:
        print(f"\nInterrupted. Nothing was published to {arguments.db}.")
        return 130
    except BrokenPipeError:  # whoever read along has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    facts = f"{time.monotonic() - started:.1f} s"
    facts += f", {count_of(len(log.warnings), 'warning')}" if log else ""
    if succeeded:
        print(f"Published {arguments.db} ({facts}).")
        return 0
    print(f"Nothing was published to {arguments.db} ({facts}).")
    print(f"All that dbt said: {LOG}")
    return 1


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.build", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--data", help="directory of CSV or Parquet files")
    parser.add_argument("--db", default="crm.duckdb", help="file to publish")
    parser.add_argument("--as-of", help="the day that counts as today, YYYY-MM-DD")
    parser.add_argument("--vars", default="{}", help="settings, a JSON object")
    parser.add_argument("--dbt", help="the dbt that builds (default: this Python's)")
    parser.add_argument(
        "--verbose", action="store_true", help="show what dbt itself prints"
    )
    return parser.parse_args()


def read_settings(arguments: argparse.Namespace) -> dict:
    """The settings of the command line as dbt vars. Exits where they make no sense."""
    try:
        settings = json.loads(arguments.vars)
    except json.JSONDecodeError as error:
        sys.exit(f"VARS is not JSON ({error}): {arguments.vars}")
    if not isinstance(settings, dict):
        sys.exit(f"VARS is not a JSON object: {arguments.vars}")
    if arguments.data is not None:
        if not Path(arguments.data).is_dir():
            sys.exit(f"DATA={arguments.data}: there is no such directory.")
        settings["crm_data"] = str(Path(arguments.data).absolute())
    if arguments.as_of is not None:
        settings["as_of"] = arguments.as_of
    return settings


def find_dbt(given: str | None) -> list[str]:
    """The command of the dbt that was asked for. Exits where there is none."""
    if given is None:
        return [sys.executable, "-m", "scripts.own_dbt"]
    found = shutil.which(given)
    if found is None:
        sys.exit(f"DBT={given}: there is no such program.")
    return [str(Path(found).absolute())]


def refuse(complaint: str | None) -> None:
    """Exits with a complaint, if there is one."""
    if complaint:
        sys.exit(complaint)


def build(published: Path, dbt: list[str], settings: dict, log: DbtLog | None) -> bool:
    """Builds beside the published file and swaps it in; whether all went well."""
    # always the same path: another one would make dbt parse the whole project anew
    workplace = published.with_name(f".build-{published.name}")
    # the same file name: DuckDB names the catalog after it
    built = workplace / published.name
    with (
        alone_in(TARGET, f"{TARGET}: another build is at work there. {LATER}") as one,
        alone_in(workplace, f"DB={published}: another build makes it. {LATER}") as two,
    ):
        try:
            remove_contents(workplace)
            if run_dbt(dbt, built, settings, log, locks=(one, two)) != 0:
                return False
            if not built.exists():
                sys.exit(f"{' '.join(dbt)} built nothing: is it dbt?")
            if log:
                note_warnings(built, log.warnings)
            print_summary(built)
            refuse(complaint_about(published))
            os.replace(built, published)
            return True
        finally:
            shutil.rmtree(workplace, ignore_errors=True)


def remove_contents(folder: Path) -> None:
    """Empties a folder of what a killed build left there."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def run_dbt(
    dbt: list[str],
    database: Path,
    settings: dict,
    log: DbtLog | None,
    locks: tuple[int, int],
) -> int:
    """Runs dbt build into a database file; its log goes to `log`, or to the terminal.

    dbt has the locks too: while one lives that was left behind, no other starts.
    """
    command = [
        *dbt,
        "build",
        *("--project-dir", str(ROOT)),
        *("--profiles-dir", str(ROOT / "profiles")),
        *("--vars", json.dumps(settings)),
        *("--exclude-resource-type", "unit_test"),
    ]
    # dbt 2 would analyse the SQL first, which takes longer than it saves; dbt 1 cannot
    environment = {"DBT_STATIC_ANALYSIS": "off"} | os.environ
    environment["CRM_DB"] = str(database)
    if log:
        command += ["--log-format", "json", "--log-format-file", "default"]
        command += ["--log-level-file", "info"]  # each statement takes its time
        environment |= {"DBT_USE_COLORS": "false", "RUST_BACKTRACE": "0"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        pass_fds=locks,
        stdout=subprocess.PIPE if log else None,
        stderr=subprocess.STDOUT if log else None,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            for line in process.stdout or ():
                log.read(line)
            code = process.wait()
        finally:
            process.kill()  # of an interrupted build nothing goes on
    if log:
        log.close(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
