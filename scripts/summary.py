"""The table that closes a build: the total of each metric, and what was set aside."""

from pathlib import Path

import duckdb

# metrics that no quarter has are shown for the twelve months that end with it
FIGURES = """
with last_quarter as (
    select max(period_end) as period_end
    from marts.calendar
    where grain = 'quarter' and is_complete
)

select
    catalog.family,
    catalog.metric,
    catalog.unit,
    case
        when figures.grain is null or figures.grain = 'quarter' then ' '
        when figures.is_complete then '*'
        else '~'
    end as mark,
    figures.value
from metrics.metric_catalog as catalog
cross join last_quarter
left join metrics.metric_values as figures
    on
        catalog.metric = figures.metric
        and figures.period_end = last_quarter.period_end
        and figures.dimension = 'all'
        and figures.grain = case
            when catalog.grains like '%quarter%' then 'quarter'
            else 'trailing_12_months'
        end
order by catalog.family, catalog.metric
"""

PERIOD = """
select
    cast(period_start as varchar),
    cast(period_end - 1 as varchar)
from marts.calendar
where grain = 'quarter' and is_complete
order by period_start desc
limit 1
"""

WINDOW = """
select
    cast(first_event_on as varchar),
    cast(as_of as varchar)
from marts.reporting_window
"""

ASIDE = """
select
    (select count(*) from quality.quarantine),
    (select coalesce(sum(row_count), 0) from quality.dangling_references),
    (select coalesce(sum(row_count), 0) from quality.notices)
"""


def print_summary(database: Path) -> None:
    """Prints the figures of the last complete quarter of a built database."""
    with duckdb.connect(str(database), read_only=True) as connection:
        window = connection.execute(WINDOW).fetchone()
        period = connection.execute(PERIOD).fetchone()
        figures = connection.execute(FIGURES).fetchall()
        rejected, dangling, noticed = connection.execute(ASIDE).fetchone()
    if window is None:
        print("\nNothing happened in the data by as-of: every table is empty.")
    else:
        print("\nEvents from {} to {}, which is as-of.".format(*window))
    if window and period is None:
        print("No complete quarter in the data: no figures to show.")
    if period:
        print("Last complete quarter: {} to {}".format(*period))
        print("(* the twelve months that end with it, ~ the same but incomplete)\n")
        for family, metric, unit, mark, value in figures:
            print(f"  {family:<12} {metric:<32}{mark} {show(value, unit):>18} {unit}")
    print(
        f"\nQuarantined rows: {rejected:,}. Dangling references: {dangling:,} rows. "
        f"Notices: {noticed:,} rows. See schema quality."
    )


def show(value: float | None, unit: str) -> str:
    """A figure for people: fractions to 4 decimals, counts whole, the rest to 2."""
    if value is None:
        return "-"
    decimals = {"fraction": 4, "count": 0}.get(unit, 2)
    return f"{value:,.{decimals}f}"
