with deals as (
    select * from {{ ref('fct_deals') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

moments (event, step) as (values ('created', 1), ('closed', -1)),

events as (
    select
        deals.*,
        moments.event,
        moments.step,
        moments.event = 'closed' and deals.is_won as is_win,
        deals.deal_type = 'new_business' as is_new_business,
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
        {{ slice_columns('deals') }},
        count(*) filter (where event = 'created') as created_deals,
        coalesce(sum(amount) filter (where event = 'created'), 0) as created_amount,
        sum(step) as open_deals,
        coalesce(sum(step * amount), 0) as open_amount,
        count(*) filter (where event = 'closed') as closed_deals,
        coalesce(sum(amount) filter (where event = 'closed'), 0) as closed_amount,
        count(*) filter (where is_win) as won_deals,
        count(amount) filter (where is_win) as priced_won_deals,
        coalesce(sum(amount) filter (where is_win), 0) as won_amount,
        count(cycle_microseconds) filter (where is_win) as cycle_deals,
        coalesce(
            sum(cycle_microseconds) filter (where is_win), 0
        ) as cycle_microseconds,
        coalesce(sum(step) filter (where is_new_business), 0) as open_new_business,
        count(*) filter (
            where event = 'closed' and is_new_business
        ) as closed_new_business,
        count(*) filter (where is_win and is_new_business) as won_new_business,
        count(amount) filter (
            where is_win and is_new_business
        ) as priced_won_new_business,
        coalesce(
            sum(amount) filter (where is_win and is_new_business), 0
        ) as won_new_business_amount
    from events
    where date_day is not null
    group by {{ slice_sets('deals', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['created_deals', 'created_amount', 'open_deals', 'open_amount',
            'closed_deals', 'closed_amount', 'won_deals', 'priced_won_deals',
            'won_amount', 'cycle_deals', 'cycle_microseconds', 'open_new_business',
            'closed_new_business', 'won_new_business', 'priced_won_new_business',
            'won_new_business_amount'],
        running_totals=['open_deals', 'open_amount', 'open_new_business'],
    ) }}
)

select
    *,
    {{ days('cycle_microseconds') }} as cycle_days
from by_period
