{# Columns dimension and dimension_value of a query grouped by slice_sets(). #}
{% macro slice_columns(dimensions) -%}
    case grouping({{ dimensions | join(', ') }})
        {%- for members in slices(dimensions) %}
        when {{ grouping_id(dimensions, members) }} then '{{ slice_name(members) }}'
        {%- endfor %}
    end as dimension,
    case grouping({{ dimensions | join(', ') }})
        {%- for members in slices(dimensions) %}
        when {{ grouping_id(dimensions, members) }} then {{ members | join(" || ' × ' || ") or "'all'" }}
        {%- endfor %}
    end as dimension_value
{%- endmacro %}


{# The grouping sets of every slice, each with the columns of `by`, if any
   (comma separated).
   The linter's dialect cannot parse them. #}
{% macro slice_sets(dimensions, by=none) -%}
    grouping sets ( -- noqa: PRS
        {%- for members in slices(dimensions) %}
        ({{ (([by] if by else []) + members) | join(', ') }}){{ ',' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}


{# What grouping() returns for a slice: a bit for each dimension that is rolled up. #}
{% macro grouping_id(dimensions, members) %}
    {% set bits = namespace(value=0) %}
    {% for dimension in dimensions %}
        {% set bits.value = bits.value * 2 + (0 if dimension in members else 1) %}
    {% endfor %}
    {{ return(bits.value) }}
{% endmacro %}
