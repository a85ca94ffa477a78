{# The columns of a period, of the named relation if one is given. #}
{% macro period_columns(relation=none) %}
    {% set prefix = relation ~ '.' if relation else '' %}
    {{ return(prefix ~ ['grain', 'period_start', 'period_end', 'is_complete']
        | join(', ' ~ prefix)) }}
{% endmacro %}


{# The columns that identify a figure: of its period, and of its slice. Metric models
   select by them and join on them. #}
{% macro figure_keys() -%}
    {{ period_columns() }}, dimension, dimension_value
{%- endmacro %}
