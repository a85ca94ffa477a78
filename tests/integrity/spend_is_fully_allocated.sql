-- what is borne is what was spent, to the last decimal: of each pool and day, and in
-- the total of each month; in every dimension the slices add up to it
with spent as (
    select
        spent_on,
        purpose,
        pool,
        pool_value,
        sum(amount) as amount
    from {{ ref('fct_spend') }}
    where is_counted
    group by spent_on, purpose, pool, pool_value
),

borne as (
    select
        spent_on,
        purpose,
        pool,
        pool_value,
        sum(amount) as amount
    from {{ ref('allocated_spend') }}
    group by spent_on, purpose, pool, pool_value
),

spent_in_month as (
    select
        {{ start_of('month', 'spent_on') }} as period_start,
        cast(
            coalesce(sum(amount) filter (where purpose = 'acquisition'), 0) as double
        ) as acquisition,
        cast(
            coalesce(sum(amount) filter (where purpose = 'retention'), 0) as double
        ) as retention
    from spent
    group by {{ start_of('month', 'spent_on') }}
),

slices_of_month as (
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
    'a pool and day' as broken,
    spent_on as placed_on,
    concat_ws(' ', purpose, pool, pool_value) as place,
    spent.amount as spent,
    borne.amount as borne
from spent
full join borne using (spent_on, purpose, pool, pool_value)
where spent.amount is distinct from borne.amount
union all
select
    'a month' as broken,
    period_start as placed_on,
    slices.dimension as place,
    spent_in_month.acquisition + spent_in_month.retention as spent,
    slices.acquisition + slices.retention as borne
from spent_in_month
left join slices_of_month as slices using (period_start)
where
    slices.dimension is null
    or abs(spent_in_month.acquisition - slices.acquisition)
    > 1e-9 * case slices.dimension
        when 'all' then 0
        else greatest(spent_in_month.acquisition, 1)
    end
    or abs(spent_in_month.retention - slices.retention)
    > 1e-9 * case slices.dimension
        when 'all' then 0
        else greatest(spent_in_month.retention, 1)
    end
