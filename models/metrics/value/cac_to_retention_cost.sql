with costs as (
    select * from {{ ref('cac') }}
    where {{ is_slice_of('accounts') }}
),

retention_costs as (
    select * from {{ ref('retention_cost') }}
)

select
    {{ figure_keys() }},
    costs.value as numerator,
    retention_costs.value as denominator,
    {{ cac_to_retention_cost('costs.value', 'retention_costs.value') }} as value
from costs
full join retention_costs using ({{ figure_keys() }})
