with subscriptions as (
    select * from {{ ref('fct_subscriptions') }}
    where monthly_amount is not null
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

steps as (
    select
        customer_id,
        started_on as changed_on,
        monthly_amount as step
    from subscriptions
    union all
    select
        customer_id,
        ended_on as changed_on,
        -monthly_amount as step
    from subscriptions
    where ended_on is not null
),

-- what ends and starts on one day is one change, or none
changes as (
    select
        customer_id,
        changed_on,
        sum(step) as step
    from steps
    group by customer_id, changed_on
    having sum(step) <> 0
),

balances as (
    select
        customer_id,
        changed_on,
        step,
        sum(step) over (
            partition by customer_id
            order by changed_on
            rows unbounded preceding
        ) as mrr,
        min(changed_on) over (partition by customer_id) as first_paid_on
    from changes
)

select
    balances.customer_id,
    balances.changed_on,
    balances.mrr - balances.step as mrr_before,
    balances.mrr,
    balances.first_paid_on,
    {{ inherit_from_customer() }}
from balances
left join customers on balances.customer_id = customers.customer_id
