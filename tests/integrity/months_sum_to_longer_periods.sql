-- sums and counts of quarters and years are those of their months
with sums as (
    select *
    from {{ ref('metric_values') }}
    where metric in (
        'new_customers', 'lost_customers', 'new_leads', 'revenue', 'net_new_revenue'
    )
)

select
    longer.metric,
    longer.grain,
    longer.period_start,
    longer.dimension,
    longer.dimension_value,
    longer.value,
    sum(months.value) as sum_of_months
from sums as longer
left join sums as months
    on
        longer.metric = months.metric
        and longer.dimension = months.dimension
        and longer.dimension_value = months.dimension_value
        and months.grain = 'month'
        and longer.period_start <= months.period_start
        and longer.period_end > months.period_start
where longer.grain in ('quarter', 'year')
group by
    longer.metric,
    longer.grain,
    longer.period_start,
    longer.dimension,
    longer.dimension_value,
    longer.value
having not coalesce(
    abs(longer.value - sum(months.value)) <= 1e-9 * greatest(abs(longer.value), 1),
    false
)
