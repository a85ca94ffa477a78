"""How the texts of dates, time stamps and whole numbers are read, by SQL and oracle."""

from zoneinfo import ZoneInfo

import pytest
from inline import show
from oracle.cells import BadCell, read_moment, read_whole

# what docs/contract.md says of them
SPELLINGS = {
    "2024-03-05": "2024-03-05 00:00:00",
    "2024-03-05 00:30": "2024-03-05 00:30:00",
    "2024-03-05 9:05": "2024-03-05 09:05:00",
    "2024-03-05 10:00:00": "2024-03-05 10:00:00",
    "2024-03-05 10:00:00.1234567": "2024-03-05 10:00:00.123456",
    "2024-03-05T10:00:00.5": "2024-03-05 10:00:00.5",
    "2024-03-05T10:00:00.5Z": "2024-03-05 10:00:00.5",
    "2024-03-05 10:00Z": "2024-03-05 10:00:00",
    "2024-03-05 10:00:00 Z": "2024-03-05 10:00:00",
    "2024-03-05 00:30+02:00": "2024-03-04 22:30:00",
    "2024-03-05 00:30:00 +0200": "2024-03-04 22:30:00",
    "2024-03-05 00:30:00-08": "2024-03-05 08:30:00",
    "2024-03-05 10:00:00.25 +23:59": "2024-03-04 10:01:00.25",
    "1900-03-05 10:00:00+08:27:52": "1900-03-05 01:32:08",
    "2024-03-05 10:00 UTC": "2024-03-05 10:00:00",
    "2024-03-05 9:05 Europe/Berlin": "2024-03-05 08:05:00",
    "2024-07-05T10:00:00 America/Port-au-Prince": "2024-07-05 14:00:00",
    "2024-03-05 10:00 Etc/GMT+9": "2024-03-05 19:00:00",
    "2024-03-05 10:00:00 EST5EDT": "2024-03-05 15:00:00",
    # an hour that the clock skips, and one that it shows twice
    "2024-03-31 02:30:00 Europe/Berlin": "2024-03-31 01:30:00",
    "2024-10-27 02:30:00 Europe/Berlin": "2024-10-27 01:30:00",
    "1900-01-01": "1900-01-01 00:00:00",
    "2199-12-31": "2199-12-31 00:00:00",
}
NO_DATES = [
    *("1899-12-31", "2200-01-01", "12024-01-05", "infinity", "20240305"),
    *(
        "2024/03/05",
        "2024/03/05 10:00",
        "2024-3-5 10:00",
        "2024-12-3?",
        "2024-03-05T",
        "2024-03-05Z",
    ),
    *("2024-03-05 (BC)", "2024-03-05 10:00 (BC)", "2024-03-05 10:00:00 BC"),
    *("2024-03-05 24:00", "2024-03-05T24:00:00Z", "2024-03-05 10:60"),
    *("2024-03-05 10:00:60", "2024-03-05 10", "2024-03-05 10:00 pm"),
    *("2024-03-05 10:00:00+24", "2024-03-05 10:00:00+25:00", "2024-03-05 10:00-99"),
    *("2024-03-05 10:00:00+09:60", "2024-03-05 10:00+0960", "2024-03-05 10:00+9"),
    *("2024-03-05 10:00 UTC+03:60", "2024-03-05 10:00 Mars/Base"),
    *("2024-03-0٥", "٢٠٢٤-٠٣-٠٥", "2024-03-05 1٠:00", "2024-03-05 10:00+0٩"),
]
WHOLE = {"9": "9", "9.0": "9", "+9.": "9", "9e0": "9", "1E1": "10", "-3": "-3"}
NO_WHOLE = ["9.5", "8.999999999", "8." + "9" * 40, "0.000000001", "1e-9", "1_0", "٩"]


@pytest.fixture(scope="module", params=["UTC", "Asia/Seoul"])
def read(request, tmp_path_factory):
    """What the macros make of each text, in a session of some time zone."""
    texts = [("instant", text) for text in [*SPELLINGS, *NO_DATES]]
    texts += [("whole_number", text) for text in [*WHOLE, *NO_WHOLE]]
    queries = [
        f"select '{text}' as written, "
        f"cast({{{{ {macro}(\"'{text}'\") }}}} as varchar) as found"
        for macro, text in texts
    ]
    folder = tmp_path_factory.mktemp("texts")
    query = " union all ".join(queries)
    rows = show(query, folder, folder / "empty.duckdb", TZ=request.param)
    return {row["written"]: row["found"] for row in rows}


def test_sql(read):
    nothing = dict.fromkeys([*NO_DATES, *NO_WHOLE])
    assert read == SPELLINGS | WHOLE | nothing


@pytest.mark.parametrize("text", SPELLINGS)
def test_oracle_reads_each_spelling(text):
    moment = read_moment(text, ZoneInfo("UTC"))
    assert str(moment.at).rstrip("0") == SPELLINGS[text].rstrip("0")


@pytest.mark.parametrize("text", NO_DATES)
def test_oracle_takes_nothing_else_for_a_date(text):
    with pytest.raises(BadCell):
        read_moment(text, ZoneInfo("UTC"))


def test_oracle_reads_whole_numbers():
    assert {text: str(read_whole(text)) for text in WHOLE} == WHOLE
    for text in NO_WHOLE:
        with pytest.raises(BadCell):
            read_whole(text)
