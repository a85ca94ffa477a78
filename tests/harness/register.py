"""The metrics of the project, as its files have them."""

from builds import ROOT


def metric_files() -> list[str]:
    """The names of the metric models, in order."""
    return sorted(path.stem for path in (ROOT / "models" / "metrics").glob("*/*.sql"))
