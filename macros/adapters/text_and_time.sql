{# What engines spell differently, one dispatched macro each. #}


{% macro trim_white_space(expression) %}
    {{ return(adapter.dispatch('trim_white_space')(expression)) }}
{% endmacro %}

{% macro default__trim_white_space(expression) -%}
    trim({{ expression }}, e' \t\r\n')
{%- endmacro %}


{# The instant in UTC (a time stamp without zone) that a text names, NULL if none. #}
{% macro utc_instant(expression) %}
    {{ return(adapter.dispatch('utc_instant')(expression)) }}
{% endmacro %}

{% macro default__utc_instant(expression) -%}
    timezone('UTC', coalesce(
        try_cast({{ expression }} as timestamptz),
        try_cast({{ with_seconds(expression) }} as timestamptz)
    ))
{%- endmacro %}


{# A time stamp as the cast wants it: seconds before an offset, no space between. #}
{% macro with_seconds(expression) -%}
    regexp_replace(
        regexp_replace({{ expression }}, '^(.{16})( ?[A-Z+-])', '\1:00\2'),
        '^(.{19}[0-9.]*) ([+-])', '\1\2'
    )
{%- endmacro %}


{# An instant in UTC as the clock of the reporting time zone shows it. #}
{% macro in_time_zone(expression) %}
    {% if setting('time_zone') == 'UTC' %}
        {{ return(expression) }}
    {% endif %}
    {{ return(adapter.dispatch('in_time_zone')(expression, setting('time_zone'))) }}
{% endmacro %}

{% macro default__in_time_zone(expression, time_zone) -%}
    timezone('{{ time_zone }}', timezone('UTC', {{ expression }}))
{%- endmacro %}


{# Microseconds from one instant to another, as a whole number. #}
{% macro microseconds_between(start, end) %}
    {{ return(adapter.dispatch('microseconds_between')(start, end)) }}
{% endmacro %}

{% macro default__microseconds_between(start, end) -%}
    (epoch_us({{ end }}) - epoch_us({{ start }}))
{%- endmacro %}


{# A row of the named relation as JSON text. #}
{% macro row_as_json(relation) %}
    {{ return(adapter.dispatch('row_as_json')(relation)) }}
{% endmacro %}

{% macro default__row_as_json(relation) -%}
    cast(to_json({{ relation }}) as varchar)
{%- endmacro %}
