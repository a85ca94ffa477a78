with costs as (
    select * from {{ ref('cac') }}
    where {{ is_slice_of('accounts') }}
),

margins as (
    select * from {{ ref('monthly_margin_per_new_customer') }}
)

select
    {{ figure_keys() }},
    costs.value as numerator,
    margins.value as denominator,
    {{ cac_payback_months('costs.value', 'margins.value') }} as value
from costs
full join margins using ({{ figure_keys() }})
