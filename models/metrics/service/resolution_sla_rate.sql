select
    {{ figure_keys() }},
    resolutions_in_time as numerator,
    due_resolutions as denominator,
    {{ sla_rate('resolutions_in_time', 'due_resolutions') }} as value
from {{ ref('tickets_by_period') }}
where due_resolutions <> 0
