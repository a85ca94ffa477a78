{# The dates of the contract that are events: table, column, and which rows have it.
   Due, plan and end-of-validity dates are none. #}
{% macro event_columns() %}
    {{ return([
        ('customers', 'became_customer_on', 'true'),
        ('customers', 'churned_on', 'became_customer_on is not null'),
        ('leads', 'created_at', 'true'),
        ('leads', 'closed_at', 'true'),
        ('deals', 'created_at', 'true'),
        ('deals', 'closed_at', "status <> 'open'"),
        ('deal_stage_history', 'entered_at', 'true'),
        ('deal_stage_history', 'exited_at', 'true'),
        ('spend', 'spent_on', 'true'),
        ('orders', 'ordered_at', 'true'),
        ('subscriptions', 'started_on', 'true'),
        ('renewals', 'renewed_on', "outcome = 'renewed'"),
        ('tickets', 'opened_at', 'true'),
        ('tickets', 'resolved_at', 'true'),
        ('tickets', 'first_replied_at', 'true'),
        ('survey_responses', 'responded_at', 'true'),
        ('email_subscribers', 'subscribed_on', 'true'),
        ('email_subscribers', 'unsubscribed_on', 'true'),
    ]) }}
{% endmacro %}
