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


{# Whether <done>_at was in time for <due>_at, its instant included, or on that day
   where it is a plain date (<due>_has_time is false). What was due before <start>_at
   is late. NULL where nothing is due by as-of. All are columns of one relation. #}
{% macro is_in_time(relation, start, done, due) -%}
    {%- set due, done = relation ~ '.' ~ due, relation ~ '.' ~ done -%}
    case
        when {{ due }}_on <= {{ relation }}.as_of
            then coalesce(
                {{ done }}_on < {{ due }}_on
                or {{ done }}_on = {{ due }}_on
                and (
                    not {{ due }}_has_time
                    or {{ is_by(relation ~ '.' ~ start, due) }}
                    and {{ is_by(done, due) }}
                ),
                false
            )
    end
{%- endmacro %}


{# Whether <event>_at is <limit>_at or earlier; a plain date of that day always is. #}
{% macro is_by(event, limit) -%}
    ({{ event }}_at <= {{ limit }}_at or not {{ event }}_has_time)
{%- endmacro %}


{# Elapsed time in microseconds, a whole number so that sums stay exact; 0 where a plain
   date ends what started later on that day; NULL without an end. #}
{% macro elapsed_microseconds(start_at, end_at) -%}
    {%- set elapsed = microseconds_between(start_at, end_at) -%}
    case when {{ elapsed }} < 0 then 0 else {{ elapsed }} end
{%- endmacro %}


{% macro days(microseconds) -%}
    {{ microseconds }} / 86400e6
{%- endmacro %}


{% macro hours(microseconds) -%}
    {{ microseconds }} / 3600e6
{%- endmacro %}
