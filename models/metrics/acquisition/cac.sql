with spend as (
    select * from {{ ref('spend_by_period') }}
    where acquisition_shares <> 0
),

customers as (
    select * from {{ ref('customers_by_period') }}
    where new_customers <> 0
),

costs as (
    select
        {{ figure_keys() }},
        {{ known_amount('spend.acquisition_spend', 'spend') }} as acquisition_spend,
        coalesce(customers.new_customers, 0) as new_customers
    from spend
    full join customers using ({{ figure_keys() }})
)

select
    {{ figure_keys() }},
    acquisition_spend as numerator,
    new_customers as denominator,
    {{ cac('acquisition_spend', 'new_customers') }} as value
from costs
