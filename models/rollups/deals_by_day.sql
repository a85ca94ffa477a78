{% set dimensions = dimension_sets()['deals'] %}

select
    closed_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as closed_deals,
    count(*) filter (where is_won) as won_deals,
    coalesce(sum(amount) filter (where is_won), 0) as won_amount,
    count(cycle_microseconds) as cycle_deals,
    coalesce(sum(cycle_microseconds), 0) as cycle_microseconds
from {{ ref('fct_deals') }}
where is_closed
group by {{ slice_sets(dimensions, by='closed_on') }}
