with renewals as (
    select * from {{ ref('stg_renewals') }}
    where is_valid
),

subscriptions as (
    select * from {{ ref('stg_subscriptions') }}
    where is_valid
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

observed as (
    select
        renewals.renewal_id,
        coalesce(renewals.customer_id, subscriptions.customer_id) as customer_id,
        coalesce(renewals.plan, subscriptions.plan) as plan,
        renewals.due_on,
        reporting_window.as_of,
        case
            when renewals.outcome <> 'renewed' then renewals.outcome
            when renewals.renewed_on > reporting_window.as_of then 'pending'
            else 'renewed'
        end as outcome
    from renewals
    inner join reporting_window on renewals.due_on <= reporting_window.as_of
    left join subscriptions
        on
            renewals.subscription_id = subscriptions.subscription_id
            and reporting_window.as_of >= subscriptions.started_on
)

select
    observed.renewal_id,
    {{ or_none('observed.customer_id') }} as customer_id,
    observed.due_on,
    case
        when
            observed.outcome = 'pending'
            and observed.due_on + {{ setting('renewal_grace_days') }} < observed.as_of
            then 'lapsed'
        else observed.outcome
    end as outcome,
    {{ inherit_from_customer() }},
    {{ text_or_none('observed.plan') }} as plan
from observed
left join customers on observed.customer_id = customers.customer_id
