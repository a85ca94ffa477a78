with deals as (
    select * from {{ ref('fct_deals') }}
    where deal_type = 'new_business'
),

calendar as (
    select * from {{ ref('calendar') }}
),

moments (event) as (values ('created'), ('closed')),

events as (
    select
        deals.*,
        moments.event,
        case moments.event
            when 'created' then deals.created_on
            when 'closed' then deals.closed_on
        end as date_day
    from deals
    cross join moments
),

by_day as (
    select
        date_day,
        {{ slice_columns('sales_cycles') }},
        sum(case event when 'created' then 1 else -1 end) as open_deals,
        count(*) filter (where event = 'closed') as closed_deals,
        count(*) filter (where event = 'closed' and is_won) as won_deals,
        count(amount) filter (where event = 'closed' and is_won) as priced_won_deals,
        coalesce(
            sum(amount) filter (where event = 'closed' and is_won), 0
        ) as won_amount,
        count(cycle_microseconds) filter (where event = 'closed') as cycle_deals,
        coalesce(
            sum(cycle_microseconds) filter (where event = 'closed'), 0
        ) as cycle_microseconds
    from events
    where date_day is not null
    group by {{ slice_sets('sales_cycles', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['open_deals', 'closed_deals', 'won_deals', 'priced_won_deals', 'won_amount',
            'cycle_deals', 'cycle_microseconds'],
        running_totals=['open_deals'],
    ) }}
)

select
    *,
    {{ days('cycle_microseconds') }} as cycle_days
from by_period
