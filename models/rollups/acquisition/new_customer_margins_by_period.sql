with spans as (
    select * from {{ ref('fct_customer_spans') }}
),

customer_months as (
    select * from {{ ref('customer_margins_by_month') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

months_observed as (
    select
        spans.*,
        {{ start_of('month', 'spans.started_on') }} as first_month,
        least(
            {{ add_months(
                start_of('month', 'spans.started_on'),
                setting('payback_window_months') - 1,
            ) }},
            {{ start_of('month', 'coalesce(spans.ended_on, reporting_window.as_of)') }}
        ) as last_month
    from spans
    cross join reporting_window
),

margins as (
    select
        months_observed.customer_id,
        months_observed.span_number,
        sum(customer_months.margin) as margin
    from months_observed
    inner join customer_months
        on
            months_observed.customer_id = customer_months.customer_id
            and customer_months.order_month
            between months_observed.first_month and months_observed.last_month
    group by months_observed.customer_id, months_observed.span_number
),

observed as (
    select
        months_observed.*,
        margins.margin
    from months_observed
    left join margins
        on
            months_observed.customer_id = margins.customer_id
            and months_observed.span_number = margins.span_number
),

by_day as (
    select
        started_on as date_day,
        {{ slice_columns('accounts') }},
        count(*) as new_customers,
        coalesce(sum(margin), 0) as margin,
        sum(
            {{ calendar_months_from('first_month', 'last_month') }} + 1
        ) as customer_months
    from observed
    group by {{ slice_sets('accounts', by='started_on') }}
),

by_period as (
    {{ read_meters(['new_customers', 'margin', 'customer_months']) }}
)

select * from by_period
