"""What a stranger's data may not do, on dbt 2 as on dbt 1.11."""

import json

from probes import check_probes, run_probes
from test_engines import ENGINES, run_engine


def test_nothing_else_is_read(tmp_path):
    check_probes(run_probes(tmp_path, ENGINES["dbt_2"]))


def test_the_text_of_a_setting_is_not_rendered(tmp_path):
    as_of = "{{ env_var('HOME') }}"
    arguments = ["build", "--vars", json.dumps({"as_of": as_of})]
    build = run_engine("dbt_2", tmp_path, arguments)
    assert build.exit_code != 0
    assert f'Setting as_of: "{as_of}" is not valid.' in build.output
