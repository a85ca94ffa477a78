{% set references = [
    ('customers', 'owner_id', 'reps', 'rep_id'),
    ('customers', 'lead_id', 'leads', 'lead_id'),
    ('leads', 'campaign_id', 'campaigns', 'campaign_id'),
    ('leads', 'owner_id', 'reps', 'rep_id'),
    ('leads', 'customer_id', 'customers', 'customer_id'),
    ('deals', 'customer_id', 'customers', 'customer_id'),
    ('deals', 'lead_id', 'leads', 'lead_id'),
    ('deals', 'owner_id', 'reps', 'rep_id'),
    ('deal_stage_history', 'deal_id', 'deals', 'deal_id'),
    ('spend', 'campaign_id', 'campaigns', 'campaign_id'),
    ('orders', 'customer_id', 'customers', 'customer_id'),
    ('subscriptions', 'customer_id', 'customers', 'customer_id'),
    ('renewals', 'subscription_id', 'subscriptions', 'subscription_id'),
    ('renewals', 'customer_id', 'customers', 'customer_id'),
    ('tickets', 'customer_id', 'customers', 'customer_id'),
    ('tickets', 'agent_id', 'reps', 'rep_id'),
    ('survey_responses', 'customer_id', 'customers', 'customer_id'),
    ('survey_responses', 'ticket_id', 'tickets', 'ticket_id'),
    ('survey_responses', 'agent_id', 'reps', 'rep_id'),
    ('quotas', 'rep_id', 'reps', 'rep_id'),
] %}

{% for table, column, target_table, target_key in references %}
select
    '{{ table }}' as source_table,
    '{{ column }}' as column_name,
    '{{ target_table }}' as target_table,
    referring.{{ column }} as missing_id,
    count(*) as row_count,
    min(referring.source_key) as first_source_key
from {{ ref('stg_' ~ table) }} as referring
inner join {{ ref('origins') }} as origins
    on origins.table_name = '{{ target_table }}' and origins.origin is not null
left join {{ ref('stg_' ~ target_table) }} as target
    on target.is_valid and referring.{{ column }} = target.{{ target_key }}
where
    referring.is_valid
    and referring.{{ column }} is not null
    and target.{{ target_key }} is null
group by referring.{{ column }}
{% if not loop.last %}union all{% endif %}
{% endfor %}
