select
    {{ figure_keys() }},
    replies_in_time as numerator,
    due_replies as denominator,
    {{ sla_rate('replies_in_time', 'due_replies') }} as value
from {{ ref('tickets_by_period') }}
where due_replies <> 0
