-- parts that are sums add up in every dimension, whatever the metric
with parts as (
    select
        metric,
        grain,
        period_start,
        dimension,
        sum(coalesce(numerator, 0)) as numerator,
        sum(coalesce(denominator, 0)) as denominator
    from {{ ref('metric_values') }}
    where metric in ({{ names_of_sums() }})
    group by metric, grain, period_start, dimension
),

totals as (
    select * from parts
    where dimension = 'all'
)

select
    parts.metric,
    parts.grain,
    parts.period_start,
    parts.dimension,
    parts.numerator,
    totals.numerator as total_numerator,
    parts.denominator,
    totals.denominator as total_denominator
from parts
left join totals
    on
        parts.metric = totals.metric
        and parts.grain = totals.grain
        and parts.period_start = totals.period_start
where
    totals.metric is null
    or abs(parts.numerator - totals.numerator)
    > 1e-9 * greatest(abs(totals.numerator), 1)
    or abs(parts.denominator - totals.denominator)
    > 1e-9 * greatest(abs(totals.denominator), 1)
