"""Runs dbt in a scratch directory, away from the user's target, logs and database."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATABASE = "crm.duckdb"
# as `make build` has it
BUILD = ["build", "--exclude-resource-type", "unit_test"]


def run_dbt(scratch: Path, *arguments: str, project: Path = ROOT) -> float:
    """Seconds that a dbt command took. Exits with its output where it fails."""
    command = [
        str(Path(sys.executable).parent / "dbt"),
        *arguments,
        *("--project-dir", str(project)),
        *("--profiles-dir", str(ROOT / "profiles")),
    ]
    environment = os.environ | {
        "CRM_DB": str(scratch / DATABASE),
        "DBT_TARGET_PATH": str(scratch / "target"),
        "DBT_LOG_PATH": str(scratch / "logs"),
    }
    started = time.perf_counter()
    run = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True
    )
    seconds = time.perf_counter() - started
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{run.stdout}{run.stderr}")
    return seconds


def land(scratch: Path, data: Path) -> None:
    """Lands the files of a directory, and builds the seeds."""
    run_dbt(
        scratch,
        "build",
        *("--select", "resource_type:seed", "path:models/landing"),
        *("--exclude-resource-type", "test", "unit_test"),
        *("--vars", json.dumps({"crm_data": str(data)})),
    )


def read_results(scratch: Path) -> list[dict]:
    """The results of the last run's models, in the order in which they started."""
    content = (scratch / "target" / "run_results.json").read_text(encoding="utf-8")
    models = [
        result
        for result in json.loads(content)["results"]
        if result["unique_id"].startswith("model.")
    ]
    return sorted(models, key=lambda model: read_times(model)[0])


def read_times(result: dict) -> tuple[str, str]:
    """When a result's execution started and completed, as ISO time stamps."""
    timing = {step["name"]: step for step in result["timing"]}
    return timing["execute"]["started_at"], timing["execute"]["completed_at"]
