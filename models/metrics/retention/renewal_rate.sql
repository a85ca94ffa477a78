select
    {{ figure_keys() }},
    renewed_renewals as numerator,
    decided_renewals as denominator,
    {{ renewal_rate('renewed_renewals', 'decided_renewals') }} as value
from {{ ref('renewals_by_period') }}
where decided_renewals <> 0
