"""Builds the metrics with dbt beside the published file, then swaps it in.

The published file is replaced in one step and only by a build whose every test passed,
so that its readers see the old figures or the new ones, never half of either.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.failures import describe_failures
from scripts.published_file import complaint_about
from scripts.summary import print_summary

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    arguments = parse_arguments()
    published = Path(arguments.db).absolute()
    settings = read_settings(arguments)
    dbt = find_dbt(arguments.dbt)
    refuse(complaint_about(published))
    workplace = Path(tempfile.mkdtemp(prefix=".build-", dir=published.parent))
    try:
        # the same file name: DuckDB names the catalog after it
        built = workplace / published.name
        if run_dbt(dbt, built, settings) != 0:
            print(describe_failures(target_path() / "run_results.json"))
            print(f"Nothing was published to {arguments.db}.")
            return 1
        print_summary(built)
        refuse(complaint_about(published))
        os.replace(built, published)
        print(f"Published {arguments.db}.")
        return 0
    except KeyboardInterrupt:
        print(f"\nInterrupted. Nothing was published to {arguments.db}.")
        return 130
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.build", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--data", help="directory of CSV or Parquet files")
    parser.add_argument("--db", default="crm.duckdb", help="file to publish")
    parser.add_argument("--as-of", help="the day that plays today, YYYY-MM-DD")
    parser.add_argument("--vars", default="{}", help="settings, a JSON object")
    parser.add_argument(
        "--dbt",
        default=str(Path(sys.executable).parent / "dbt"),
        help="the dbt that builds (default: the one beside this Python)",
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


def find_dbt(given: str) -> str:
    """The path of the dbt that was asked for. Exits where there is none."""
    found = shutil.which(given)
    if found is None:
        sys.exit(f"DBT={given}: there is no such program.")
    return str(Path(found).absolute())


def refuse(complaint: str | None) -> None:
    """Exits with a complaint, if there is one."""
    if complaint:
        sys.exit(complaint)


def run_dbt(dbt: str, database: Path, settings: dict) -> int:
    """Runs dbt build into a database file; its output goes to the terminal."""
    # a run that fails early writes no results: those of the last run must not stand in
    (target_path() / "run_results.json").unlink(missing_ok=True)
    command = [
        dbt,
        "build",
        *("--project-dir", str(ROOT)),
        *("--profiles-dir", str(ROOT / "profiles")),
        *("--vars", json.dumps(settings)),
        *("--exclude-resource-type", "unit_test"),
    ]
    # dbt 2 would analyse the SQL first, which takes longer than it saves; dbt 1 cannot
    environment = {"DBT_STATIC_ANALYSIS": "off"} | os.environ
    environment["CRM_DB"] = str(database)
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def target_path() -> Path:
    """Where dbt writes its artifacts."""
    return ROOT / os.environ.get("DBT_TARGET_PATH", "target")


if __name__ == "__main__":
    sys.exit(main())
