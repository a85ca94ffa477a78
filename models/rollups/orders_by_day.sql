{% set dimensions = dimension_sets()['orders'] %}

select
    ordered_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as orders,
    sum(revenue) as revenue,
    count(cost) as costed_orders,
    coalesce(sum(revenue) filter (where cost is not null), 0) as costed_revenue,
    coalesce(sum(cost), 0) as cost,
    count(*) filter (where is_net_new) as net_new_orders,
    coalesce(sum(revenue) filter (where is_net_new), 0) as net_new_revenue,
    coalesce(
        sum(revenue) filter (where is_net_new and is_marketing_sourced), 0
    ) as marketing_net_new_revenue
from {{ ref('fct_orders') }}
group by {{ slice_sets(dimensions, by='ordered_on') }}
