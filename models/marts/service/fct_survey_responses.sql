with responses as (
    select * from {{ ref('stg_survey_responses') }}
    where is_valid
),

nps_classes as (
    select * from {{ ref('nps_classes') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
)

select
    responses.response_id,
    {{ or_none('responses.customer_id') }} as customer_id,
    responses.responded_at,
    responses.responded_on,
    responses.score,
    nps_classes.nps_class,
    {{ inherit_from_customer() }},
    {{ text_or_none('responses.product') }} as product,
    cast(responses.scale as varchar) as scale
from responses
inner join reporting_window on responses.responded_on <= reporting_window.as_of
left join nps_classes
    on responses.scale = nps_classes.scale and responses.score = nps_classes.score
left join customers on responses.customer_id = customers.customer_id
