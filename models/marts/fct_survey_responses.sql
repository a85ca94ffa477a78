with responses as (
    {{ valid_rows('survey_responses') }}
),

nps_classes as (
    select * from {{ ref('nps_classes') }}
),

customers as (
    select * from {{ ref('dim_customers') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
)

select
    responses.response_id,
    responses.customer_id,
    responses.responded_at,
    responses.responded_on,
    responses.score,
    nps_classes.nps_class,
    {{ customer_attributes() }},
    {{ or_none('responses.product') }} as product,
    cast(responses.scale as varchar) as scale
from responses
inner join reporting_window on responses.responded_on <= reporting_window.as_of
left join nps_classes
    on responses.scale = nps_classes.scale and responses.score = nps_classes.score
left join customers on responses.customer_id = customers.customer_id
