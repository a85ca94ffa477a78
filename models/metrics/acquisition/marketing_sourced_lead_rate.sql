select
    {{ period_keys() }},
    marketing_leads as numerator,
    new_leads as denominator,
    {{ marketing_sourced_rate('marketing_leads', 'new_leads') }} as value
from {{ ref('leads_by_period') }}
where
    {{ metric_scope() }}
    and new_leads <> 0
