{# The checks of staging. Each macro is one check over the raw columns of `source`: an
   expression that is its complaint where the row fails, NULL where it passes. #}


{# All complaints of a row joined by '; ', NULL where there is none. #}
{% macro complaints(checks) -%}
    nullif(concat_ws(
        '; ',
        {{ checks | join(',\n        ') }}
    ), '')
{%- endmacro %}


{# Columns source_key and rejection_reason of a row: its key as text, and its complaints,
   else that an earlier row without complaint has the same key; NULL for a valid row. #}
{% macro key_and_rejection(key) -%}
    nullif(concat_ws(' / ', {{ key | join(', ') }}), '') as source_key,
    coalesce(complaint, case
        when row_number() over (
            partition by {{ key | join(', ') }}
            order by complaint nulls first, _source_row
        ) > 1 then 'duplicate {{ key | join(', ') }}: the first row stays'
    end) as rejection_reason
{%- endmacro %}


{% macro is_missing(column) -%}
    case when {{ text(column) }} is null then '{{ column }} is missing' end
{%- endmacro %}


{% macro is_no_amount(column) -%}
    case
        when {{ text(column) }} is not null and {{ money(column) }} is null
            then '{{ column }} is not a number: ' || {{ text(column) }}
    end
{%- endmacro %}


{% macro is_negative(column) -%}
    case when {{ money(column) }} < 0 then '{{ column }} is negative' end
{%- endmacro %}


{% macro is_no_date(column) -%}
    case
        when {{ text(column) }} is not null and {{ instant(column) }} is null
            then '{{ column }} is not a date or time stamp of 1900 to 2199: ' || {{ text(column) }}
    end
{%- endmacro %}


{% macro is_no_code(column, codes) -%}
    case
        when {{ code(column) }} not in ('{{ codes | join("', '") }}')
            then '{{ column }} is not one of {{ codes | join(', ') }}: '
                || {{ text(column) }}
    end
{%- endmacro %}


{% macro ends_before(end, start) -%}
    case
        when {{ precedes(
            instant(end), local_date(end), instant(start), local_date(start)
        ) }}
            then '{{ end }} is before {{ start }}'
    end
{%- endmacro %}


{# Any other condition under which a row is bad, with its own words. #}
{% macro is_bad(condition, complaint) -%}
    case when {{ condition }} then '{{ complaint }}' end
{%- endmacro %}


{% macro is_no_whole_number(column) -%}
    case
        when {{ text(column) }} is not null and {{ whole_number(column) }} is null
            then '{{ column }} is not a whole number: ' || {{ text(column) }}
    end
{%- endmacro %}
