with lifetime_value as (
    select * from {{ ref('lifetime_value') }}
),

profit_margin as (
    select * from {{ ref('profit_margin') }}
    where
        grain in ('year', 'trailing_12_months', 'all_time')
        and {{ is_slice_of('accounts') }}
)

select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ clv_margin('lifetime_value.value', 'profit_margin.value') }} as value
from lifetime_value
full join profit_margin using ({{ figure_keys() }})
