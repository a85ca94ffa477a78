{# What engines spell differently, one dispatched macro each. #}


{% macro trim_white_space(expression) %}
    {{ return(adapter.dispatch('trim_white_space', 'crm_metrics')(expression)) }}
{% endmacro %}

{% macro duckdb__trim_white_space(expression) -%}
    trim({{ expression }}, e' \t\r\n')
{%- endmacro %}


{# A value of one of the engine's types as text, an instant in UTC whatever the time
   zone of the session. #}
{% macro as_text(expression, type) %}
    {{ return(adapter.dispatch('as_text', 'crm_metrics')(expression, type)) }}
{% endmacro %}

{% macro duckdb__as_text(expression, type) %}
    {% if type == 'TIMESTAMP WITH TIME ZONE' %}
        {{ return("cast(timezone('UTC', " ~ expression ~ ") as varchar) || '+00'") }}
    {% endif %}
    {{ return('cast(' ~ expression ~ ' as varchar)') }}
{% endmacro %}


{# Whether the whole of a text is of a pattern: a regular expression without quotes. #}
{% macro is_of_pattern(expression, pattern) %}
    {{ return(adapter.dispatch('is_of_pattern', 'crm_metrics')(
        expression, pattern
    )) }}
{% endmacro %}

{% macro duckdb__is_of_pattern(expression, pattern) -%}
    regexp_full_match({{ expression }}, '{{ pattern }}')
{%- endmacro %}


{# The instant in UTC (a time stamp without zone) that a text names, NULL if none; where
   it has no zone it is in UTC, whatever the session's. The patterns keep out what the
   casts take without a word: hour 24, other eras, offsets beyond a day. #}
{% macro utc_instant(expression) %}
    {{ return(adapter.dispatch('utc_instant', 'crm_metrics')(expression)) }}
{% endmacro %}

{% macro duckdb__utc_instant(expression) -%}
    {%- set clock = '.{4}-..-..[T ] *([01]?[0-9]|2[0-3]):[0-9:.]+' -%}
    {%- set offset = '[+-]([01][0-9]|2[0-3])(:?[0-5][0-9]){0,2}' -%}
    {%- set name = '[A-Za-z][A-Za-z_/-]*[+]?[0-9]{0,2}[A-Z]*' -%}
    {%- set zone = '( ?(Z|' ~ offset ~ ')| ' ~ name ~ ')' -%}
    case
        when {{ is_of_pattern(expression, clock) }}
            then try_cast({{ expression }} as timestamp)
        when {{ is_of_pattern(expression, clock ~ zone) }} then timezone('UTC', coalesce(
            try_cast({{ expression }} as timestamptz),
            try_cast({{ with_seconds(expression) }} as timestamptz)
        ))
    end
{%- endmacro %}


{# A time stamp as the cast wants it: seconds before a zone, no space before `+`. #}
{% macro with_seconds(expression) -%}
    regexp_replace(regexp_replace(
        {{ expression }}, '^(.{11}[0-9 ]+:[0-9]+)( ?[A-Za-z+-])', '\1:00\2'
    ), ' ([+-]|Z$)', '\1')
{%- endmacro %}


{# An instant in UTC as the clock of a time zone shows it. #}
{% macro in_time_zone(instant, time_zone) %}
    {{ return(adapter.dispatch('in_time_zone', 'crm_metrics')(instant, time_zone)) }}
{% endmacro %}

{% macro duckdb__in_time_zone(instant, time_zone) -%}
    timezone({{ sql_text(time_zone) }}, timezone('UTC', {{ instant }}))
{%- endmacro %}


{# Microseconds from one instant to another, as a whole number. #}
{% macro microseconds_between(start, end) %}
    {{ return(adapter.dispatch('microseconds_between', 'crm_metrics')(start, end)) }}
{% endmacro %}

{% macro duckdb__microseconds_between(start, end) -%}
    (epoch_us({{ end }}) - epoch_us({{ start }}))
{%- endmacro %}


{# A row of the named relation as JSON text. #}
{% macro row_as_json(relation) %}
    {{ return(adapter.dispatch('row_as_json', 'crm_metrics')(relation)) }}
{% endmacro %}

{% macro duckdb__row_as_json(relation) -%}
    cast(to_json({{ relation }}) as varchar)
{%- endmacro %}


{# Whether the engine knows a time zone of that name: asks it. #}
{% macro time_zone_exists(name) %}
    {{ return(adapter.dispatch('time_zone_exists', 'crm_metrics')(name)) }}
{% endmacro %}

{% macro duckdb__time_zone_exists(name) %}
    {% set found = run_query(
        "select count(*) from pg_timezone_names() where name = " ~ sql_text(name)
    ) %}
    {{ return(found.rows[0][0] > 0) }}
{% endmacro %}


{# The texts of a group's rows, joined in an order. #}
{% macro join_rows(expression, separator, order_by) %}
    {{ return(adapter.dispatch('join_rows', 'crm_metrics')(
        expression, separator, order_by
    )) }}
{% endmacro %}

{% macro duckdb__join_rows(expression, separator, order_by) -%}
    string_agg({{ expression }}, '{{ separator }}' order by {{ order_by }})
{%- endmacro %}
