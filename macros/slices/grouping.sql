{# Columns dimension and dimension_value of a query grouped by slice_sets(): the slices
   of a subject. #}
{% macro slice_columns(subject) -%}
    {%- set dimensions = dimensions_of(subject) -%}
    case {{ grouping_number(dimensions) }}
        {%- for members in slices(dimensions) %}
        when {{ rolled_up(dimensions, members) }} then '{{ slice_name(members) }}'
        {%- endfor %}
    end as dimension,
    case {{ grouping_number(dimensions) }}
        {%- for members in slices(dimensions) %}
        when {{ rolled_up(dimensions, members) }}
            then {{ slice_value(members) }}
        {%- endfor %}
    end as dimension_value
{%- endmacro %}


{# The value of a slice: all, that of its dimension, those of its members. #}
{% macro slice_value(members) %}
    {% set values = [] %}
    {% for member in members %}
        {% do values.append(as_member(member) if members | length > 1 else member) %}
    {% endfor %}
    {{ return(values | join(" || ' × ' || ") or "'all'") }}
{% endmacro %}


{# A value as a member of a combination: each × in it doubled, so that a single one
   parts members and the value can be taken apart. #}
{% macro as_member(value) -%}
    replace({{ value }}, '×', '××')
{%- endmacro %}


{# The grouping sets of every slice of a subject, each with the columns of `by`, if any
   (comma separated).
   The linter's dialect cannot parse them. #}
{% macro slice_sets(subject, by=none) -%}
    grouping sets ( -- noqa: PRS
        {%- for members in slices(dimensions_of(subject)) %}
        ({{ (([by] if by else []) + members) | join(', ') }}){{ ',' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}


{# What grouping_number() is for a slice: a bit for each dimension that is rolled up. #}
{% macro rolled_up(dimensions, members) %}
    {% set bits = namespace(value=0) %}
    {% for dimension in dimensions %}
        {% set bits.value = bits.value * 2 + (0 if dimension in members else 1) %}
    {% endfor %}
    {{ return(bits.value) }}
{% endmacro %}
