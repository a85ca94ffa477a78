-- due, plan and end-of-validity dates are no events
with event_dates as (
    select became_customer_on as event_on from ({{ valid_rows('customers') }})
    union all
    select churned_on from ({{ valid_rows('customers') }})
    where became_customer_on is not null
    union all
    select created_on from ({{ valid_rows('leads') }})
    union all
    select closed_on from ({{ valid_rows('leads') }})
    union all
    select created_on from ({{ valid_rows('deals') }})
    union all
    select closed_on from ({{ valid_rows('deals') }})
    where status <> 'open'
    union all
    select entered_on from ({{ valid_rows('deal_stage_history') }})
    union all
    select exited_on from ({{ valid_rows('deal_stage_history') }})
    union all
    select spent_on from ({{ valid_rows('spend') }})
    union all
    select ordered_on from ({{ valid_rows('orders') }})
    union all
    select started_on from ({{ valid_rows('subscriptions') }})
    union all
    select renewed_on from ({{ valid_rows('renewals') }})
    where outcome = 'renewed'
    union all
    select opened_on from ({{ valid_rows('tickets') }})
    union all
    select resolved_on from ({{ valid_rows('tickets') }})
    union all
    select responded_on from ({{ valid_rows('survey_responses') }})
    union all
    select subscribed_on from ({{ valid_rows('email_subscribers') }})
    union all
    select unsubscribed_on from ({{ valid_rows('email_subscribers') }})
),

today as (
    select coalesce({{ as_of_setting() }}, max(event_on)) as as_of
    from event_dates
)

select
    min(event_dates.event_on) as first_event_on,
    today.as_of
from event_dates
inner join today on event_dates.event_on <= today.as_of
group by today.as_of
