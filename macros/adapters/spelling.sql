{# A text without its white space, in lower case. #}
{% macro folded(text) %}
    {{ return(adapter.dispatch('folded', 'crm_metrics')(text)) }}
{% endmacro %}

{% macro duckdb__folded(text) -%}
    regexp_replace(lower({{ text }}), '[\s\p{Z}]', '', 'g')
{%- endmacro %}
