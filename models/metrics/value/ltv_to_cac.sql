select
    {{ period_keys() }},
    lifetime_value.value as numerator,
    cac.value as denominator,
    {{ ltv_to_cac('lifetime_value.value', 'cac.value') }} as value
from {{ ref('lifetime_value') }} as lifetime_value
full join {{ ref('cac') }} as cac using ({{ period_keys() }})
where {{ metric_scope() }}
