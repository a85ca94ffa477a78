{% set dimensions = dimension_sets()['customers'] %}

select
    spent_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) filter (where purpose = 'acquisition') as acquisition_shares,
    coalesce(
        sum(amount) filter (where purpose = 'acquisition'), 0
    ) as acquisition_spend,
    count(*) filter (where purpose = 'retention') as retention_shares,
    coalesce(
        sum(amount) filter (where purpose = 'retention'), 0
    ) as retention_spend
from {{ ref('fct_allocated_spend') }}
group by {{ slice_sets(dimensions, by='spent_on') }}
