select
    {{ figure_keys() }},
    new_leads as numerator,
    cast(null as double) as denominator,
    new_leads as value
from {{ ref('leads_by_period') }}
where new_leads <> 0
