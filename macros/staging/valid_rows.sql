{# The rows of a contract table that staging did not reject: what marts read. #}
{% macro valid_rows(table) -%}
    select * from {{ ref('stg_' ~ table) }} where rejection_reason is null
{%- endmacro %}
