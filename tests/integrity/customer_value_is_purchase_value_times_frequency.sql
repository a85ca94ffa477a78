-- customer_value = average_purchase_value x purchase_frequency
select
    {{ period_keys() }},
    customer_value.value as customer_value,
    purchases.value * frequency.value as product
from {{ ref('customer_value') }} as customer_value
left join {{ ref('average_purchase_value') }} as purchases
    using ({{ period_keys() }})
left join {{ ref('purchase_frequency') }} as frequency using ({{ period_keys() }})
where not coalesce(
    abs(customer_value.value - purchases.value * frequency.value)
    <= 1e-9 * abs(customer_value.value),
    false
)
