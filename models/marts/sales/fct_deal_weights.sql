with deals as (
    select * from {{ ref('fct_deals') }}
),

visits as (
    select
        deal_id,
        visit_number,
        stage,
        entered_on,
        left_on,
        lead(entered_on) over (
            partition by deal_id
            order by visit_number
        ) as next_entered_on
    from {{ ref('fct_stage_visits') }}
),

stages as (
    select
        {{ own_text('stage') }} as stage,
        probability
    from {{ ref('stg_deal_stages') }}
    where is_valid
),

-- the stage entered last by a day's end, if it is not left by then
stretches as (
    select
        deal_id,
        stage,
        entered_on as starts_on,
        least(left_on, next_entered_on) as ends_on
    from visits
    union all
    select
        deal_id,
        cast(null as varchar) as stage,
        left_on as starts_on,
        next_entered_on as ends_on
    from visits
    union all
    -- before its first visit a deal is in no stage, without any in its own
    select
        deals.deal_id,
        case
            when visits.deal_id is null then {{ own_text('deals.stage') }}
        end as stage,
        deals.created_on as starts_on,
        visits.entered_on as ends_on
    from deals
    left join visits on deals.deal_id = visits.deal_id and visits.visit_number = 1
),

clipped as (
    select
        deals.*,
        stretches.stage as stage_then,
        greatest(stretches.starts_on, deals.created_on) as starts_on,
        least(stretches.ends_on, deals.closed_on) as ends_on
    from stretches
    inner join deals on stretches.deal_id = deals.deal_id
    where stretches.starts_on is not null
)

select
    clipped.deal_id,
    clipped.starts_on,
    clipped.ends_on,
    {{ or_none('clipped.stage_then') }} as stage,
    coalesce(stages.probability, clipped.probability) as weight,
    clipped.amount,
    clipped.{{ dimensions_of('deals') | join(',
    clipped.') }}
from clipped
left join stages on clipped.stage_then = stages.stage
where clipped.ends_on is null or clipped.starts_on < clipped.ends_on
