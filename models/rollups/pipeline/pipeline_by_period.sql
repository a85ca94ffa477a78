with deals as (
    select * from {{ ref('fct_deals') }}
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
        {{ slice_columns('deals') }},
        count(*) filter (where event = 'created') as created_deals,
        coalesce(sum(amount) filter (where event = 'created'), 0) as created_amount,
        count(*) filter (where event = 'closed') as closed_deals,
        coalesce(sum(amount) filter (where event = 'closed'), 0) as closed_amount,
        count(*) filter (where event = 'closed' and is_won) as won_deals,
        count(amount) filter (where event = 'closed' and is_won) as priced_won_deals,
        coalesce(
            sum(amount) filter (where event = 'closed' and is_won), 0
        ) as won_amount,
        sum(case event when 'created' then 1 else -1 end) as open_deals,
        coalesce(
            sum(case event when 'created' then amount else -amount end), 0
        ) as open_amount
    from events
    where date_day is not null
    group by {{ slice_sets('deals', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['created_deals', 'created_amount', 'closed_deals', 'closed_amount',
            'won_deals', 'priced_won_deals', 'won_amount', 'open_deals',
            'open_amount'],
        running_totals=['open_deals', 'open_amount'],
    ) }}
)

select * from by_period
