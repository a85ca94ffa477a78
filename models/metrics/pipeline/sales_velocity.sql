with parts as (
    select
        {{ figure_keys() }},
        open_deals_to_date as open_deals,
        {{ average_deal_size('won_amount', 'priced_won_deals') }} as average_deal_size,
        {{ win_rate('won_deals', 'closed_deals') }} as win_rate,
        {{ sales_cycle_days('cycle_days', 'cycle_deals') }} as sales_cycle_days
    from {{ ref('new_business_by_period') }}
    where open_deals_before <> 0 or open_deals_to_date <> 0 or closed_deals <> 0
)

select
    {{ figure_keys() }},
    {{ expected_bookings('open_deals', 'average_deal_size', 'win_rate') }} as numerator,
    sales_cycle_days as denominator,
    {{ sales_velocity(
        'open_deals', 'average_deal_size', 'win_rate', 'sales_cycle_days'
    ) }} as value
from parts
