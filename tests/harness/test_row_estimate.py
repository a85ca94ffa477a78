"""Combinations of slices that explode are stopped before they start."""

import json
import re

from builds import run_build

SETTINGS = {
    "metric_slices": [["owner", "campaign"], ["segment", "region"]],
    "max_row_estimate": 100_000,
}


def test_stops_before_the_rollups(tmp_path):
    """Those of one subject are too many: its rollup is not built, another's is."""
    build = run_build(tmp_path, settings=SETTINGS)
    assert not build.succeeded
    assert not build.database.exists()
    [(estimate, largest)] = re.findall(
        r"Setting metric_slices: the combinations of leads would have about (\d+) "
        r"rows, of which (\d+) are of owner × campaign\. Setting max_row_estimate "
        r"allows 100000\. Take combinations out of metric_slices, or raise it\.",
        build.output,
    )
    assert 120_000 < int(largest) <= int(estimate) < 150_000
    assert "the combinations of deals" not in build.output
    results = json.loads((tmp_path / "target" / "run_results.json").read_text())
    ended = {one["unique_id"]: one["status"] for one in results["results"]}
    assert ended["model.crm_metrics.leads_by_period"] == "skipped"
    assert ended["model.crm_metrics.deals_by_period"] == "success"
