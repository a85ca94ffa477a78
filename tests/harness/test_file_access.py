"""A run reads what it was given, and no other file."""

import sys
from pathlib import Path

from probes import check_probes, run_probes


def test_nothing_else_is_read(tmp_path):
    check_probes(run_probes(tmp_path, Path(sys.executable).parent / "dbt"))
