-- open tickets at the end are all opened so far, less all resolved
with flows as (
    select
        grain,
        period_end,
        dimension,
        dimension_value,
        sum(new_tickets - resolved_tickets) over (
            partition by grain, dimension, dimension_value
            order by period_end
            rows unbounded preceding
        ) as open_tickets
    from {{ ref('tickets_by_period') }}
    where grain <> 'trailing_12_months'
),

-- windows overlap: each ends with a month
expected as (
    select * from flows
    union all
    select
        'trailing_12_months' as grain,
        period_end,
        dimension,
        dimension_value,
        open_tickets
    from flows
    where grain = 'month'
),

actual as (
    select * from {{ ref('open_tickets') }}
)

select
    coalesce(expected.grain, actual.grain) as grain,
    coalesce(expected.period_end, actual.period_end) as period_end,
    coalesce(expected.dimension, actual.dimension) as dimension,
    coalesce(expected.dimension_value, actual.dimension_value) as dimension_value,
    expected.open_tickets,
    actual.value
from expected
full join actual
    on
        expected.grain = actual.grain
        and expected.period_end = actual.period_end
        and expected.dimension = actual.dimension
        and expected.dimension_value = actual.dimension_value
where coalesce(expected.open_tickets, 0) <> coalesce(actual.value, 0)
