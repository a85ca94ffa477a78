with orders as (
    select * from {{ ref('fct_orders') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        ordered_on as date_day,
        {{ slice_columns('orders') }},
        count(*) as orders,
        sum(revenue) as revenue,
        count(cost) as costed_orders,
        coalesce(sum(revenue) filter (where cost is not null), 0) as costed_revenue,
        coalesce(sum({{ gross_margin('revenue', 'cost') }}), 0) as costed_margin,
        count(*) filter (where is_net_new) as net_new_orders,
        coalesce(sum(revenue) filter (where is_net_new), 0) as net_new_revenue,
        coalesce(
            sum(revenue) filter (where is_net_new and is_marketing_sourced), 0
        ) as marketing_net_new_revenue
    from orders
    group by {{ slice_sets('orders', by='ordered_on') }}
),

by_period as (
    {{ read_meters([
        'orders', 'revenue', 'costed_orders', 'costed_revenue', 'costed_margin',
        'net_new_orders', 'net_new_revenue', 'marketing_net_new_revenue',
    ]) }}
)

select * from by_period
