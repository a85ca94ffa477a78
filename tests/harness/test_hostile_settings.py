"""The text of a setting is data: it is shown or used as written, and never run."""

import json

from builds import Build, dbt, run, run_build
from inline import show

SECRET = "s3cret-of-the-environment"
TEXTS = [
    "{{ env_var('HOSTILE_SECRET') }}",
    "{% do run_query(\"copy (select 1) to 'FILE'\") %}",
    "{# a comment #}{{ exceptions.raise_compiler_error(env_var('HOSTILE_SECRET')) }}",
    "x'\"; copy (select 1) to 'FILE'; --",
    "$(touch FILE)`touch FILE`$HOSTILE_SECRET",
    "a\nb\\c\t{{ 7*7 }}}}" + "{" * 10_000,
]
NAMES = [
    *("crm_data", "crm_database", "crm_schema"),
    *("as_of", "first_event_on", "time_zone"),
]
# what a setting holds, as the macros see it
GIVEN = """
{%- for name in fromjson(names) %}
select
    {{ sql_text(name) }} as name,
    {{ sql_text(given_value(name)) }} as given
{% if not loop.last %}union all{% endif %}
{%- endfor %}
"""


def test_texts_stay_as_they_are(tmp_path):
    """Nothing of a setting is rendered, expanded or run."""
    file = tmp_path / "written"
    texts = [text.replace("FILE", str(file)) for text in TEXTS]
    settings = dict(zip(NAMES, texts, strict=True))
    names = f"{{% set names %}}{json.dumps(NAMES)}{{% endset %}}"
    rows = show(
        names + GIVEN,
        tmp_path,
        tmp_path / "empty.duckdb",
        settings,
        HOSTILE_SECRET=SECRET,
    )
    assert {row["name"]: row["given"] for row in rows} == settings
    assert not file.exists()


def test_a_secret_is_not_shown(tmp_path):
    """A date that is Jinja is refused, and the message has it as it was written."""
    as_of = TEXTS[0]
    by_make = run_build(
        tmp_path / "make", settings={"as_of": as_of}, HOSTILE_SECRET=SECRET
    )
    folder = tmp_path / "hand"
    folder.mkdir()
    by_hand = Build(folder, folder / "crm.duckdb")
    command = dbt("build", "--vars", json.dumps({"as_of": as_of}))
    run(command, folder, CRM_DB=str(by_hand.database), HOSTILE_SECRET=SECRET)
    for build in (by_make, by_hand):
        assert build.exit_code != 0
        assert f'Setting as_of: "{as_of}" is not valid.' in build.output
        assert SECRET not in build.output
        assert SECRET not in (build.workplace / "logs" / "dbt.log").read_text()
