select
    {{ figure_keys() }},
    resolution_hours as numerator,
    resolved_tickets as denominator,
    {{ resolution_hours('resolution_hours', 'resolved_tickets') }} as value
from {{ ref('tickets_by_period') }}
where resolved_tickets <> 0
