-- who buys most differs from period to period: each takes its own top fifth
with customer_orders as (
    select * from {{ ref('customer_orders_by_period') }}
),

ranked as (
    select
        {{ period_columns() }},
        revenue,
        row_number() over (
            partition by grain, period_start
            order by revenue desc, customer_id asc
        ) as revenue_rank,
        count(*) over (partition by grain, period_start) as buyers
    from customer_orders
)

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
