{# Date arithmetic; dispatched where engines differ. #}


{% macro add_months(date, months) %}
    {{ return(adapter.dispatch('add_months', 'crm_metrics')(date, months)) }}
{% endmacro %}

{% macro duckdb__add_months(date, months) -%}
    cast({{ date }} + interval ({{ months }}) month as date)
{%- endmacro %}


{# First day of the week (Monday), month, quarter or year that holds a date. #}
{% macro start_of(part, date) -%}
    cast(date_trunc('{{ part }}', {{ date }}) as date)
{%- endmacro %}


{# The dates from start through end, one row each: an expression of a select list. #}
{% macro days_between(start, end) %}
    {{ return(adapter.dispatch('days_between', 'crm_metrics')(start, end)) }}
{% endmacro %}

{% macro duckdb__days_between(start, end) -%}
    cast(unnest(generate_series({{ start }}, {{ end }}, interval 1 day)) as date)
{%- endmacro %}


{# Whole days from one date to another. #}
{% macro days_from(start, end) %}
    {{ return(adapter.dispatch('days_from', 'crm_metrics')(start, end)) }}
{% endmacro %}

{% macro duckdb__days_from(start, end) -%}
    date_diff('day', {{ start }}, {{ end }})
{%- endmacro %}


{# Month boundaries between two dates: 0 within one calendar month. #}
{% macro calendar_months_from(start, end) %}
    {{ return(adapter.dispatch('calendar_months_from', 'crm_metrics')(start, end)) }}
{% endmacro %}

{% macro duckdb__calendar_months_from(start, end) -%}
    date_diff('month', {{ start }}, {{ end }})
{%- endmacro %}
