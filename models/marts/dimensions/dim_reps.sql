with reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

leads as (
    select * from {{ ref('dim_leads') }}
),

deals as (
    select * from {{ ref('fct_deals') }}
),

quotas as (
    select * from {{ ref('fct_quotas') }}
),

tickets as (
    select * from {{ ref('fct_tickets') }}
),

responses as (
    select * from {{ ref('fct_survey_responses') }}
),

-- where no table of reps is there, an id is a rep of whom nothing else is known
named as (
    select '(none)' as rep_id
    union
    select owner as rep_id from customers
    union
    select owner as rep_id from leads
    union
    select owner as rep_id from deals
    union
    select owner as rep_id from quotas
    union
    select agent as rep_id from tickets
    union
    select agent as rep_id from responses
)

select
    rep_id,
    true as is_known,
    coalesce(rep_name, rep_id) as rep_name,
    {{ text_or_none('team') }} as team,
    role,
    region
from reps
union all
select
    named.rep_id,
    false as is_known,
    named.rep_id as rep_name,
    '(none)' as team,
    cast(null as varchar) as role,
    cast(null as varchar) as region
from named
left join reps on named.rep_id = reps.rep_id
where reps.rep_id is null
