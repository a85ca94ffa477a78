-- in every dimension and month, what the slices bear is what was spent
with spent as (
    select
        spent_month as period_start,
        coalesce(sum(amount) filter (where purpose = 'acquisition'), 0) as acquisition,
        coalesce(sum(amount) filter (where purpose = 'retention'), 0) as retention
    from {{ ref('fct_spend') }}
    where is_counted
    group by spent_month
),

borne as (
    select
        period_start,
        dimension,
        sum(acquisition_spend) as acquisition,
        sum(retention_spend) as retention
    from {{ ref('spend_by_period') }}
    where grain = 'month'
    group by period_start, dimension
)

select
    spent.period_start,
    borne.dimension,
    spent.acquisition,
    borne.acquisition as acquisition_borne,
    spent.retention,
    borne.retention as retention_borne
from spent
left join borne on spent.period_start = borne.period_start
where
    borne.dimension is null
    or abs(spent.acquisition - borne.acquisition)
    > 1e-9 * greatest(spent.acquisition, 1)
    or abs(spent.retention - borne.retention)
    > 1e-9 * greatest(spent.retention, 1)
