"""Times the build and prints the tables of docs/benchmarks.md as Markdown."""

import argparse
import os
import sys

import duckdb

from benchmarks.growth import measure_growth
from benchmarks.overhead import measure_overhead
from benchmarks.sql import measure_sql


def main() -> int:
    arguments = parse_arguments()
    wanted = arguments.benchmark
    print(f"{os.cpu_count()} cores, DuckDB {duckdb.__version__}")
    kept = True
    if wanted in ("overhead", "all"):
        measure_overhead(arguments.repetitions)
    if wanted in ("sql", "all"):
        kept &= measure_sql(arguments.repetitions)
    if wanted in ("growth", "all"):
        kept &= measure_growth(arguments.copies, arguments.repetitions)
    return 0 if kept else 1


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Times the build on the demo and on copies of it; works in "
        "temporary directories. Fails where a model takes over 1 s on the demo, or "
        "the SQL's time grows faster than the rows.",
    )
    parser.add_argument(
        "benchmark",
        nargs="?",
        choices=["overhead", "sql", "growth", "all"],
        default="all",
        help="overhead: dbt build of this project against an empty one; sql: the "
        "models' SQL alone; growth: the same on 10 and 100 times the rows "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--copies",
        type=positive,
        nargs="+",
        default=[10, 100],
        metavar="N",
        help="growth: how many times the demo's rows (default: 10 100)",
    )
    parser.add_argument(
        "--repetitions",
        type=positive,
        default=3,
        metavar="N",
        help="runs of which the median counts (default: %(default)s)",
    )
    return parser.parse_args()


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
