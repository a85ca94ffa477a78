"""Exports as they are: with the settings that say how they are written, the figures are
those of the rows as the contract has them."""

import json
import shutil

import pytest
from builds import DEMO, good_build, run_build, run_build_once
from exported import SETTINGS, write_exports
from figures import differences, read_figures
from inline import show
from oracle import compute


@pytest.fixture(scope="module")
def exported(shared):
    return good_build(
        run_build_once(shared / "exported", write=write_exports, settings=SETTINGS)
    )


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The same tables as the demo has them."""
    folder = tmp_path_factory.mktemp("plain")
    for table in ("deals", "orders", "spend"):
        shutil.copy(DEMO / f"{table}.csv", folder)
    return folder


def test_figures(exported, plain):
    assert differences(read_figures(exported), compute(plain)) == []


def test_landing_has_the_cell_as_it_was(exported):
    rows = exported.query(
        "select status, source_status, created_at, source_created_at, amount, "
        "source_amount from landing.deals where deal_id = 'd0002'"
    )
    assert rows == [
        ("won", "Closed Won", "2023-01-02", "01/02/2023", "46100.00000000")
        + ("$46,100.00000000",)
    ]


def test_quarantine_has_the_cell_as_it_was(exported):
    """The reason says which format it was read by."""
    reasons = exported.query(
        "select reason, raw_row from quality.quarantine "
        "where source_table = 'deals' and reason like 'created_at is not%'"
    )
    assert len(reasons) > 0
    found = {reason: json.loads(row)["source_created_at"] for reason, row in reasons}
    formats = "%m/%d/%Y or %m/%d/%Y %I:%M:%S %p"
    message = "created_at is not a date or time stamp of 1900 to 2199: 31/12/2024"
    assert found[f"{message} (not {formats})"] == "31/12/2024"


def test_a_format_admits_no_other(tmp_path):
    """2024-05-31 is no %Y-%d-%m, and 2024-05-06 the fifth of June then."""
    (tmp_path / "orders.csv").write_text(
        "order_id,customer_id,ordered_at,revenue,cost\n"
        "o1,c1,2024-05-31,1,1\n"
        "o2,c1,2024-05-06,1 000,1\n"
        "o3,c1,2024-05-06,10 00,-1\n"
        "o4,c1,2024-05-06,\u20ac-1\u00a0000,1\n"
        "o5,c1,24-05-06,+.5,1.\n"
        "o6,c1,0024-05-06,.,1\n"
    )
    tables = {
        "orders": {
            "date_format": ["%Y-%d-%m", "%y-%d-%m"],
            "values": {"product": {"": "Core"}},
            "thousands_separator": " ",
            "currency": ["€"],
        }
    }
    build = run_build(tmp_path, tmp_path, {"crm_tables": tables})
    assert good_build(build).query(
        "select order_id, ordered_on::text, revenue::text, rejection_reason "
        "from staging.stg_orders order by order_id"
    ) == [
        ("o1", None, "1.00000000")
        + (
            "ordered_at is not a date or time stamp of 1900 to 2199: "
            "2024-05-31 (not %Y-%d-%m or %y-%d-%m)",
        ),
        ("o2", "2024-06-05", "1000.00000000", None),
        ("o3", "2024-06-05", None)
        + ("revenue is not a number: 10 00 (not 1 234.5); cost is negative",),
        ("o4", "2024-06-05", "-1000.00000000", "revenue is negative"),
        ("o5", "2024-06-05", "0.50000000", None),
        ("o6", None, None)
        + (
            "ordered_at is not a date or time stamp of 1900 to 2199: "
            "0024-05-06 (not %Y-%d-%m or %y-%d-%m); "
            "revenue is not a number: . (not 1 234.5)",
        ),
    ]
    # the column that the file lacks is blank in every row
    assert build.query("select distinct product from marts.fct_orders") == [("Core",)]


REFUSED = {
    "there is no table deal.": {"deal": {}},
    "deals may have relation, columns": {"deals": {"colums": {}}},
    "deals has relation opps, a table of a database": {"deals": {"relation": "opps"}},
    "table deals has no column id.": {"deals": {"columns": {"id": "x"}}},
    "deals.columns is a mapping": {"deals": {"columns": {"deal_id": None}}},
    "table deals has no column state.": {"deals": {"values": {"state": {"a": "b"}}}},
    "deals.values is a mapping": {"deals": {"values": {"status": {"x": True}}}},
    "deals.values names one cell twice": {
        "deals": {"values": {"status": {"Won": "won", "won ": "won"}}}
    },
    'deals.date_format: "%m/%d" is not valid.': {"deals": {"date_format": "%m/%d"}},
    'deals.date_format: "%Q%Y%m%d" is not': {"deals": {"date_format": ["%Q%Y%m%d"]}},
    "deals.date_format: 5 is not valid.": {"deals": {"date_format": 5}},
    "deals.date_format: null is not valid.": {"deals": {"date_format": None}},
    "deals.date_format: [] is not valid.": {
        "deals": {"date_format": {"created_at": [[]]}}
    },
    'deals.date_format: "%m/%d/%Y %I:%M" is not valid.': {
        "deals": {"date_format": "%m/%d/%Y %I:%M"}
    },
    "table deals has no column amount.": {
        "deals": {"date_format": {"amount": "%Y%m%d"}}
    },
    'deals.decimal_separator: ";" is not': {"deals": {"decimal_separator": ";"}},
    "deals.thousands_separator is its decimal_separator too": {
        "deals": {"decimal_separator": ",", "thousands_separator": ","}
    },
    'deals.currency: "5" is not valid.': {"deals": {"currency": ["5"]}},
    'deals.delimiter: ";;" is not valid.': {"deals": {"delimiter": ";;"}},
    'deals.encoding: "cp1252" is not valid.': {"deals": {"encoding": "cp1252"}},
}


COMPLAINTS = """
{%- for given in fromjson(cases) %}
{%- for table, value in given.items() %}
select
    {{ loop.index0 }} as number,
    {{ sql_text(complaint_crm_table(table, value) | trim) }} as complaint
{%- endfor %}
{% if not loop.last %}union all{% endif %}
{%- endfor %}
"""


def test_settings_that_landing_cannot_follow(tmp_path):
    """Each is refused for its reason; those of the exports above are not."""
    accepted = [{table: given} for table, given in SETTINGS["crm_tables"].items()]
    cases = json.dumps([*REFUSED.values(), *accepted])
    raw = f"{{% set cases %}}{{% raw %}}{cases}{{% endraw %}}{{% endset %}}"
    rows = show(raw + COMPLAINTS, tmp_path, tmp_path / "empty.duckdb")
    complaints = [row["complaint"] for row in rows]
    assert complaints[len(REFUSED) :] == [""] * len(accepted)
    for message, complaint in zip(REFUSED, complaints, strict=False):
        assert message in complaint
