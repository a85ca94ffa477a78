with served as (
    select
        {{ period_keys() }},
        coalesce(upsold_customers, 0) as upsold_customers,
        opening_customers + new_customers as served_customers
    from {{ ref('customers_by_period') }}
    left join {{ ref('upsold_customers_by_period') }} using ({{ period_keys() }})
    where opening_customers <> 0 or new_customers <> 0
)

select
    {{ period_keys() }},
    upsold_customers as numerator,
    served_customers as denominator,
    {{ upsell_rate('upsold_customers', 'served_customers') }} as value
from served
where {{ metric_scope() }}
