"""Runs the models' compiled SQL through one plain connection, without dbt."""

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import duckdb

from benchmarks.markdown import print_table

CHECKPOINT = "(writing it all to the file)"


@dataclass
class Model:
    """A model as dbt compiled it; `relation` is its quoted full name."""

    name: str
    relation: str
    sql: str


def compiled_models(results: list[dict]) -> list[Model]:
    """The models of a run, in an order in which each finds those it reads.

    Without landing: its SQL names the files of that run.
    """
    return [
        Model(
            result["unique_id"].rpartition(".")[2],
            result["relation_name"],
            result["compiled_code"],
        )
        for result in results
        if not result["unique_id"].startswith("model.crm_metrics.landing_")
    ]


def time_models(
    database: Path, models: list[Model], repetitions: int
) -> dict[str, float]:
    """Median seconds that each model's SQL takes to fill its table anew, and the
    checkpoint after the last."""
    runs = [time_once(database, models) for _ in range(repetitions)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def time_once(database: Path, models: list[Model]) -> dict[str, float]:
    seconds = {}
    with duckdb.connect(str(database)) as connection:
        connection.execute("set TimeZone = 'UTC'")  # as in profiles.yml
        # else it falls to whichever model fills the log
        connection.execute("set checkpoint_threshold = '1TB'")
        for schema in sorted({model.relation.rpartition(".")[0] for model in models}):
            connection.execute(f"create schema if not exists {schema}")
        for model in models:
            seconds[model.name] = time_statement(
                connection,
                f"create or replace table {model.relation} as ({model.sql}\n)",
            )
        seconds[CHECKPOINT] = time_statement(connection, "checkpoint")
    return seconds


def time_statement(connection: duckdb.DuckDBPyConnection, statement: str) -> float:
    started = time.perf_counter()
    connection.execute(statement)
    return time.perf_counter() - started


def print_slowest(times: dict[str, dict[str, float]], count: int = 10) -> None:
    """Prints the slowest models of the last of some runs, with their times in all."""
    last = list(times.values())[-1]
    print_table(
        ["slowest models", *(f"{title}, s" for title in times)],
        [
            [name, *(f"{seconds[name]:.2f}" for seconds in times.values())]
            for name in sorted(last, key=last.get, reverse=True)[:count]
        ],
    )
