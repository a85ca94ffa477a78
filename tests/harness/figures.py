"""Comparing the figures of a build with others, row by row."""

from builds import Build

FIGURES = """
select
    metric, grain, period_start, dimension, dimension_value,
    period_end, is_complete, numerator, denominator, value
from metrics.metric_values
"""


def read_figures(build: Build) -> dict:
    """{(metric, grain, period_start, dimension, value): what stands there}."""
    return {row[:5]: row[5:] for row in build.query(FIGURES)}


def differences(found: dict, expected: dict) -> list[str]:
    """A line for each row that is missing, one too many, or other than expected."""
    missing = [f"missing: {key}" for key in expected.keys() - found.keys()]
    extra = [f"extra: {key}" for key in found.keys() - expected.keys()]
    unequal = [
        f"unequal: {key}: {found[key]}, expected {expected[key]}"
        for key in found.keys() & expected.keys()
        if not same_row(found[key], expected[key])
    ]
    return sorted(missing) + sorted(extra) + sorted(unequal)


def same_row(found: tuple, expected: tuple) -> bool:
    """Dates and flags alike; numbers to 1e-9, missing only where missing."""
    return found[:2] == expected[:2] and all(map(same, found[2:], expected[2:]))


def same(found: float | None, expected: float | None) -> bool:
    """Whether two numbers agree to nine digits; None agrees with None only."""
    if found is None or expected is None:
        return found is expected
    return abs(found - expected) <= 1e-9 * max(abs(found), abs(expected))
