-- where every row is blank, the column is one notice, not one for each row
with blanks (
    source_table, of_rows, of_column, tolerated_percent, source_key, is_blank
) as (
    select
        'orders',
        'cost is unknown: left out of every margin',
        'cost is unknown in every order: there are no margins',
        0,
        order_id,
        cost is null
    from {{ ref('fct_orders') }}
    union all
    select
        'subscriptions',
        'without monthly_amount: left out of recurring revenue',
        'monthly_amount is unknown in every subscription: no recurring revenue',
        0,
        subscription_id,
        monthly_amount is null
    from {{ ref('fct_subscriptions') }}
    union all
    select
        'deals',
        'without an amount: counts as a deal, and as 0 in every amount',
        'no deal has an amount: each counts as 0 in every amount',
        0,
        deal_id,
        amount is null
    from {{ ref('fct_deals') }}
    union all
    select
        'deals',
        'without a probability on some day that it is open, of its stage or its own: '
        || 'then left out of weighted_pipeline_amount',
        'no deal has a probability on every day that it is open, of its stage or its '
        || 'own: left out of weighted_pipeline_amount on days without one',
        0,
        deal_id,
        count(weight) < count(*)
    from {{ ref('fct_deal_weights') }}
    group by deal_id
    union all
    select
        'deals',
        'closed without a customer, as more than a tenth are: (none) in segment, '
        || 'region and industry; win rates by these leave out the lost',
        'no closed deal has a customer: (none) in segment, region and industry',
        10,
        deal_id,
        customer_id = '(none)'
    from {{ ref('fct_deals') }}
    where is_closed
),

counted as (
    select
        source_table,
        of_rows,
        of_column,
        tolerated_percent,
        count(*) as row_count,
        count(*) filter (where is_blank) as blank_count,
        min(source_key) filter (where is_blank) as first_source_key
    from blanks
    group by source_table, of_rows, of_column, tolerated_percent
)

select
    source_table,
    case when blank_count < row_count then of_rows else of_column end as notice,
    case when blank_count < row_count then blank_count else 1 end as row_count,
    case when blank_count < row_count then first_source_key end as first_source_key
from counted
where 100 * blank_count > tolerated_percent * row_count
