"""An independent computation of every metric, to check the layer's numbers by.

Written from the definitions in the most direct way, in plain Python with exact
arithmetic, sharing nothing with the layer: balances count who was active on a day,
distinct counts are sets, spend is divided among its customers.

    from oracle import compute, rejected

    compute(data_dir, {"as_of": "2024-12-31"})
    # {(metric, grain, period_start, dimension, dimension_value):
    #      (period_end, is_complete, numerator, denominator, value)}
    rejected(data_dir)
    # {table: [row numbers in file order, from 1]}
"""

from decimal import localcontext

from .customers import measure_customers
from .figures import Figures
from .intake import read_tables
from .lifecycle import read_spans
from .opportunities import measure_opportunities
from .orders import measure_orders
from .periods import calendar
from .pipeline import measure_leads
from .recurring import measure_recurring_revenue
from .reference import read_reference
from .replies import measure_replies
from .sales import measure_sales
from .satisfaction import measure_satisfaction
from .service import measure_service
from .settings import read_settings
from .slicing import Slicing
from .spend import measure_spend
from .stages import measure_stages
from .value import measure_value
from .world import World

__all__ = ["compute", "rejected"]

EXACT_DIGITS = 200


def compute(data_dir, settings: dict | None = None, reference_dir=None) -> dict:
    """Every metric over every grain and slice, from a folder of CSV files."""
    chosen = read_settings(settings)
    with localcontext() as context:
        context.prec = EXACT_DIGITS
        intake = read_tables(data_dir, chosen.time_zone)
        world = World(intake, chosen, read_reference(reference_dir))
        if world.story is None:
            return {}
        slicing = Slicing(chosen.metric_slices)
        periods = calendar(
            world.first_event, world.as_of, chosen.fiscal_year_start_month
        )
        figures = Figures(slicing)
        spans = read_spans(world)
        measure_customers(world, spans, slicing, periods, figures)
        measure_spend(world, spans, slicing, periods, figures)
        measure_orders(world, spans, slicing, periods, figures)
        measure_leads(world, slicing, periods, figures)
        measure_sales(world, slicing, periods, figures)
        measure_stages(world, slicing, periods, figures)
        measure_opportunities(world, slicing, periods, figures)
        measure_service(world, slicing, periods, figures)
        measure_replies(world, slicing, periods, figures)
        measure_satisfaction(world, slicing, periods, figures)
        measure_recurring_revenue(world, slicing, periods, figures)
        measure_value(figures, chosen.clv_basis)
        return figures.as_rows()


def rejected(data_dir, settings: dict | None = None) -> dict:
    """Per table, the numbers (from 1, in file order) of the rows that do not count."""
    return read_tables(data_dir, read_settings(settings).time_zone).rejected
