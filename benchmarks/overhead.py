"""How much longer `dbt build` takes than dbt alone takes to build nothing."""

import tempfile
from pathlib import Path
from statistics import median

from benchmarks.markdown import print_table
from benchmarks.project import BUILD, run_dbt

EMPTY_PROJECT = """\
name: empty
version: 1.0.0
config-version: 2
profile: crm_metrics
flags:
  send_anonymous_usage_stats: false
"""


def measure_overhead(repetitions: int) -> None:
    """Builds this project and an empty one in turns, and prints the ratio."""
    with tempfile.TemporaryDirectory() as directory:
        ours, theirs = Path(directory, "ours"), Path(directory, "theirs")
        empty = Path(directory, "empty")
        empty.mkdir()
        (empty / "dbt_project.yml").write_text(EMPTY_PROJECT, encoding="utf-8")
        pairs = [
            (run_dbt(ours, *BUILD), run_dbt(theirs, *BUILD, project=empty))
            for _ in range(1 + repetitions)
        ]
    first, later = pairs[0], pairs[1:]
    print_table(
        ["`dbt build`", "demo, s", "empty project, s", "ratio"],
        [
            ["first, parses everything", *describe_pair(first)],
            [
                f"later, median of {repetitions}",
                *describe_pair([median(times) for times in zip(*later, strict=True)]),
            ],
        ],
    )


def describe_pair(pair) -> list[str]:
    ours, theirs = pair
    return [f"{ours:.1f}", f"{theirs:.1f}", f"{ours / theirs:.1f}"]
