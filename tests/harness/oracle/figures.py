"""Where results are gathered, and the one rule of division."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from .periods import GRAINS, YEARLY_GRAINS, Period
from .slicing import DIMENSIONS, Slicing

# The metrics that exist by the year only (marked † in the definitions).
YEARLY_METRICS = {
    "purchase_frequency",
    "customer_value",
    "lifetime_value",
    "clv_margin",
    "clv_net_of_cac",
    "ltv_to_cac",
}


@dataclass(frozen=True)
class Figure:
    """One figure, exact: whole numbers, decimals or fractions, None for NULL."""

    numerator: object = None
    denominator: object = None
    value: object = None


def ratio(numerator, denominator):
    """Their exact quotient; None where a part is missing or the divisor is 0."""
    if numerator is None or denominator is None or denominator == 0:
        return None
    return Fraction(numerator) / Fraction(denominator)


def exact_sum(numbers) -> Fraction:
    """The sum of fractions, like denominators first (much faster, just as exact)."""
    by_denominator = defaultdict(int)
    for number in numbers:
        by_denominator[number.denominator] += number.numerator
    return sum(
        (Fraction(top, bottom) for bottom, top in by_denominator.items()), Fraction(0)
    )


def median(numbers):
    """The middle one, or the mean of the two in the middle."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle]) / 2


class Figures:
    """All figures by metric, period and slice."""

    def __init__(self, slicing: Slicing):
        self.by_metric = {metric: {} for metric in DIMENSIONS}
        self.names = {
            metric: set(slicing.members(dimensions))
            for metric, dimensions in DIMENSIONS.items()
        }

    def put(self, metric: str, period: Period, piece: tuple, figure: Figure) -> None:
        """Keep a figure; grains and slices that the metric lacks are passed over."""
        grains = YEARLY_GRAINS if metric in YEARLY_METRICS else GRAINS
        if period.grain in grains and piece[0] in self.names[metric]:
            self.by_metric[metric][period, piece] = figure

    def put_total(self, metric: str, period: Period, piece: tuple, total) -> None:
        """A sum or a count: value = numerator, no denominator."""
        self.put(metric, period, piece, Figure(total, None, total))

    def put_ratio(self, metric, period, piece, numerator, denominator) -> None:
        """A rate or an average: value = numerator / denominator."""
        value = ratio(numerator, denominator)
        self.put(metric, period, piece, Figure(numerator, denominator, value))

    def places(self, *metrics: str) -> set:
        """The (period, slice) pairs in which any of the metrics has a row."""
        return {place for metric in metrics for place in self.by_metric[metric]}

    def value(self, metric: str, place: tuple):
        """A metric's value at a place; None where it has none."""
        return self.by_metric[metric].get(place, Figure()).value

    def as_rows(self) -> dict:
        """{(metric, grain, period_start, dimension, value): the row}, in floats."""
        return {
            (metric, period.grain, period.start, *piece): (
                period.end,
                period.is_complete,
                as_float(figure.numerator),
                as_float(figure.denominator),
                as_float(figure.value),
            )
            for metric, figures in self.by_metric.items()
            for (period, piece), figure in figures.items()
        }


def as_float(number) -> float | None:
    return None if number is None else float(number)
