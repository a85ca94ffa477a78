select
    {{ figure_keys() }},
    cycle_days as numerator,
    cycle_deals as denominator,
    {{ sales_cycle_days('cycle_days', 'cycle_deals') }} as value
from {{ ref('deals_by_period') }}
where
    cycle_deals <> 0
    and {{ is_slice_of('sales_cycles') }}
