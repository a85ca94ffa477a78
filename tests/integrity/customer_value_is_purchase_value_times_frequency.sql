-- customer_value = average_purchase_value x purchase_frequency
with customer_value as (
    select * from {{ ref('customer_value') }}
),

purchases as (
    select * from {{ ref('average_purchase_value') }}
),

frequency as (
    select * from {{ ref('purchase_frequency') }}
)

select
    {{ figure_keys() }},
    customer_value.value as customer_value,
    purchases.value * frequency.value as product
from customer_value
left join purchases using ({{ figure_keys() }})
left join frequency using ({{ figure_keys() }})
where not coalesce(
    abs(customer_value.value - purchases.value * frequency.value)
    <= 1e-9 * abs(customer_value.value),
    false
)
