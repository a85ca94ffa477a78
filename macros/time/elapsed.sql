{# Whether an end lies before a start. Within one day only two times of day can tell;
   midnight sharp is taken for a plain date, which has none. #}
{% macro precedes(end_at, end_on, start_at, start_on) -%}
    (
        {{ end_on }} < {{ start_on }}
        or (
            {{ end_on }} = {{ start_on }}
            and {{ end_at }} < {{ start_at }}
            and cast({{ end_at }} as time) <> time '00:00:00'
            and cast({{ start_at }} as time) <> time '00:00:00'
        )
    )
{%- endmacro %}


{# Elapsed time in microseconds, a whole number so that sums stay exact; 0 where a plain
   date ends what started later on that day. #}
{% macro elapsed_microseconds(start_at, end_at) -%}
    greatest({{ microseconds_between(start_at, end_at) }}, 0)
{%- endmacro %}


{% macro days(microseconds) -%}
    {{ microseconds }} / 86400e6
{%- endmacro %}


{% macro hours(microseconds) -%}
    {{ microseconds }} / 3600e6
{%- endmacro %}
