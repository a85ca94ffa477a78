select
    {{ figure_keys() }},
    marketing_net_new_revenue as numerator,
    net_new_revenue as denominator,
    {{ marketing_sourced_rate(
        'marketing_net_new_revenue', 'net_new_revenue'
    ) }} as value
from {{ ref('orders_by_period') }}
where
    net_new_orders <> 0
    and {{ is_slice_of('accounts') }}
