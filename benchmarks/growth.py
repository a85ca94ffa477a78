"""How the SQL's time grows with the rows: the demo, and many copies of it."""

import tempfile
from pathlib import Path

from benchmarks.copies import write_copies
from benchmarks.markdown import print_table
from benchmarks.project import DATABASE, ROOT, land, read_results, run_dbt
from benchmarks.sql_times import Model, compiled_models, print_slowest, time_models


def measure_growth(copies: list[int], repetitions: int) -> bool:
    """Prints the SQL's time on the demo and on its copies; tells whether it grew no
    faster than the rows from each size to the next."""
    with tempfile.TemporaryDirectory() as directory:
        run_dbt(
            Path(directory), "build", "--exclude-resource-type", "test", "unit_test"
        )
        models = compiled_models(read_results(Path(directory)))
    rows, times = {}, {}
    for size in sorted({1, *copies}):
        rows[size], times[size] = time_copies(models, size, repetitions)
    totals = {size: sum(seconds.values()) for size, seconds in times.items()}
    print_table(
        ["demo", "rows", "SQL, s", "rows, ratio", "SQL, ratio"],
        [
            [
                f"{size}×",
                f"{rows[size]:,}",
                f"{totals[size]:.1f}",
                f"{rows[size] / rows[1]:.0f}",
                f"{totals[size] / totals[1]:.1f}",
            ]
            for size in rows
        ],
    )
    print_slowest({f"{size}×": seconds for size, seconds in times.items()})
    steps = list(rows)
    return all(
        totals[large] / totals[small] <= rows[large] / rows[small]
        for small, large in zip(steps, steps[1:], strict=False)
    )


def time_copies(
    models: list[Model], size: int, repetitions: int
) -> tuple[int, dict[str, float]]:
    """The rows of so many copies of the demo, and each model's median seconds."""
    with tempfile.TemporaryDirectory() as directory:
        scratch = Path(directory)
        rows = write_copies(ROOT / "seeds" / "crm", scratch / "data", size)
        land(scratch, scratch / "data")
        return rows, time_models(scratch / DATABASE, models, repetitions)
