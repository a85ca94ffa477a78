"""Settings from a YAML file, from VARS and from the shorthands."""

import argparse
import json

import pytest
import yaml

from scripts.dbt_run import as_yaml
from scripts.plain_yaml import read_yaml
from scripts.settings_given import in_effect, read_settings

OUR_CRM = """
# what PyYAML would take for something else stays text
as_of: 2025-06-30
crm_data: exports
renewal_grace_days: 10
max_rejected_share: 0.25
allow_empty: true
crm_schema:
crm_tables:
  deals:
    columns: {deal_id: Opportunity ID}
    values:
      status: {Yes: won, no: lost, 01: open, 12:30: open, n/a: "", "*": open, 1: won}
    decimal_separator: ","
    currency: ["$", USD]
"""
READ = {
    "as_of": "2025-06-30",
    "crm_data": "exports",
    "renewal_grace_days": 10,
    "max_rejected_share": 0.25,
    "allow_empty": True,
    "crm_schema": None,
    "crm_tables": {
        "deals": {
            "columns": {"deal_id": "Opportunity ID"},
            "values": {
                "status": {
                    **{"Yes": "won", "no": "lost", "01": "open", "12:30": "open"},
                    **{"n/a": "", "*": "open", "1": "won"},
                }
            },
            "decimal_separator": ",",
            "currency": ["$", "USD"],
        }
    },
}
BAD_FILES = {
    "as_of: [1": "line 1: expected ',' or ']'",
    "as_of: 1\n\tcrm_data: x": "line 2: found character",
    "as_of: 1\nas_of: 2": "line 2: as_of is there twice",
    "? [a]\n: b": "line 1: a key is to be a text",
    "as_of: !!timestamp 2024-01-01": "line 1: could not determine a constructor",
    "as_of: !!bool x": "'x'",
    "as_of: !!int x": "invalid literal",
    "a: &a [*a]": "line 1: found unconstructable recursive node",
    "as_of: \x00": "special characters are not allowed",
    "- as_of": "is not a mapping such as {as_of: 2025-06-30}",
    "": "is not a mapping",
}
# what is no JSON to YAML, or no YAML to JSON
HARD_TEXTS = [
    "🏆 Won",
    "\x85\u2028\ud7ff",
    "\\ud83d\\udfc6",
    "2024-01-01",
    "a: #b",
    "\x7f",
]


def options(**given) -> argparse.Namespace:
    names = ("data", "as_of", "settings", "vars")
    return argparse.Namespace(**{name: given.get(name) for name in names})


@pytest.fixture
def our_crm(tmp_path):
    path = tmp_path / "our_crm.yml"
    path.write_text(OUR_CRM)
    return path


def test_a_file_says_what_it_seems_to_say(our_crm):
    assert read_yaml(OUR_CRM) == READ
    given = read_settings(options(settings=str(our_crm)))
    assert given == READ | {"crm_data": str(our_crm.parent / "exports")}


def test_directories_lie_beside_the_file(our_crm):
    """What is none is left to the checks of the settings."""
    our_crm.write_text("allowed_directories: [exports, /data]")
    allowed = [str(our_crm.parent / "exports"), "/data"]
    given = options(settings=str(our_crm))
    assert read_settings(given) == {"allowed_directories": allowed}
    our_crm.write_text("allowed_directories: [1]\ncrm_data: 2")
    assert read_settings(given) == {"allowed_directories": [1], "crm_data": 2}


def test_vars_stand_above_the_file_and_shorthands_above_both(our_crm, tmp_path):
    given = read_settings(
        options(
            settings=str(our_crm),
            vars='{"renewal_grace_days": 0, "as_of": "2024-01-01", "crm_data": "x"}',
            as_of="2023-01-01",
            data=str(tmp_path),
        )
    )
    assert given["renewal_grace_days"] == 0
    assert given["as_of"] == "2023-01-01"
    assert given["crm_data"] == str(tmp_path)
    assert given["max_rejected_share"] == 0.25
    on_top = options(settings=str(our_crm), vars='{"as_of": "2024-01-01"}')
    assert read_settings(on_top)["as_of"] == "2024-01-01"


@pytest.mark.parametrize("content", BAD_FILES)
def test_bad_files(our_crm, content):
    our_crm.write_text(content)
    with pytest.raises(SystemExit) as caught:
        read_settings(options(settings=str(our_crm)))
    assert str(caught.value).startswith(f"SETTINGS={our_crm} is not ")
    assert BAD_FILES[content] in str(caught.value)


@pytest.mark.parametrize("name", ["", "nowhere.yml", "."])
def test_no_such_file(name):
    with pytest.raises(SystemExit, match="SETTINGS=.*: there is no such file"):
        read_settings(options(settings=name))


def test_a_file_of_another_encoding(our_crm):
    our_crm.write_bytes("a: Größe".encode("latin-1"))
    with pytest.raises(SystemExit, match="SETTINGS=.* is not YAML as it should be"):
        read_settings(options(settings=str(our_crm)))


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_dbt_reads_the_text_that_was_meant(text):
    settings = {"crm_tables": {"deals": {"values": {"status": {text: text}}}}}
    assert yaml.safe_load(as_yaml(settings)) == settings
    assert yaml.load(as_yaml(settings), yaml.CSafeLoader) == settings


def test_the_project_s_own_settings_count_where_none_is_given():
    assert in_effect({}, "crm_data") == "seeds/crm"
    assert in_effect({"crm_data": "x"}, "crm_data") == "x"
    assert in_effect(json.loads('{"crm_schema": null}'), "crm_schema") is None
