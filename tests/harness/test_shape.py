"""The project reads as SQL, and stays short."""

import re

from builds import ROOT

JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
REF = re.compile(r"\{\{ ref\([^)]*\) \}\}")
# DECISIONS.md says why
MORE_JINJA = {
    *("dangling_references", "metric_catalog"),
    *("retention_rate", "churn_rate_total_base", "email_churn_rate"),
    *("net_revenue_retention", "gross_revenue_retention", "quick_ratio"),
}


def files(folder: str) -> dict[str, str]:
    """{name: text} of the SQL files below a folder."""
    return {path.stem: path.read_text() for path in (ROOT / folder).rglob("*.sql")}


def line_count(texts: dict[str, str]) -> int:
    return sum(len(text.splitlines()) for text in texts.values())


def test_macros_are_less_than_half_of_the_models():
    """But those of the door: they read settings and files, and make no figure."""
    door = files("macros/landing") | files("macros/settings")
    rest = line_count(files("macros")) - line_count(door)
    assert 0 < rest < line_count(files("models")) / 2


def test_models_are_short():
    lines = {name: len(text.splitlines()) for name, text in files("models").items()}
    assert {name: count for name, count in lines.items() if count > 80} == {}


def test_models_have_more_sql_than_jinja():
    """By characters; the name of a relation counts as SQL."""
    found = set()
    for name, text in files("models").items():
        plain = REF.sub(lambda match: "x" * len(match[0]), text)
        jinja = sum(map(len, JINJA.findall(plain)))
        if jinja > len(plain) - jinja and not name.startswith("landing_"):
            found.add(name)
    assert found == MORE_JINJA


def test_compiled_staging_is_short(demo):
    """Bytes for each column of the contract: every cell is read once, in few words."""
    landing = [name for name in demo.manifest["nodes"] if ".landing_" in name]
    columns = sum(len(demo.manifest["nodes"][name]["columns"]) - 1 for name in landing)
    compiled = (demo.workplace / "target" / "compiled").rglob("staging/stg_*.sql")
    sizes = [path.stat().st_size for path in compiled]
    assert 0 < sum(sizes) < 590 * columns
