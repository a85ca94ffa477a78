{# A dimension's value, `(none)` where it is missing. #}
{% macro or_none(expression) -%}
    coalesce({{ expression }}, '(none)')
{%- endmacro %}


{# The dimensions of a subject that a fact has from its customer: all but those that it
   has of its own. The fact joins customer_attributes as `customers`. #}
{% macro inherit_from_customer(subject='accounts', own=[]) -%}
    {%- for dimension in dimensions_of(subject) | reject('in', own) %}
    {{ or_none('customers.' ~ dimension) }} as {{ dimension }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{# The first of two dimension values, the second where the first is `(none)`. #}
{% macro first_known(first, second) -%}
    coalesce(nullif({{ first }}, '(none)'), {{ second }}, '(none)')
{%- endmacro %}
