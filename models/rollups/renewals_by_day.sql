{% set dimensions = dimension_sets()['renewals'] %}

select
    due_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as decided_renewals,
    count(*) filter (where outcome = 'renewed') as renewed_renewals
from {{ ref('fct_renewals') }}
where outcome in ('renewed', 'lapsed')
group by {{ slice_sets(dimensions, by='due_on') }}
