with costs as (
    select
        {{ period_keys() }},
        {{ known_amount(
            'acquisition_spend', ref('spend_by_day'), 'acquisition_shares'
        ) }} as acquisition_spend,
        coalesce(new_customers, 0) as new_customers
    from {{ ref('spend_by_period') }}
    full join {{ ref('customers_by_period') }} using ({{ period_keys() }})
    where acquisition_shares <> 0 or new_customers <> 0
)

select
    {{ period_keys() }},
    acquisition_spend as numerator,
    new_customers as denominator,
    {{ cac('acquisition_spend', 'new_customers') }} as value
from costs
where {{ metric_scope() }}
