"""The input contract, as models/_contract__models.yml describes it."""

from dataclasses import dataclass
from functools import cache

import yaml

from scripts.places import ROOT

DESCRIBED = ROOT / "models" / "_contract__models.yml"
FLOOR = "landing_"


@dataclass(frozen=True)
class Column:
    """A column of the contract."""

    name: str
    is_required: bool
    is_number: bool

    @property
    def is_date(self) -> bool:
        """Dates and time stamps are known by their names."""
        return self.name.endswith(("_on", "_at"))


@cache
def contract() -> dict[str, dict[str, Column]]:
    """{table: {name: column}} of the landing models."""
    models = yaml.safe_load(DESCRIBED.read_text(encoding="utf-8"))["models"]
    return {
        model["name"].removeprefix(FLOOR): columns_of(model)
        for model in models
        if model["name"].startswith(FLOOR)
    }


def columns_of(model: dict) -> dict[str, Column]:
    """The columns of a landing model that a file may have."""
    columns = {}
    for described in model["columns"]:
        name, meta = described["name"], described.get("config", {}).get("meta", {})
        if name != "_source_row":
            required, number = meta.get("required", False), meta.get("is_number", False)
            columns[name] = Column(name, required, number)
    return columns
