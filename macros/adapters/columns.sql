{# Every column of a relation but the named ones. #}
{% macro all_but(relation, columns) %}
    {{ return(adapter.dispatch('all_but', 'crm_metrics')(relation, columns)) }}
{% endmacro %}

{% macro duckdb__all_but(relation, columns) -%}
    {{ relation }}.* exclude ({{ columns | join(', ') }})
{%- endmacro %}
