with stretches as (
    select * from {{ ref('fct_deal_weights') }}
    where weight is not null
),

calendar as (
    select * from {{ ref('calendar') }}
),

steps as (
    select
        starts_on as date_day,
        1 as weighed_deals,
        coalesce(amount, 0) * weight as weighted_amount,
        {{ dimensions_of('deals') | join(', ') }}
    from stretches
    union all
    select
        ends_on as date_day,
        -1 as weighed_deals,
        -coalesce(amount, 0) * weight as weighted_amount,
        {{ dimensions_of('deals') | join(', ') }}
    from stretches
    where ends_on is not null
),

by_day as (
    select
        date_day,
        {{ slice_columns('deals') }},
        sum(weighed_deals) as weighed_deals,
        sum(weighted_amount) as weighted_amount
    from steps
    group by {{ slice_sets('deals', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['weighed_deals', 'weighted_amount'],
        running_totals=['weighed_deals', 'weighted_amount'],
    ) }}
)

select * from by_period
