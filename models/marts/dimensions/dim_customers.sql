with known as (
    select * from {{ ref('customer_attributes') }}
),

spans as (
    select * from {{ ref('fct_customer_spans') }}
),

orders as (
    select * from {{ ref('fct_orders') }}
),

deals as (
    select * from {{ ref('fct_deals') }}
),

subscriptions as (
    select * from {{ ref('fct_subscriptions') }}
),

renewals as (
    select * from {{ ref('fct_renewals') }}
),

tickets as (
    select * from {{ ref('fct_tickets') }}
),

responses as (
    select * from {{ ref('fct_survey_responses') }}
),

-- a customer id without a row is a customer of its own, of whom nothing else is known
named as (
    select '(none)' as customer_id
    union
    select customer_id from spans
    union
    select customer_id from orders
    union
    select customer_id from deals
    union
    select customer_id from subscriptions
    union
    select customer_id from renewals
    union
    select customer_id from tickets
    union
    select customer_id from responses
)

select
    customer_id,
    true as is_known,
    customer_name,
    {%- for dimension in dimensions_of('customers') %}
    {{ dimension }},
    {%- endfor %}
    lead_id,
    is_marketing_sourced,
    became_customer_on,
    churned_on
from known
union all
select
    named.customer_id,
    false as is_known,
    cast(null as varchar) as customer_name,
    {%- for dimension in dimensions_of('customers') %}
    '(none)' as {{ dimension }},
    {%- endfor %}
    '(none)' as lead_id,
    false as is_marketing_sourced,
    cast(null as date) as became_customer_on,
    cast(null as date) as churned_on
from named
left join known on named.customer_id = known.customer_id
where known.customer_id is null
