with deals as (
    select * from {{ ref('fct_deals') }}
    where is_closed
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        closed_on as date_day,
        {{ slice_columns('deals') }},
        count(*) as closed_deals,
        count(*) filter (where is_won) as won_deals,
        count(cycle_microseconds) as cycle_deals,
        coalesce(sum(cycle_microseconds), 0) as cycle_microseconds
    from deals
    group by {{ slice_sets('deals', by='closed_on') }}
),

by_period as (
    {{ read_meters([
        'closed_deals', 'won_deals', 'cycle_deals', 'cycle_microseconds',
    ]) }}
)

select
    {{ figure_keys() }},
    closed_deals,
    won_deals,
    cycle_deals,
    {{ days('cycle_microseconds') }} as cycle_days
from by_period
