{# The rows of a contract table that staging did not reject: what marts read. Name the
   columns that you take: unknown ones may be called like those that you make. #}
{% macro valid_rows(table) -%}
    select * from {{ ref('stg_' ~ table) }} where rejection_reason is null
{%- endmacro %}
