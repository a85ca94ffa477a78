select
    {{ period_keys() }},
    {{ days('cycle_microseconds') }} as numerator,
    cycle_deals as denominator,
    {{ sales_cycle_days(days('cycle_microseconds'), 'cycle_deals') }} as value
from {{ ref('deals_by_period') }}
where
    {{ metric_scope() }}
    and cycle_deals <> 0
