{# The contract's tables: each has a landing and a staging model. #}
{% macro contract_tables() %}
    {{ return([
        'customers', 'leads', 'campaigns', 'deals', 'deal_stage_history', 'spend',
        'orders', 'subscriptions', 'renewals', 'tickets', 'survey_responses', 'reps',
        'quotas', 'email_subscribers', 'goals',
    ]) }}
{% endmacro %}


{# A floor's model of a contract table, from the graph: floor is landing or stg. #}
{% macro contract_model(floor, table) %}
    {{ return(graph.nodes['model.crm_metrics.' ~ floor ~ '_' ~ table]) }}
{% endmacro %}


{# The columns of a contract table: those of its landing model but _source_row. #}
{% macro contract_columns(table) %}
    {% set columns = contract_model('landing', table).columns %}
    {{ return(columns | list | reject('eq', '_source_row') | list) }}
{% endmacro %}
