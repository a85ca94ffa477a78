with attained as (
    select
        {{ period_keys() }},
        coalesce(won_amount, 0) as won_amount,
        coalesce(quota_amount, 0) as quota_amount
    from {{ ref('deals_by_period') }}
    full join {{ ref('quotas_by_period') }} using ({{ period_keys() }})
    where won_deals <> 0 or quota_days <> 0
)

select
    {{ period_keys() }},
    won_amount as numerator,
    quota_amount as denominator,
    {{ quota_attainment('won_amount', 'quota_amount') }} as value
from attained
where {{ metric_scope() }}
