select
    {{ figure_keys() }},
    won_amount as numerator,
    quota_amount as denominator,
    {{ quota_attainment('won_amount', 'quota_amount') }} as value
from {{ ref('quotas_by_period') }}
where won_deals <> 0 or quota_days <> 0
