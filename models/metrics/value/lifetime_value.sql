with customer_value as (
    select * from {{ ref('customer_value') }}
),

lifespans as (
    select * from {{ ref('customer_lifespan_years') }}
    where grain in ('year', 'trailing_12_months', 'all_time')
)

select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ lifetime_value('customer_value.value', 'lifespans.value') }} as value
from customer_value
full join lifespans using ({{ figure_keys() }})
