select
    {{ figure_keys() }},
    marketing_leads as numerator,
    new_leads as denominator,
    {{ marketing_sourced_rate('marketing_leads', 'new_leads') }} as value
from {{ ref('leads_by_period') }}
where new_leads <> 0
