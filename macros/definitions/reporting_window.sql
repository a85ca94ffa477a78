{# The days that reporting_window spans: those of the data, which it reads only where
   settings as_of and first_event_on do not give both ends. #}
{% macro window_events() %}
    {% if setting('as_of') and setting('first_event_on') %}
        {{ return('select ' ~ date_setting('first_event_on') ~ ' as event_on') }}
    {% endif %}
    {{ return('select event_on from ' ~ ref('event_days')) }}
{% endmacro %}


{# A setting as a date, NULL where it is not set. #}
{% macro date_setting(name) %}
    {% set value = setting(name) %}
    {% set date = sql_text(value | string) if value else 'null' %}
    {{ return('cast(' ~ date ~ ' as date)') }}
{% endmacro %}
