-- open tickets at the end are those before and the opened, less the resolved
with balances as (
    select * from {{ ref('tickets_by_period') }}
),

months as (
    select * from {{ ref('open_tickets') }}
    where grain = 'month'
),

flows as (
    select
        dimension,
        dimension_value,
        period_end,
        sum(new_tickets - resolved_tickets) over (
            partition by dimension, dimension_value
            order by period_end
            rows unbounded preceding
        ) as open_tickets
    from balances
    where grain = 'month'
)

select
    'before + opened - resolved' as broken,
    grain,
    period_start,
    dimension,
    dimension_value
from balances
where open_tickets_before + new_tickets - resolved_tickets <> open_tickets_to_date
union all
select
    'all opened - all resolved' as broken,
    'month' as grain,
    flows.period_end as period_start,
    flows.dimension,
    flows.dimension_value
from flows
left join months
    on
        flows.period_end = months.period_end
        and flows.dimension = months.dimension
        and flows.dimension_value = months.dimension_value
where flows.open_tickets <> coalesce(months.value, 0)
