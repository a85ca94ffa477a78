with spans as (
    select * from {{ ref('fct_customer_spans') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

events as (
    select
        *,
        started_on as date_day,
        1 as new_customers,
        0 as lost_customers,
        -{{ days_from("date '1970-01-01'", 'started_on') }} as ends_less_starts_days
    from spans
    union all
    select
        *,
        ended_on as date_day,
        0 as new_customers,
        1 as lost_customers,
        {{ days_from("date '1970-01-01'", 'ended_on') }} as ends_less_starts_days
    from spans
    where ended_on is not null
),

by_day as (
    select
        date_day,
        {{ slice_columns('customers') }},
        sum(new_customers) as new_customers,
        sum(lost_customers) as lost_customers,
        coalesce(
            sum(new_customers) filter (where is_marketing_sourced), 0
        ) as marketing_customers,
        sum(ends_less_starts_days) as ends_less_starts_days
    from events
    group by {{ slice_sets('customers', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['new_customers', 'lost_customers', 'marketing_customers',
            'ends_less_starts_days'],
        running_totals=['new_customers', 'lost_customers', 'ends_less_starts_days'],
    ) }}
),

balances as (
    select
        *,
        new_customers_before - lost_customers_before as opening_customers,
        new_customers_to_date - lost_customers_to_date as closing_customers
    from by_period
)

select
    {{ figure_keys() }},
    balances.opening_customers,
    balances.new_customers,
    balances.lost_customers,
    balances.closing_customers,
    balances.marketing_customers,
    balances.new_customers_to_date as acquired_customers,
    -- ends minus starts of all spans, those still open ending with the period
    balances.ends_less_starts_days_to_date
    + balances.closing_customers
    * {{ days_from("date '1970-01-01'", 'calendar.observed_until') }} as tenure_days,
    calendar.years
from balances
inner join calendar using ({{ period_columns() }})
