{# The contract's tables: a list, since refs are resolved before the graph is there. #}
{% macro staged_tables() %}
    {{ return([
        'customers', 'leads', 'campaigns', 'deals', 'deal_stage_history', 'spend',
        'orders', 'subscriptions', 'renewals', 'tickets', 'survey_responses', 'reps',
        'quotas', 'email_subscribers', 'goals',
    ]) }}
{% endmacro %}
