{# How staging reads a raw cell. Every cell counts as text, whatever type it landed in;
   what does not cast becomes NULL here and a rejection reason in checks.sql. #}


{# Text without the white space around it; blank is NULL. #}
{% macro text(column) -%}
    nullif({{ trim_white_space('cast(' ~ column ~ ' as varchar)') }}, '')
{%- endmacro %}


{# A code: text in lower case. #}
{% macro code(column) -%}
    lower({{ text(column) }})
{%- endmacro %}


{# An amount or other number, exact to 8 decimals, below 1e20. The narrow cast is far
   faster but cuts digits before it applies an exponent; the wide one takes the rest.
   Digits may not be parted by an underscore, which the casts would allow. #}
{% macro money(column) -%}
    {%- set digits = "replace(" ~ code(column) ~ ", '_', '?')" -%}
    coalesce(
        case
            when {{ digits }} not like '%e%'
                then try_cast({{ digits }} as decimal(18, 8))
        end,
        try_cast({{ digits }} as decimal(28, 8))
    )
{%- endmacro %}


{# The whole number that a cell holds (9 or 9.0, not 9.5). #}
{% macro whole_number(column) -%}
    case
        when {{ money(column) }} = floor({{ money(column) }})
            then try_cast({{ money(column) }} as integer)
    end
{%- endmacro %}


{# The instant of a cell in UTC. A plain date is its midnight, whatever the time zone;
   it is cast as a time stamp because a cast as date ignores what follows the date. #}
{% macro instant(column) -%}
    case
        when {{ is_plain_date(column) }}
            then try_cast({{ text(column) }} as timestamp)
        when {{ is_time_stamp(column) }}
            then {{ utc_instant(text(column)) }}
    end
{%- endmacro %}


{# The date of a cell in the reporting time zone. A plain date never shifts. #}
{% macro local_date(column) -%}
    cast(
        case
            when {{ is_plain_date(column) }}
                then try_cast({{ text(column) }} as timestamp)
            when {{ is_time_stamp(column) }}
                then {{ in_time_zone(utc_instant(text(column))) }}
        end as date
    )
{%- endmacro %}


{# Years outside 1900 to 2199 are slips or stand-ins for "never": one of them would
   stretch the calendar by millennia. #}
{% macro is_plain_date(column) -%}
    {{ text(column) }} between '1900' and '2200' and {{ text(column) }} like '____-__-__'
{%- endmacro %}


{% macro is_time_stamp(column) -%}
    {{ text(column) }} between '1900' and '2200' and {{ text(column) }} like '____-__-__%'
{%- endmacro %}
