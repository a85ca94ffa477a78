-- numerators and denominators that add up do so in every dimension; composed figures,
-- which are made of values, do not add up
with parts as (
    select
        metric,
        grain,
        period_start,
        dimension,
        sum(coalesce(numerator, 0)) as numerator,
        sum(coalesce(denominator, 0)) as denominator
    from {{ ref('metric_values') }}
    where metric not in ('cac_payback_months', 'ltv_to_cac', 'customer_lifespan_years')
    group by metric, grain, period_start, dimension
)

select
    sliced.metric,
    sliced.grain,
    sliced.period_start,
    sliced.dimension,
    sliced.numerator,
    total.numerator as total_numerator,
    sliced.denominator,
    total.denominator as total_denominator
from parts as sliced
left join parts as total
    on
        sliced.metric = total.metric
        and sliced.grain = total.grain
        and sliced.period_start = total.period_start
        and total.dimension = 'all'
where
    sliced.dimension <> 'all'
    and (
        total.metric is null
        or abs(sliced.numerator - total.numerator)
        > 1e-9 * greatest(abs(total.numerator), 1)
        or abs(sliced.denominator - total.denominator)
        > 1e-9 * greatest(abs(total.denominator), 1)
    )
