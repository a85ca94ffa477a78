with parts as (
    select
        {{ figure_keys() }},
        open_new_business_to_date as open_deals,
        {{ average_deal_size(
            'won_new_business_amount', 'priced_won_new_business'
        ) }} as average_deal_size,
        {{ win_rate('won_new_business', 'closed_new_business') }} as win_rate,
        {{ sales_cycle_days('cycle_days', 'cycle_deals') }} as sales_cycle_days
    from {{ ref('deals_by_period') }}
    where
        (
            open_new_business_before <> 0
            or open_new_business_to_date <> 0
            or closed_new_business <> 0
        )
        and {{ is_slice_of('sales_cycles') }}
)

select
    {{ figure_keys() }},
    {{ expected_bookings('open_deals', 'average_deal_size', 'win_rate') }} as numerator,
    sales_cycle_days as denominator,
    {{ sales_velocity(
        'open_deals', 'average_deal_size', 'win_rate', 'sales_cycle_days'
    ) }} as value
from parts
