-- M0 + new + reactivation + expansion - contraction - churned = M1 in every period and
-- slice; M0 is what net revenue retention divides by, and what ended the day before
with closings as (
    select * from {{ ref('mrr') }}
    where {{ is_slice_of('accounts') }}
),

retention as (
    select * from {{ ref('net_revenue_retention') }}
),

ends as (
    select distinct
        period_end,
        dimension,
        dimension_value,
        value as mrr
    from closings
    where grain in ('week', 'month')
),

movements as (
    select
        {{ figure_keys() }},
        sum(case
            when metric in ('contraction_mrr', 'churned_mrr') then -value
            else value
        end) as movement
    from {{ ref('metric_values') }}
    where
        metric in (
            'new_mrr', 'reactivation_mrr', 'expansion_mrr', 'contraction_mrr',
            'churned_mrr'
        )
    group by {{ figure_keys() }}
),

balances as (
    select
        {{ figure_keys() }},
        coalesce(closings.value, 0) as closing_mrr,
        coalesce(movements.movement, 0) as movement,
        coalesce(retention.denominator, 0) as opening_mrr
    from closings
    full join movements using ({{ figure_keys() }})
    full join retention using ({{ figure_keys() }})
)

select
    balances.grain,
    balances.period_start,
    balances.dimension,
    balances.dimension_value,
    balances.opening_mrr,
    ends.mrr as mrr_before,
    balances.movement,
    balances.closing_mrr
from balances
left join ends
    on
        balances.period_start = ends.period_end
        and balances.dimension = ends.dimension
        and balances.dimension_value = ends.dimension_value
where
    abs(balances.opening_mrr + balances.movement - balances.closing_mrr)
    > 1e-9 * greatest(balances.opening_mrr, balances.closing_mrr, 1)
    or abs(balances.opening_mrr - coalesce(ends.mrr, 0))
    > 1e-9 * greatest(balances.opening_mrr, 1)
