{# How staging reads a cell. A cell is trimmed text, blank ones NULL; what does not cast
   becomes NULL here and a defect in checks.sql. #}


{# Text without the white space around it; blank is NULL. #}
{% macro text(column) -%}
    nullif({{ trim_white_space(column) }}, '')
{%- endmacro %}


{# An amount or other number, exact to 8 decimals, below 1e20. The narrow cast is far
   faster but cuts digits before it applies an exponent; the wide one takes the rest.
   Digits may not be parted by an underscore, which the casts would allow. #}
{% macro number(cell) -%}
    {%- set digits = "replace(lower(" ~ cell ~ "), '_', '?')" -%}
    coalesce(
        case
            when {{ digits }} not like '%e%'
                then try_cast({{ digits }} as decimal(18, 8))
        end,
        try_cast({{ digits }} as decimal(28, 8))
    )
{%- endmacro %}


{# The whole number that a cell holds (9, 9.0 or 9e0; neither 9.5 nor 8.999999999). #}
{% macro whole_number(cell) -%}
    case
        when {{ is_of_pattern(cell, '[+-]?[0-9]+([.]0*)?([eE][+]?[0-9]+)?') }}
            then try_cast({{ cell }} as integer)
    end
{%- endmacro %}


{# The instant of a cell in UTC. A plain date is its midnight, whatever the time zone;
   it is cast as a time stamp because a cast as date ignores what follows the date. #}
{% macro instant(cell) -%}
    case
        when not {{ is_in_range(cell) }} then null
        when {{ cell }} like '____-__-__' then try_cast({{ cell }} as timestamp)
        else {{ utc_instant(cell) }}
    end
{%- endmacro %}


{# The date of an instant in the reporting time zone; `cell` is what it was read from: a
   plain date never shifts. #}
{% macro local_date(instant, cell) %}
    {% if setting('time_zone') == 'UTC' %}
        {{ return('cast(' ~ instant ~ ' as date)') }}
    {% endif %}
    {{ return(shifted_date(instant, cell)) }}
{% endmacro %}


{% macro shifted_date(instant, cell) -%}
    cast(case
        when {{ is_plain_date(cell) }} then {{ instant }}
        else {{ in_time_zone(instant, setting('time_zone')) }}
    end as date)
{%- endmacro %}


{# Years outside 1900 to 2199 are slips or stand-ins for "never": one of them would
   stretch the calendar by millennia. #}
{% macro is_in_range(cell) -%}
    {{ cell }} between '1900' and '2200'
{%- endmacro %}


{% macro is_plain_date(cell) -%}
    {{ is_in_range(cell) }} and {{ cell }} like '____-__-__'
{%- endmacro %}
