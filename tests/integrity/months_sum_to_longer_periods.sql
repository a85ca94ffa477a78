-- of a metric that is additive over time, the parts of quarters and years are the sums
-- of those of their months; the year that holds the first event may begin before the
-- first month, and with it what fell due then
with figures as (
    select metric_values.*
    from {{ ref('metric_values') }} as metric_values
    inner join {{ ref('metric_catalog') }} as catalog
        on metric_values.metric = catalog.metric
    where catalog.is_additive and ', ' || catalog.grains || ', ' like '%, month, %'
),

months as (
    select * from figures
    where grain = 'month'
),

first_month as (
    select min(period_start) as period_start from {{ ref('calendar') }}
    where grain = 'month'
),

longer as (
    select figures.*
    from figures
    inner join first_month on figures.period_start >= first_month.period_start
    where figures.grain in ('quarter', 'year')
),

sums as (
    select
        longer.metric,
        longer.grain,
        longer.period_start,
        longer.dimension,
        longer.dimension_value,
        longer.numerator,
        longer.denominator,
        sum(months.numerator) as numerator_of_months,
        sum(months.denominator) as denominator_of_months
    from longer
    left join months
        on
            longer.metric = months.metric
            and longer.dimension = months.dimension
            and longer.dimension_value = months.dimension_value
            and longer.period_start <= months.period_start
            and longer.period_end > months.period_start
    group by
        longer.metric,
        longer.grain,
        longer.period_start,
        longer.dimension,
        longer.dimension_value,
        longer.numerator,
        longer.denominator
)

select *
from sums
where
    (numerator is null) <> (numerator_of_months is null)
    or (denominator is null) <> (denominator_of_months is null)
    or abs(numerator - numerator_of_months) > 1e-9 * greatest(abs(numerator), 1)
    or abs(denominator - denominator_of_months) > 1e-9 * greatest(abs(denominator), 1)
