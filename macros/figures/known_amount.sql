{# An amount, 0 where it is missing, but NULL everywhere if the CTE `recorded`, the rows
   that it could come from, is empty: what is not recorded is unknown, not free. #}
{% macro known_amount(amount, recorded) -%}
    case
        when (select count(*) from {{ recorded }} as recorded) > 0
            then coalesce({{ amount }}, 0)
    end
{%- endmacro %}
