select
    {{ figure_keys() }},
    new_tickets as numerator,
    cast(null as double) as denominator,
    new_tickets as value
from {{ ref('tickets_by_period') }}
where new_tickets <> 0
