"""A setting that is not valid stops the build, and says what is."""

import json

import pytest
from builds import run_build
from inline import show

# what stops a build, and what it says
INVALID = {
    "unknown name": (
        {"as_off": "2024-01-01"},
        "Unknown setting as_off. Valid settings: crm_data, crm_database, crm_schema",
    ),
    "unknown choice": (
        {"customer_lifecycle": "crmm"},
        'customer_lifecycle: "crmm" is not valid. '
        "Valid values: crm, subscriptions, orders.",
    ),
    "month 13": (
        {"fiscal_year_start_month": 13},
        "fiscal_year_start_month: 13 is not valid. "
        "Valid values: whole numbers from 1 to 12.",
    ),
    "month as text": (
        {"fiscal_year_start_month": "4"},
        'fiscal_year_start_month: "4" is not valid. '
        "Valid values: whole numbers from 1 to 12.",
    ),
    "unknown dimension": (
        {"metric_slices": [["segment", "planet"]]},
        "Unknown dimension planet. Valid values: a list of lists",
    ),
    "no metric has both": (
        {"metric_slices": [["stage", "segment"]]},
        "No metric has all of stage, segment. Valid values: a list of lists",
    ),
    "one dimension alone": (
        {"metric_slices": [["segment"]]},
        "Valid values: a list of lists of two or more different dimensions",
    ),
    "no such day": (
        {"as_of": "2024-02-30"},
        'as_of: "2024-02-30" is not valid. '
        "Valid values: a date of 1900 to 2199 that exists, written YYYY-MM-DD.",
    ),
    "no such first day": (
        {"first_event_on": "2023-02-29"},
        'first_event_on: "2023-02-29" is not valid. '
        "Valid values: a date of 1900 to 2199 that exists, written YYYY-MM-DD.",
    ),
    "one metric, no list": (
        {"extra_metrics": "average_deal_value"},
        'extra_metrics: "average_deal_value" is not valid. '
        "Valid values: a list of texts, such as [average_deal_value].",
    ),
    "no such time zone": (
        {"time_zone": "Mars/Base"},
        'time_zone: "Mars/Base" is not valid. Valid values: time zone names',
    ),
    "unknown table": (
        {"crm_tables": {"deal": {"relation": "opportunities"}}},
        "there is no table deal. Tables: customers, leads",
    ),
    "a dimension that is nothing": (
        {"metric_slices": [["segment", None]]},
        'Error: Setting metric_slices: [["segment", null]] is not valid. Valid values: '
        "a list of lists of two or more different dimensions",
    ),
    "digits of another script": (
        {"as_of": "٢٠٢٤-٠١-٠١"},
        "Valid values: a date of 1900 to 2199 that exists, written YYYY-MM-DD.",
    ),
    "more than every row": (
        {"max_rejected_share": 1.5},
        "max_rejected_share: 1.5 is not valid. Valid values: numbers from 0 to 1.",
    ),
    "negative days": (
        {"renewal_grace_days": -1},
        "renewal_grace_days: -1 is not valid. "
        "Valid values: whole numbers from 0 to 3650.",
    ),
}

