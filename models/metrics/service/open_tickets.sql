select
    {{ figure_keys() }},
    open_tickets_to_date as numerator,
    cast(null as double) as denominator,
    open_tickets_to_date as value
from {{ ref('tickets_by_period') }}
where open_tickets_before <> 0 or open_tickets_to_date <> 0
