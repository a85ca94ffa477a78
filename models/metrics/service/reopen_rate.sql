select
    {{ figure_keys() }},
    reopened_tickets as numerator,
    reopens_known_tickets as denominator,
    {{ reopen_rate('reopened_tickets', 'reopens_known_tickets') }} as value
from {{ ref('tickets_by_period') }}
where reopens_known_tickets <> 0
