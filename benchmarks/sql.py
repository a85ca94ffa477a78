"""What the SQL alone costs on the demo: in dbt's threads, and without dbt."""

import tempfile
from datetime import datetime
from pathlib import Path

from benchmarks.markdown import print_table
from benchmarks.project import BUILD, DATABASE, read_results, read_times, run_dbt
from benchmarks.sql_times import compiled_models, print_slowest, time_models

LIMIT_SECONDS = 1


def measure_sql(repetitions: int) -> bool:
    """Prints the times; tells whether every model kept to the limit."""
    with tempfile.TemporaryDirectory() as directory:
        scratch = Path(directory)
        build_seconds = run_dbt(scratch, *BUILD)
        results = read_results(scratch)
        models = compiled_models(results)
        seconds = time_models(scratch / DATABASE, models, repetitions)
    rows = [
        ["`dbt build`, wall time", build_seconds],
        ["its models, sum of dbt's execution times", sum(map(executed, results))],
        [f"their SQL without dbt, median of {repetitions}", sum(seconds.values())],
    ]
    print_table(
        [f"demo, {len(models)} models", "s", "of the build"],
        [[name, f"{s:.1f}", f"{s / build_seconds:.0%}"] for name, s in rows],
    )
    print_slowest({"demo": seconds})
    slow = [model.name for model in models if seconds[model.name] > LIMIT_SECONDS]
    print(f"\nModels over {LIMIT_SECONDS} s on the demo: {', '.join(slow) or 'none'}.")
    return not slow


def executed(result: dict) -> float:
    started, completed = map(datetime.fromisoformat, read_times(result))
    return (completed - started).total_seconds()
