-- due, plan and end-of-validity dates are no events
with events (source_table, event_on) as (
    {%- for table, event_on, is_event in [
        ('customers', 'became_customer_on', 'true'),
        ('customers', 'churned_on', 'became_customer_on is not null'),
        ('leads', 'created_on', 'true'),
        ('leads', 'closed_on', 'true'),
        ('deals', 'created_on', 'true'),
        ('deals', 'closed_on', "status <> 'open'"),
        ('deal_stage_history', 'entered_on', 'true'),
        ('deal_stage_history', 'exited_on', 'true'),
        ('spend', 'spent_on', 'true'),
        ('orders', 'ordered_on', 'true'),
        ('subscriptions', 'started_on', 'true'),
        ('renewals', 'renewed_on', "outcome = 'renewed'"),
        ('tickets', 'opened_on', 'true'),
        ('tickets', 'resolved_on', 'true'),
        ('survey_responses', 'responded_on', 'true'),
        ('email_subscribers', 'subscribed_on', 'true'),
        ('email_subscribers', 'unsubscribed_on', 'true'),
    ] %}
    select
        '{{ table }}',
        {{ event_on }}
    from {{ ref('stg_' ~ table) }}
    where is_valid and {{ is_event }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select distinct
    source_table,
    event_on
from events
where event_on is not null
