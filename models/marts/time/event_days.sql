-- due, plan and end-of-validity dates are no events
with events as (
    select 'customers' as source_table, became_customer_on as event_on
    from {{ ref('stg_customers') }} where is_valid
    union all
    select 'customers', churned_on
    from {{ ref('stg_customers') }} where is_valid and became_customer_on is not null
    union all
    select 'leads', created_on from {{ ref('stg_leads') }} where is_valid
    union all
    select 'leads', closed_on from {{ ref('stg_leads') }} where is_valid
    union all
    select 'deals', created_on from {{ ref('stg_deals') }} where is_valid
    union all
    select 'deals', closed_on
    from {{ ref('stg_deals') }} where is_valid and status <> 'open'
    union all
    select 'deal_stage_history', entered_on
    from {{ ref('stg_deal_stage_history') }} where is_valid
    union all
    select 'deal_stage_history', exited_on
    from {{ ref('stg_deal_stage_history') }} where is_valid
    union all
    select 'spend', spent_on from {{ ref('stg_spend') }} where is_valid
    union all
    select 'orders', ordered_on from {{ ref('stg_orders') }} where is_valid
    union all
    select 'subscriptions', started_on
    from {{ ref('stg_subscriptions') }} where is_valid
    union all
    select 'renewals', renewed_on
    from {{ ref('stg_renewals') }} where is_valid and outcome = 'renewed'
    union all
    select 'tickets', opened_on from {{ ref('stg_tickets') }} where is_valid
    union all
    select 'tickets', resolved_on from {{ ref('stg_tickets') }} where is_valid
    union all
    select 'survey_responses', responded_on
    from {{ ref('stg_survey_responses') }} where is_valid
    union all
    select 'email_subscribers', subscribed_on
    from {{ ref('stg_email_subscribers') }} where is_valid
    union all
    select 'email_subscribers', unsubscribed_on
    from {{ ref('stg_email_subscribers') }} where is_valid
)

select distinct
    source_table,
    event_on
from events
where event_on is not null
