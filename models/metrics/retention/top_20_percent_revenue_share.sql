with ranked as (
    select
        grain,
        period_start,
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
        grain,
        period_start,
        cast(
            sum(revenue) filter (where revenue_rank <= ceil(buyers / 5.0)) as double
        ) as top_revenue,
        cast(sum(revenue) as double) as revenue
    from ranked
    group by grain, period_start
)

select
    {{ period_columns('calendar') }},
    'all' as dimension,
    'all' as dimension_value,
    shares.top_revenue as numerator,
    shares.revenue as denominator,
    {{ top_20_percent_revenue_share('shares.top_revenue', 'shares.revenue') }} as value
from shares
inner join {{ ref('calendar') }} as calendar
    on shares.grain = calendar.grain and shares.period_start = calendar.period_start
