{# How many different values there are, to some percent, in the memory of a few. #}
{% macro approximate_count(expression) %}
    {{ return(adapter.dispatch('approximate_count', 'crm_metrics')(expression)) }}
{% endmacro %}

{% macro duckdb__approximate_count(expression) -%}
    approx_count_distinct({{ expression }})
{%- endmacro %}


{# An expression that stops the query with a message. #}
{% macro stop_with(message) %}
    {{ return(adapter.dispatch('stop_with', 'crm_metrics')(message)) }}
{% endmacro %}

{% macro duckdb__stop_with(message) -%}
    error({{ message }})
{%- endmacro %}
