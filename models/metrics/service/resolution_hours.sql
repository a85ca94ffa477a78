select
    {{ period_keys() }},
    {{ hours('resolution_microseconds') }} as numerator,
    resolved_tickets as denominator,
    {{ resolution_hours(
        hours('resolution_microseconds'), 'resolved_tickets'
    ) }} as value
from {{ ref('tickets_by_period') }}
where
    {{ metric_scope() }}
    and resolved_tickets <> 0
