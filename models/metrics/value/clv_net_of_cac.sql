with gross_value as (
    select * from {{ clv_gross_value() }}
),

costs as (
    select * from {{ ref('cac') }}
    where
        grain in ('year', 'trailing_12_months', 'all_time')
        and {{ is_slice_of('accounts') }}
)

select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ clv_net_of_cac('gross_value.value', 'costs.value') }} as value
from gross_value
full join costs using ({{ figure_keys() }})
