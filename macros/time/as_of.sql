{# A value of what happened on a day, NULL where that is after as-of: it has not
   happened. The query joins reporting_window. #}
{% macro by_as_of(value, day) -%}
    case when {{ day }} <= reporting_window.as_of then {{ value }} end
{%- endmacro %}
