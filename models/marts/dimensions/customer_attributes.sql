-- apart from dim_customers, so that a fact depends on customers and not on other facts
with customers as (
    select * from {{ ref('stg_customers') }}
    where is_valid
),

leads as (
    select * from {{ ref('dim_leads') }}
),

reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
)

select
    customers.customer_id,
    customers.customer_name,
    {{ text_or_none('customers.segment') }} as segment,
    {{ text_or_none('customers.region') }} as region,
    {{ text_or_none('customers.industry') }} as industry,
    {{ first_known(
        text_or_none('customers.acquisition_channel'), 'leads.channel'
    ) }} as channel,
    {{ id_or_none('reps.rep_id', 'customers.owner_id', 'reps') }} as owner,
    {{ text_or_none('reps.team') }} as team,
    {{ or_none('leads.campaign') }} as campaign,
    {{ or_none('leads.lead_id') }} as lead_id,
    coalesce(leads.is_marketing_sourced, false) as is_marketing_sourced,
    customers.became_customer_on,
    customers.churned_on
from customers
left join leads on customers.lead_id = leads.lead_id
left join reps on customers.owner_id = reps.rep_id
