{# A name as an SQL identifier: whatever it holds, it stays a name. #}
{% macro quoted(name) %}
    {{ return(adapter.dispatch('quoted', 'crm_metrics')(name)) }}
{% endmacro %}

{% macro duckdb__quoted(name) %}
    {{ return('"' ~ name | replace('"', '""') ~ '"') }}
{% endmacro %}
