"""A project whose models try what a run may not do, and what it may."""

import json
from pathlib import Path

import duckdb
from builds import Build, run
from projects import copy_project

# each of these models is to fail
REFUSED = {
    "reads_a_text": "select * from read_text('{outside}/secret.csv')",
    "reads_a_file": "select * from read_csv('{inside}/../outside/secret.csv')",
    "lists_a_directory": "select * from glob('{outside}/*')",
    "reads_a_view": "select * from erp.main.outside_view",
}
ALLOWED = {
    "reads_a_table": "select * from erp.main.plain",
    "reads_an_allowed_view": "select * from erp.main.inside_view",
    "reads_the_input": "select * from read_csv('{data}/deals.csv')",
    "spills": "select i, repeat('x', 200) || i as s from range(1000000) as r (i)"
    " order by hash(i)",
    "tells_settings": "select name, value from duckdb_settings() where name in"
    " ('enable_external_access', 'lock_configuration', 'TimeZone')",
}
# a data test, which passes if it may read the file
TEST = "select * from read_text('{outside}/secret.csv') where content is null"
LITTLE_MEMORY = "      config_options: {memory_limit: 150MB}\n"


def run_probes(folder: Path, dbt: Path) -> Build:
    """Runs the probes beside the landing models; artifacts stay in the folder."""
    places = {name: folder / name for name in ("inside", "outside", "data")}
    for place in places.values():
        place.mkdir()
        (place / "secret.csv").write_text("word\nsecret\n")
    (places["data"] / "deals.csv").write_text("deal_id,created_at,status\n")
    (places["data"] / "linked.csv").symlink_to(places["outside"] / "secret.csv")
    with duckdb.connect(str(folder / "erp.duckdb")) as connection:
        connection.execute("create table plain as select 1 as x")
        for name in ("inside", "outside"):
            connection.execute(
                f"create view {name}_view as from read_csv('{places[name]}/secret.csv')"
            )
    project = copy_project(folder / "project")
    (project / "models" / "probes").mkdir()
    for name, sql in {**REFUSED, **ALLOWED}.items():
        text = sql.format(**places) + "\n-- depends on {{ ref('landing_deals') }}\n"
        (project / "models" / "probes" / f"{name}.sql").write_text(text)
    text = TEST.format(**places) + "\n-- depends on {{ ref('reads_the_input') }}\n"
    (project / "tests" / "test_reads_a_file.sql").write_text(text)
    profile = project / "profiles" / "profiles.yml"
    profile.write_text(profile.read_text() + LITTLE_MEMORY)
    settings = {
        "crm_data": str(places["data"]),
        "allowed_directories": [str(places["inside"])],
    }
    command = [str(dbt), "build", "--select", "landing", "probes"]
    command += ["--vars", json.dumps(settings), "--exclude-resource-type", "unit_test"]
    command += ["--project-dir", str(project), "--profiles-dir", str(profile.parent)]
    build = Build(folder, folder / "crm.duckdb")
    run(
        command,
        folder,
        project,
        CRM_DB=str(build.database),
        CRM_ATTACH=str(folder / "erp.duckdb"),
        DBT_STATIC_ANALYSIS="off",
        TZ="Asia/Seoul",
    )
    return build


def check_probes(build: Build) -> None:
    """Each probe ended as it should, and the message names the remedy."""
    results = json.loads((build.workplace / "target" / "run_results.json").read_text())
    ended = {
        result["unique_id"].split(".")[2]: result
        for result in results["results"]
        if not result["unique_id"].startswith("operation.")
    }
    statuses = {name: result["status"] for name, result in ended.items()}
    assert {statuses[name] for name in ALLOWED} == {"success"}, build.output
    assert statuses["test_reads_a_file"] != "pass"
    for name in REFUSED:
        assert statuses[name] == "error", name
        assert "Permission Error" in ended[name]["message"], name
        remedy = f"{name} reads a file that is neither in crm_data nor in a directory"
        assert f"{remedy} that setting allowed_directories names." in build.output
    assert dict(build.query("from main.tells_settings")) == {
        "enable_external_access": "false",
        "lock_configuration": "true",
        "TimeZone": "UTC",
    }
