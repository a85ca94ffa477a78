{% set dimensions = dimension_sets()['customers'] %}

with events as (
    select
        *,
        started_on as date_day,
        1 as new_customers,
        0 as lost_customers,
        -{{ days_from("date '1970-01-01'", 'started_on') }} as ends_less_starts_days
    from {{ ref('fct_customer_spans') }}
    union all
    select
        *,
        ended_on as date_day,
        0 as new_customers,
        1 as lost_customers,
        {{ days_from("date '1970-01-01'", 'ended_on') }} as ends_less_starts_days
    from {{ ref('fct_customer_spans') }}
    where ended_on is not null
)

select
    date_day,
    {{ slice_columns(dimensions) }},
    sum(new_customers) as new_customers,
    sum(lost_customers) as lost_customers,
    coalesce(
        sum(new_customers) filter (where is_marketing_sourced), 0
    ) as marketing_customers,
    sum(ends_less_starts_days) as ends_less_starts_days
from events
group by {{ slice_sets(dimensions, by='date_day') }}
