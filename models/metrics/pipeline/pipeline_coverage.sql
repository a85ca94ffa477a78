with pipeline as (
    select * from {{ ref('deals_by_period') }}
    where
        open_deals_before <> 0
        and {{ is_slice_of('quotas') }}
),

quotas as (
    select * from {{ ref('quotas_by_period') }}
    where planned_days <> 0
),

covered as (
    select
        {{ figure_keys() }},
        coalesce(pipeline.open_amount_before, 0) as open_amount,
        coalesce(quotas.planned_amount, 0) as quota_amount
    from pipeline
    full join quotas using ({{ figure_keys() }})
)

select
    {{ figure_keys() }},
    open_amount as numerator,
    quota_amount as denominator,
    {{ pipeline_coverage('open_amount', 'quota_amount') }} as value
from covered
