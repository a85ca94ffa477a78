with customers as (
    select * from {{ ref('customers_by_period') }}
    where
        (opening_customers <> 0 or new_customers <> 0)
        and {{ is_slice_of('accounts') }}
),

upsold as (
    select * from {{ ref('upsold_customers_by_period') }}
),

served as (
    select
        {{ figure_keys() }},
        coalesce(upsold.upsold_customers, 0) as upsold_customers,
        {{ total_base(
            'customers.opening_customers', 'customers.new_customers'
        ) }} as served_customers
    from customers
    left join upsold using ({{ figure_keys() }})
)

select
    {{ figure_keys() }},
    upsold_customers as numerator,
    served_customers as denominator,
    {{ upsell_rate('upsold_customers', 'served_customers') }} as value
from served
