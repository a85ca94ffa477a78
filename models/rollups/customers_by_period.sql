with meters as (
    {{ read_meters(
        ref('customers_by_day'),
        ['new_customers', 'lost_customers', 'marketing_customers',
            'ends_less_starts_days'],
        running_totals=['new_customers', 'lost_customers', 'ends_less_starts_days'],
    ) | indent }}
)

select
    {{ period_keys() }},
    new_customers_before - lost_customers_before as opening_customers,
    new_customers,
    lost_customers,
    new_customers_to_date - lost_customers_to_date as closing_customers,
    marketing_customers,
    new_customers_to_date as acquired_customers,
    -- ends minus starts of all spans, those still open ending with the period
    ends_less_starts_days_to_date
    + (new_customers_to_date - lost_customers_to_date)
    * {{ days_from("date '1970-01-01'", 'observed_until') }} as tenure_days,
    years
from meters
inner join {{ ref('calendar') }}
    using (grain, period_start, period_end, is_complete)
