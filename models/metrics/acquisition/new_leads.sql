select
    {{ period_keys() }},
    new_leads as numerator,
    cast(null as double) as denominator,
    new_leads as value
from {{ ref('leads_by_period') }}
where
    {{ metric_scope() }}
    and new_leads <> 0
