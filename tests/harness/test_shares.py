"""Shares of the largest amounts, whose cells a unit test's CSV would round."""

from inline import show

PARTS = """
select
    cast({{ share(amount, '0', '1', '6') }} as varchar) as one,
    cast({{ share(amount, '1', '4', '6') }} as varchar) as three,
    cast({{ share(amount, '4', '6', '6') }} as varchar) as two
"""


def test_parts_of_a_large_amount_add_up(tmp_path):
    amount = "cast('99999999999999999999.12345678' as decimal(38, 12))"
    query = f'{{% set amount = "{amount}" %}}{PARTS}'
    assert show(query, tmp_path, tmp_path / "empty.duckdb") == [
        {
            "one": "16666666666666666666.520576130000",
            "three": "49999999999999999999.561728390000",
            "two": "33333333333333333333.041152260000",
        }
    ]
