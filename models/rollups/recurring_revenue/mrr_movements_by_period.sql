with changes as (
    select * from {{ ref('fct_mrr_changes') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

by_day as (
    select
        changed_on as date_day,
        {{ slice_columns('accounts') }},
        sum(mrr - mrr_before) as mrr,
        count(*) filter (where mrr_before = 0)
        - count(*) filter (where mrr = 0) as paying_customers
    from changes
    group by {{ slice_sets('accounts', by='changed_on') }}
),

balances as (
    {{ read_meters(
        ['mrr', 'paying_customers'],
        running_totals=['mrr', 'paying_customers'],
        as_type='decimal(38, 8)',
    ) }}
),

-- a customer moves only in the periods that hold one of its changes
moved as (
    select
        {{ period_columns('calendar_days') }},
        changes.customer_id,
        min_by(changes.mrr_before, changes.changed_on) as opening_mrr,
        max_by(changes.mrr, changes.changed_on) as closing_mrr,
        min(changes.first_paid_on) >= calendar_days.period_start as is_new,
        changes.{{ dimensions_of('accounts') | join(', changes.') }}
    from changes
    inner join calendar_days on changes.changed_on = calendar_days.date_day
    group by
        {{ period_columns('calendar_days') }},
        changes.customer_id,
        changes.{{ dimensions_of('accounts') | join(', changes.') }}
),

movements as (
    select
        {{ period_columns() }},
        {{ slice_columns('accounts') }},
        sum(closing_mrr) filter (where opening_mrr = 0 and is_new) as new_mrr,
        sum(closing_mrr) filter (
            where opening_mrr = 0 and not is_new
        ) as reactivation_mrr,
        sum(closing_mrr - opening_mrr) filter (
            where opening_mrr > 0 and closing_mrr > opening_mrr
        ) as expansion_mrr,
        sum(opening_mrr - closing_mrr) filter (
            where closing_mrr > 0 and closing_mrr < opening_mrr
        ) as contraction_mrr,
        sum(opening_mrr) filter (where closing_mrr = 0) as churned_mrr
    from moved
    group by {{ slice_sets('accounts', by=period_columns()) }}
)

select
    {{ figure_keys() }},
    balances.mrr_before as opening_mrr,
    coalesce(movements.new_mrr, 0) as new_mrr,
    coalesce(movements.reactivation_mrr, 0) as reactivation_mrr,
    coalesce(movements.expansion_mrr, 0) as expansion_mrr,
    coalesce(movements.contraction_mrr, 0) as contraction_mrr,
    coalesce(movements.churned_mrr, 0) as churned_mrr,
    balances.mrr_to_date as closing_mrr,
    balances.paying_customers_to_date as paying_customers
from balances
left join movements using ({{ figure_keys() }})
