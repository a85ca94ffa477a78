{# Which of some columns a grouping set rolls up: a number with a bit for each. #}
{% macro grouping_number(columns) %}
    {{ return(adapter.dispatch('grouping_number', 'crm_metrics')(columns)) }}
{% endmacro %}

{% macro duckdb__grouping_number(columns) -%}
    grouping({{ columns | join(', ') }})
{%- endmacro %}
