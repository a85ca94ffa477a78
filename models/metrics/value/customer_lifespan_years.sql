with customers as (
    select * from {{ ref('customers_by_period') }}
    where
        acquired_customers <> 0
        and {{ is_slice_of('accounts') }}
),

lifespans as (
    select
        {{ figure_keys() }},
        {{ lifespan_parts() }}
    from customers
)

select
    {{ figure_keys() }},
    numerator,
    denominator,
    {{ customer_lifespan_years('numerator', 'denominator') }} as value
from lifespans
