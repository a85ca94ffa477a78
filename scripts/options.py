"""The command line of a build, which make writes from its variables."""

import argparse


def parse_options() -> argparse.Namespace:
    parser = parser_of(
        "python -m scripts.build",
        "Builds the metrics with dbt beside the published file, then swaps it in.",
    )
    parser.add_argument("--db", default="crm.duckdb", help="file to publish")
    parser.add_argument(
        "--replace", action="store_true", help="lose what else the file holds"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="show what dbt itself prints"
    )
    return parser.parse_args()


def parser_of(program: str, description: str) -> argparse.ArgumentParser:
    """A parser of what tells a program where the rows are and how to read them."""
    parser = argparse.ArgumentParser(prog=program, description=description)
    parser.add_argument("--data", help="directory of CSV or Parquet files")
    parser.add_argument("--as-of", help="the day that counts as today, YYYY-MM-DD")
    parser.add_argument("--settings", help="settings, a YAML file")
    parser.add_argument("--vars", help="settings on top of these, a JSON object")
    parser.add_argument("--dbt", help="the dbt to run (default: this Python's)")
    return parser
