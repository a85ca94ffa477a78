{# An amount, 0 where it is missing, but NULL everywhere if the by-day relation holds no
   row that it could come from: what is not recorded is unknown, not free. #}
{% macro known_amount(amount, by_day, rows) -%}
    case
        when exists (select 1 from {{ by_day }} where {{ rows }} > 0)
            then coalesce({{ amount }}, 0)
    end
{%- endmacro %}
