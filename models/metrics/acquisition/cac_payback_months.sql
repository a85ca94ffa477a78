select
    {{ period_keys() }},
    cac.value as numerator,
    margins.value as denominator,
    {{ cac_payback_months('cac.value', 'margins.value') }} as value
from {{ ref('cac') }} as cac
full join {{ ref('monthly_margin_per_new_customer') }} as margins
    using ({{ period_keys() }})
where {{ metric_scope() }}
