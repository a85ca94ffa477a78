{% set dimensions = dimension_sets()['tickets'] %}

select
    resolved_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as resolved_tickets,
    sum(resolution_microseconds) as resolution_microseconds
from {{ ref('fct_tickets') }}
where resolved_on is not null
group by {{ slice_sets(dimensions, by='resolved_on') }}
