with notices (source_table, notice, source_key) as (
    select
        'deals',
        'closed_at of an open deal is an expected date: ignored',
        source_key
    from {{ ref('stg_deals') }}
    where is_valid and status = 'open' and closed_on is not null
    union all
    select
        'deals',
        'won before its lead was created: no sales cycle',
        deal_id
    from {{ ref('fct_deals') }}
    where is_won and deal_type = 'new_business' and cycle_microseconds is null
    union all
    select
        'deal_stage_history',
        'entered after the deal closed: the visit has no end',
        concat_ws(' / ', visits.deal_id, visits.stage, visits.entered_at)
    from {{ ref('fct_stage_visits') }} as visits
    inner join {{ ref('fct_deals') }} as deals on visits.deal_id = deals.deal_id
    where
        visits.exited_at is null
        and {{ precedes(
            'deals.closed_at', 'deals.closed_on',
            'visits.entered_at', 'visits.entered_on'
        ) }}
    union all
    select
        'orders',
        'before the acquisition of its customer: never net new revenue',
        orders.order_id
    from {{ ref('fct_orders') }} as orders
    inner join {{ ref('fct_customer_spans') }} as spans
        on orders.customer_id = spans.customer_id
    where spans.span_number = 1 and orders.ordered_on < spans.started_on
    union all
    select
        'spend',
        case spend.pool
            when 'campaign' then 'found no customer of its campaign in its month'
            when 'channel' then 'found no customer of its channel in its month'
            else 'found no customer in its month'
        end || ': (unallocated)',
        spend.spend_id
    from {{ ref('fct_spend') }} as spend
    left join {{ ref('spend_bearers') }} as bearers
        using (purpose, spent_month, pool, pool_value)
    where spend.is_counted and bearers.customers is null
    {%- for table, started_on in [
        ('customers', 'became_customer_on'), ('leads', 'created_on'),
        ('deals', 'created_on'), ('deal_stage_history', 'entered_on'),
        ('spend', 'spent_on'), ('orders', 'ordered_on'), ('renewals', 'due_on'),
        ('subscriptions', 'started_on'), ('email_subscribers', 'subscribed_on'),
        ('tickets', 'opened_on'), ('survey_responses', 'responded_on'),
    ] %}
    union all
    select
        '{{ table }}',
        '{{ started_on }} is after as-of: not counted',
        staged.source_key
    from {{ ref('stg_' ~ table) }} as staged
    inner join {{ ref('reporting_window') }} as reporting_window
        on staged.{{ started_on }} > reporting_window.as_of
    where staged.is_valid
    {%- endfor %}
)

select
    source_table,
    notice,
    count(*) as row_count,
    min(source_key) as first_source_key
from notices
group by source_table, notice
