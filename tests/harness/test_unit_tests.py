"""dbt's unit tests, which `make build` leaves out."""

import json
import shutil

from builds import Build, dbt, good_build, run


def test_unit_tests_pass(demo, tmp_path):
    """Fixtures have the types of the relations that the demo left."""
    build = Build(tmp_path, tmp_path / "crm.duckdb")
    shutil.copy(demo.database, build.database)
    command = dbt("test", "--select", "test_type:unit")
    run(command, tmp_path, CRM_DB=str(build.database))
    results = json.loads((tmp_path / "target" / "run_results.json").read_text())
    ran = {result["unique_id"] for result in results["results"]}
    there = set(good_build(build).manifest["unit_tests"])
    assert there and there <= ran
