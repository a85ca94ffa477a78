{# Whether a spend category counts for cac: one of setting cac_categories, any where it
   is empty. #}
{% macro is_cac_category(category) -%}
    {%- set categories = setting('cac_categories') or [] -%}
    {%- if categories -%}
        lower({{ category }}) in ({% for name in categories -%}
            {{- sql_text(name | trim | lower) }}{{ ', ' if not loop.last }}
        {%- endfor %})
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}
