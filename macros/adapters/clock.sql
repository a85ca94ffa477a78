{# The present instant in UTC. No figure may depend on it. #}
{% macro now_in_utc() %}
    {{ return(adapter.dispatch('now_in_utc', 'crm_metrics')()) }}
{% endmacro %}

{% macro duckdb__now_in_utc() -%}
    timezone('UTC', current_timestamp)
{%- endmacro %}
