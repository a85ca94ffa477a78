with spend as (
    select * from {{ ref('spend_by_period') }}
    where
        retention_shares <> 0
        and {{ is_slice_of('accounts') }}
),

customers as (
    select * from {{ ref('customers_by_period') }}
    where
        (closing_customers <> 0 or new_customers <> 0)
        and {{ is_slice_of('accounts') }}
),

costs as (
    select
        {{ figure_keys() }},
        {{ known_amount('spend.retention_spend', 'spend') }} as retention_spend,
        coalesce({{ retained_customers(
            'customers.new_customers', 'customers.closing_customers'
        ) }}, 0) as retained_customers
    from spend
    full join customers using ({{ figure_keys() }})
)

select
    {{ figure_keys() }},
    retention_spend as numerator,
    retained_customers as denominator,
    {{ retention_cost('retention_spend', 'retained_customers') }} as value
from costs
