{# The rows of a group as one JSON object, as text: the value of each key. #}
{% macro json_of_rows(key, value) %}
    {{ return(adapter.dispatch('json_of_rows', 'crm_metrics')(key, value)) }}
{% endmacro %}

{% macro duckdb__json_of_rows(key, value) -%}
    cast(to_json(map(
        list({{ key }} order by {{ key }}), list({{ value }} order by {{ key }})
    )) as varchar)
{%- endmacro %}
