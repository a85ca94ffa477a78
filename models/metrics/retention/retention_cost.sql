with costs as (
    select
        {{ period_keys() }},
        {{ known_amount(
            'retention_spend', ref('spend_by_day'), 'retention_shares'
        ) }} as retention_spend,
        coalesce(closing_customers - new_customers, 0) as kept_customers
    from {{ ref('spend_by_period') }}
    full join {{ ref('customers_by_period') }} using ({{ period_keys() }})
    where retention_shares <> 0 or closing_customers <> 0 or new_customers <> 0
)

select
    {{ period_keys() }},
    retention_spend as numerator,
    kept_customers as denominator,
    {{ retention_cost('retention_spend', 'kept_customers') }} as value
from costs
where {{ metric_scope() }}
