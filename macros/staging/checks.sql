{# Checks that staging repeats: each is a `case` that is a row's defect where it has it,
   NULL where not. A typed column <name> has its cell beside it, as <name>_text. #}


{# A cell that does not cast; where there is none, its text is NULL, and so is this. #}
{% macro does_not_cast(column, complaint) -%}
    case
        when {{ column }} is null
            then '{{ column }} {{ complaint }}: ' || {{ column }}_text
    end
{%- endmacro %}


{% macro is_no_number(column) -%}
    {{ does_not_cast(column, 'is not a number') }}
{%- endmacro %}


{% macro is_no_whole_number(column) -%}
    {{ does_not_cast(column, 'is not a whole number') }}
{%- endmacro %}


{% macro is_no_probability(column) -%}
    case
        when {{ column }} < 0 or {{ column }} > 1
            then '{{ column }} is not between 0 and 1: ' || {{ column }}_text
    end
{%- endmacro %}


{% macro is_no_date(column) -%}
    {{ does_not_cast(column, 'is not a date or time stamp of 1900 to 2199') }}
{%- endmacro %}


{% macro is_no_code(column, codes) -%}
    case
        when {{ column }} not in ('{{ codes | join("', '") }}')
            then '{{ column }} is not one of {{ codes | join(', ') }}: '
                || {{ column }}_text
    end
{%- endmacro %}


{# Of two columns <event>_at or <event>_on, both with an _at and an _on beside them. #}
{% macro ends_before(end, start) -%}
    case
        when {{ precedes(
            end[:-3] ~ '_at', end[:-3] ~ '_on', start[:-3] ~ '_at', start[:-3] ~ '_on'
        ) }}
            then '{{ end }} is before {{ start }}'
    end
{%- endmacro %}


{# Columns source_key, rejection_reason and is_valid of a checked row: its key as text;
   its defects, else that an earlier row without defects has the same key. #}
{% macro verdict(key) -%}
    {%- set row_of_key = "row_number() over (partition by " ~ key | join(', ')
        ~ " order by defects nulls first, _source_row)" -%}
    nullif(concat_ws(' / ', {{ key | join(', ') }}), '') as source_key,
    coalesce(defects, case
        when {{ row_of_key }} > 1
            then 'duplicate {{ key | join(', ') }}: the first row stays'
    end) as rejection_reason,
    defects is null and {{ row_of_key }} = 1 as is_valid
{%- endmacro %}
