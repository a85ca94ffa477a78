{# A dimension's value, `(none)` where it is missing. #}
{% macro or_none(expression) -%}
    coalesce({{ expression }}, '(none)')
{%- endmacro %}


{# The customer's dimensions for a fact that joins dim_customers as `customers`. #}
{% macro customer_attributes(attributes=dimension_sets()['buyers']) -%}
    {%- for attribute in attributes %}
    {{ or_none('customers.' ~ attribute) }} as {{ attribute }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{# The first of two dimension values, the second where the first is `(none)`. #}
{% macro first_known(first, second) -%}
    coalesce(nullif({{ first }}, '(none)'), {{ second }}, '(none)')
{%- endmacro %}
