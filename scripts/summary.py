"""The page that closes a build: its rows, its days, its figures, what was set aside."""

from pathlib import Path

import duckdb

from scripts.intake import print_intake
from scripts.messages import count_of

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
        when figures.value is null or figures.grain = 'quarter' then ' '
        when figures.is_complete then '*'
        else '~'
    end as mark,
    figures.metric is not null as has_row,
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

DAYS = """
select
    cast(min(events.event_on) as varchar),
    cast(max(events.event_on) as varchar),
    cast(any_value(reporting_window.as_of) as varchar)
from marts.event_days as events
full join marts.reporting_window as reporting_window on true
"""

ASIDE = """
select
    (select count(*) from quality.quarantine),
    (select coalesce(sum(row_count), 0) from quality.dangling_references),
    (select coalesce(sum(row_count), 0) from quality.notices)
"""


def print_summary(database: Path) -> None:
    """Prints what a built database holds: the last complete quarter of its figures."""
    with duckdb.connect(str(database), read_only=True) as connection:
        print_intake(connection)
        print_days(connection)
        print_figures(connection)
        counts = connection.execute(ASIDE).fetchone()
    rejected, dangling, noticed = (count_of(number, "row") for number in counts)
    print(
        f"\nQuarantined: {rejected}. Dangling references: {dangling}. "
        f"Notices: {noticed}. See schema quality."
    )


def print_days(connection: duckdb.DuckDBPyConnection) -> None:
    """Prints the first and the last event of the data, and the day that is today."""
    first, last, as_of = connection.execute(DAYS).fetchone()
    if first is None:
        print("\nNothing happened in the data: no event.")
    else:
        print(f"\nFirst event: {first}. Last event: {last}. As-of: {as_of or 'none'}.")


def print_figures(connection: duckdb.DuckDBPyConnection) -> None:
    """Prints the total of each metric in the last complete quarter."""
    period = connection.execute(PERIOD).fetchone()
    if period is None:
        print("No complete quarter in the data: no figures to show.")
        return
    print("Last complete quarter: {} to {}".format(*period))
    print("(* the twelve months that end with it, ~ the same but incomplete,")
    print("- unknown, or nothing to divide by)\n")
    for family, metric, unit, mark, has_row, value in connection.execute(
        FIGURES
    ).fetchall():
        figure = show(value, unit) if has_row else "no rows"
        print(
            f"  {family:<18} {metric:<32}{mark} {figure:>18} {unit if has_row else ''}"
        )


def show(value: float | None, unit: str) -> str:
    """A figure for people: fractions to 4 decimals, counts whole, the rest to 2."""
    if value is None:
        return "-"
    decimals = {"fraction": 4, "count": 0}.get(unit, 2)
    return f"{value:,.{decimals}f}"
