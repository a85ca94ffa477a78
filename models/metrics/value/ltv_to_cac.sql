with lifetime_value as (
    select * from {{ ref('lifetime_value') }}
),

costs as (
    select * from {{ ref('cac') }}
    where
        grain in ('year', 'trailing_12_months', 'all_time')
        and {{ is_slice_of('accounts') }}
)

select
    {{ figure_keys() }},
    lifetime_value.value as numerator,
    costs.value as denominator,
    {{ ltv_to_cac('lifetime_value.value', 'costs.value') }} as value
from lifetime_value
full join costs using ({{ figure_keys() }})