# every rule on more values: what the checks say is empty where the value is valid
COMPLAINTS = """
{%- for name, value in fromjson(cases) %}
{%- set found = complaint(value, setting_rules()[name]) | trim %}
{%- if not found and execute %}
{%- set found = complaint_of_engine(value, setting_rules()[name]) | trim %}
{%- endif %}
select
    {{ loop.index0 }} as number,
    {{ sql_text(found) }} as complaint
{% if not loop.last %}union all{% endif %}
{%- endfor %}
"""
BAD_VALUES = [
    *(
        ("as_of", value)
        for value in ("", "24-01-01", "2023-02-29", "2024-13-01", 20240101)
    ),
    *(
        ("as_of", value)
        for value in ("2024-1-1", "0000-01-01", "today", ["2024-01-01"])
    ),
    *(
        ("first_event_on", value)
        for value in ("", "2023-02-29", "2023-1-2", "first", 20230102, ["2023-01-02"])
    ),
    *(
        ("extra_metrics", value)
        for value in ("average_deal_value", [1], {"revenue": 1}, [["revenue"]], None)
    ),
    *(("time_zone", value) for value in ("", "CEST", "utc", "+09:00", 9, None)),
    *(("fiscal_year_start_month", value) for value in (0, 1.5, "July", None, [7])),
    *(
        ("metric_slices", value)
        for value in ("segment", {"segment": "region"}, 3, None)
    ),
    *(
        ("metric_slices", value)
        for value in (
            ["segment", "region"],
            [[]],
            [["segment", "segment"]],
            [["segment", "region"], ["segment", "region"]],
            [["segment", "region"], ["region", "segment"]],
            [["segment", "agent", "plan"]],
            [["Segment", "region"]],
            [["segment", None]],
            [[1, 2]],
            [[["segment"], "region"]],
            [None],
        )
    ),
    *(
        ("new_revenue_rule", value)
        for value in ("", "first month", "FIRST_MONTH", None)
    ),
    *(("lifespan_method", value) for value in ("churn", 1)),
    *(("clv_basis", value) for value in ("profit", ["revenue"])),
    *(("lifecycle_grace_days", value) for value in (-1, 1.0, "10", 10**6)),
    *(("lifecycle_inactive_days", value) for value in (0, "180")),
    *(("payback_window_months", value) for value in (0, 121, "12")),
    *(("cac_categories", value) for value in ("wages", [1], {"wages": 1}, [["wages"]])),
    *(("crm_tables", value) for value in ("deals", ["deals"], None)),
    *(("crm_data", value) for value in ("", 3, None)),
    *(("max_rejected_share", value) for value in (-0.1, 1.1, "0.5", True, None, [0])),
    *(("allow_empty", value) for value in ("true", 2, None, [])),
    ("as_of", "٢٠٢٤-٠١-٠١"),
]
GOOD_VALUES = [
    *(("as_of", value) for value in ("2024-02-29", "2024-12-31", "1999-01-01")),
    *(("first_event_on", value) for value in ("1900-01-01", "2024-02-29")),
    *(("extra_metrics", value) for value in ([], ["average_deal_value", "x"])),
    *(("time_zone", value) for value in ("UTC", "Asia/Seoul", "America/New_York")),
    *(("fiscal_year_start_month", value) for value in (1, 12)),
    *(
        ("metric_slices", value)
        for value in ([], [["segment", "agent"], ["region", "segment", "topic"]])
    ),
    *(("new_revenue_rule", value) for value in ("first_month", "first_purchase")),
    *(("renewal_grace_days", value) for value in (0, 3650)),
    *(("cac_categories", value) for value in ([], ["wages", "O'Hara's fees"])),
    *(("max_rejected_share", value) for value in (0, 0.05, 1, 1.0)),
    *(("allow_empty", value) for value in (True, False)),
    *(("crm_tables", value) for value in ({}, {"deals": {"relation": "x"}})),
]


@pytest.mark.parametrize("name", INVALID)
def test_invalid_setting(tmp_path, name):
    settings, message = INVALID[name]
    build = run_build(tmp_path, settings=settings)
    assert build.exit_code == 1
    assert message in build.output, build.output[-3000:]
    assert build.output.count("Error") == 1
    assert "Traceback" not in build.output
    assert not build.database.exists()


def test_every_rule(tmp_path):
    cases = json.dumps(BAD_VALUES + GOOD_VALUES)
    query = (
        f"{{% set cases %}}{{% raw %}}{cases}{{% endraw %}}{{% endset %}}{COMPLAINTS}"
    )
    rows = show(query, tmp_path, tmp_path / "empty.duckdb")
    assert len(rows) == len(BAD_VALUES) + len(GOOD_VALUES)
    accepted = {row["number"] for row in rows if not row["complaint"]}
    bad = range(len(BAD_VALUES))
    assert [BAD_VALUES[number] for number in bad if number in accepted] == []
    good = range(len(BAD_VALUES), len(rows))
    refused = [number for number in good if number not in accepted]
    assert [GOOD_VALUES[number - len(BAD_VALUES)] for number in refused] == []


@pytest.mark.parametrize("text", ["{as_of: 2024-01-01", '["as_of"]', ""])
def test_vars_that_are_no_json_object(tmp_path, text):
    build = run_build(tmp_path, vars_text=text)
    assert build.exit_code == 1
    assert "VARS is not" in build.output
    assert text in build.output
