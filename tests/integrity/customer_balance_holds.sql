-- S + N - L = E for every slice, E is the S of the next month, and at as-of it is the
-- number of open spans
with balances as (
    select * from {{ ref('customers_by_period') }}
),

months as (
    select balances.*
    from balances
    inner join {{ ref('calendar') }} as following
        on
            balances.period_end = following.period_start
            and following.grain = 'month'
    where balances.grain = 'month'
),

latest as (
    select *
    from balances
    where grain = 'all_time'
),

open_spans as (
    select
        {{ slice_columns('customers') }},
        count(*) as open_spans
    from {{ ref('fct_customer_spans') }}
    where ended_on is null
    group by {{ slice_sets('customers') }}
)

select
    'S + N - L = E' as broken,
    dimension,
    dimension_value
from balances
where opening_customers + new_customers - lost_customers <> closing_customers
union all
select
    'E = next S' as broken,
    months.dimension,
    months.dimension_value
from months
left join balances as following
    on
        months.grain = following.grain
        and months.period_end = following.period_start
        and months.dimension = following.dimension
        and months.dimension_value = following.dimension_value
where months.closing_customers <> coalesce(following.opening_customers, 0)
union all
select
    'E = open spans' as broken,
    coalesce(latest.dimension, open_spans.dimension) as dimension,
    coalesce(latest.dimension_value, open_spans.dimension_value) as dimension_value
from latest
full join open_spans
    on
        latest.dimension = open_spans.dimension
        and latest.dimension_value = open_spans.dimension_value
where coalesce(latest.closing_customers, 0) <> coalesce(open_spans.open_spans, 0)
