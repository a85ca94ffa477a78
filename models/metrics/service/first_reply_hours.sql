select
    {{ figure_keys() }},
    first_reply_hours as numerator,
    replied_tickets as denominator,
    {{ first_reply_hours('first_reply_hours', 'replied_tickets') }} as value
from {{ ref('tickets_by_period') }}
where replied_tickets <> 0
