with coverage as (
    {{ lifecycle_coverage() }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

stretches as (
    select
        coverage.customer_id,
        coverage.started_on,
        coverage.covered_until,
        reporting_window.as_of,
        max(coverage.covered_until) over (
            partition by coverage.customer_id
            order by coverage.started_on, coverage.covered_until
            rows between unbounded preceding and 1 preceding
        ) as covered_before
    from coverage
    inner join reporting_window on coverage.started_on <= reporting_window.as_of
),

numbered as (
    select
        *,
        sum(case when started_on <= covered_before then 0 else 1 end) over (
            partition by customer_id
            order by started_on, covered_until
            rows unbounded preceding
        ) as span_number
    from stretches
),

spans as (
    select
        customer_id,
        cast(span_number as integer) as span_number,
        min(started_on) as started_on,
        case
            when max(covered_until) <= max(as_of) then max(covered_until)
        end as ended_on
    from numbered
    group by customer_id, span_number
)

select
    spans.customer_id,
    spans.span_number,
    spans.started_on,
    spans.ended_on,
    lead(spans.started_on) over (
        partition by spans.customer_id
        order by spans.span_number
    ) as next_started_on,
    coalesce(customers.is_marketing_sourced, false) as is_marketing_sourced,
    {{ inherit_from_customer('customers') }}
from spans
left join customers on spans.customer_id = customers.customer_id
