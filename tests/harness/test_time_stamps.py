"""How the texts of dates and time stamps are read."""

from inline import show

INSTANTS = {
    "2024-03-05": "2024-03-05 00:00:00",
    "2024-03-05 00:30": "2024-03-05 00:30:00",
    "2024-03-05T10:00:00.5Z": "2024-03-05 10:00:00.5",
    "2024-03-05 10:00Z": "2024-03-05 10:00:00",
    "2024-03-05 00:30+02:00": "2024-03-04 22:30:00",
    "2024-03-05 00:30:00 +0200": "2024-03-04 22:30:00",
    "2024-03-05 10:00 Europe/Berlin": "2024-03-05 09:00:00",
    "1899-12-31": None,
    "1900-01-01": "1900-01-01 00:00:00",
    "2199-12-31": "2199-12-31 00:00:00",
    "2200-01-01": None,
    "12024-01-05": None,
    "2024/03/05": None,
    "2024-3-5 10:00": None,
    "2024-12-3?": None,
    "20240305": None,
    "infinity": None,
}


def test_instants(tmp_path):
    queries = [
        f"select '{text}' as written, "
        f"cast({{{{ instant(\"'{text}'\") }}}} as varchar) as instant"
        for text in INSTANTS
    ]
    rows = show(" union all ".join(queries), tmp_path, tmp_path / "empty.duckdb")
    assert {row["written"]: row["instant"] for row in rows} == INSTANTS
