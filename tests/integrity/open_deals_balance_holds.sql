-- open deals at the end are those before and the created, less the closed; as-of's are
-- those that are open in the data; the weighed ones are among them
with balances as (
    select * from {{ ref('deals_by_period') }}
),

latest as (
    select * from balances
    where grain = 'all_time'
),

open_deals as (
    select
        {{ slice_columns('deals') }},
        count(*) as open_deals
    from {{ ref('fct_deals') }}
    where not is_closed
    group by {{ slice_sets('deals') }}
),

weighed as (
    select * from {{ ref('weighted_pipeline_by_period') }}
)

select
    'before + created - closed' as broken,
    dimension,
    dimension_value
from balances
where open_deals_before + created_deals - closed_deals <> open_deals_to_date
union all
select
    'open in the data' as broken,
    coalesce(latest.dimension, open_deals.dimension) as dimension,
    coalesce(latest.dimension_value, open_deals.dimension_value) as dimension_value
from latest
full join open_deals
    on
        latest.dimension = open_deals.dimension
        and latest.dimension_value = open_deals.dimension_value
where coalesce(latest.open_deals_to_date, 0) <> coalesce(open_deals.open_deals, 0)
union all
select
    'weighed are open' as broken,
    weighed.dimension,
    weighed.dimension_value
from weighed
left join balances using ({{ figure_keys() }})
where weighed.weighed_deals_to_date > coalesce(balances.open_deals_to_date, 0)
