select
    {{ figure_keys() }},
    won_leads as numerator,
    pipeline_leads as denominator,
    {{ close_rate('won_leads', 'pipeline_leads') }} as value
from {{ ref('leads_by_period') }}
where won_leads <> 0 or pipeline_leads <> 0
