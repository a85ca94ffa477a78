{% set as_of = "(select as_of from " ~ ref('reporting_window') ~ ")" %}

with notices as (
    select
        'deals' as source_table,
        'closed_at of an open deal is an expected date: ignored' as notice,
        source_key
    from ({{ valid_rows('deals') }})
    where status = 'open' and closed_on is not null
    union all
    select
        'deals' as source_table,
        'won before its lead was created: no sales cycle' as notice,
        deal_id as source_key
    from {{ ref('fct_deals') }}
    where is_won and deal_type = 'new_business' and cycle_microseconds is null
    union all
    select
        'deal_stage_history' as source_table,
        'entered after the deal closed: the visit has no end' as notice,
        visits.deal_id as source_key
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
        'orders' as source_table,
        'cost is unknown: left out of every margin' as notice,
        order_id as source_key
    from {{ ref('fct_orders') }}
    where cost is null
    union all
    select
        'orders' as source_table,
        'before the acquisition of its customer: never net new revenue' as notice,
        orders.order_id as source_key
    from {{ ref('fct_orders') }} as orders
    inner join {{ ref('fct_customer_spans') }} as spans
        on
            orders.customer_id = spans.customer_id
            and spans.span_number = 1
            and orders.ordered_on < spans.started_on
    union all
    select
        'spend' as source_table,
        'found no customer in its month: (unallocated)' as notice,
        spend.spend_id as source_key
    from {{ ref('fct_spend') }} as spend
    inner join {{ ref('fct_allocated_spend') }} as allocated
        on
            spend.spent_on = allocated.spent_on
            and spend.purpose = allocated.purpose
            and spend.pool = allocated.pool
            and spend.pool_value = allocated.pool_value
            and spend.channel = allocated.channel
    where spend.is_counted and allocated.customer_id is null
    {%- for table, started_on in [
        ('customers', 'became_customer_on'), ('leads', 'created_on'),
        ('deals', 'created_on'), ('deal_stage_history', 'entered_on'),
        ('spend', 'spent_on'), ('orders', 'ordered_on'), ('subscriptions', 'started_on'),
        ('renewals', 'due_on'), ('tickets', 'opened_on'),
        ('survey_responses', 'responded_on'), ('email_subscribers', 'subscribed_on'),
    ] %}
    union all
    select
        '{{ table }}' as source_table,
        '{{ started_on }} is after as-of: not counted' as notice,
        source_key
    from ({{ valid_rows(table) }})
    where {{ started_on }} > {{ as_of }}
    {%- endfor %}
)

select
    source_table,
    notice,
    count(*) as row_count,
    min(source_key) as first_source_key
from notices
group by source_table, notice
