with ranked as (
    select
        {{ period_columns() }},
        revenue,
        row_number() over (
            partition by grain, period_start
            order by revenue desc, customer_id asc
        ) as revenue_rank,
        count(*) over (partition by grain, period_start) as buyers
    from {{ ref('customer_orders_by_period') }}
),

shares as (
    select
        {{ period_columns() }},
        'all' as dimension,
        'all' as dimension_value,
        cast(
            sum(revenue) filter (where revenue_rank <= ceil(buyers / 5.0)) as double
        ) as top_revenue,
        cast(sum(revenue) as double) as revenue
    from ranked
    group by {{ period_columns() }}
)

select
    {{ period_keys() }},
    top_revenue as numerator,
    revenue as denominator,
    {{ top_20_percent_revenue_share('top_revenue', 'revenue') }} as value
from shares
where {{ metric_scope() }}
