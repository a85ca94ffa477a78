"""What failed in a dbt run, in a few lines."""

import json
from pathlib import Path


def describe_failures(run_results: Path) -> str:
    """One line for each failed test, with its rows, and for each model in error."""
    if not run_results.exists():
        return "The build stopped before its first model; the reason stands above."
    lines = ["The build failed:"]
    for result in json.loads(run_results.read_text())["results"]:
        kind, _, name = result["unique_id"].partition(".crm_metrics.")
        if result["status"] == "fail":
            rows = result["failures"]
            lines.append(f"  {kind} {name}: {rows} row{'' if rows == 1 else 's'}")
        elif result["status"] == "error":
            reason = " ".join((result["message"] or "").split())
            lines.append(f"  {kind} {name}: {reason[:400]}")
    return "\n".join(lines)
