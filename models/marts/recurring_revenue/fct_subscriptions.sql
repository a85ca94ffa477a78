with subscriptions as (
    select * from {{ ref('stg_subscriptions') }}
    where is_valid
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
)

select
    subscriptions.subscription_id,
    subscriptions.customer_id,
    subscriptions.started_on,
    {{ by_as_of('subscriptions.ended_on', 'subscriptions.ended_on') }} as ended_on,
    subscriptions.monthly_amount,
    {{ inherit_from_customer() }},
    {{ text_or_none('subscriptions.plan') }} as plan
from subscriptions
inner join reporting_window on subscriptions.started_on <= reporting_window.as_of
left join customers on subscriptions.customer_id = customers.customer_id
