{# Every additive measure is a meter: its running total per slice, read at the start and
   at the end of each period; the period's figure is the difference of the two readings.
   One pass serves every grain, overlapping windows, quiet periods and balances.

   A select over the CTEs `by_day` (date_day, dimension, dimension_value, measures) and
   `calendar`: one row per (period, slice) in which any measure moved or any running
   total is not 0:
     measures        the period's sum of each, under its own name
     running_totals  for these measures also <measure>_before and <measure>_to_date:
                     the sums up to the period's start and up to its end
   All are of type as_type: double, or a decimal where they are still to be added. #}
{% macro read_meters(measures, running_totals=[], as_type='double') -%}
    with readings_due as (
        select period_start as read_on from calendar
        union
        select period_end as read_on from calendar
    ),

    slices as (
        select distinct
            dimension,
            dimension_value
        from by_day
    ),

    -- a reading holds what happened before its day, so it comes first on that day
    stream as (
        select
            dimension,
            dimension_value,
            date_day,
            1 as is_event,
            {{ measures | join(',\n            ') }}
        from by_day
        union all
        select
            slices.dimension,
            slices.dimension_value,
            readings_due.read_on as date_day,
            0 as is_event
            {%- for measure in measures %},
            0 as {{ measure }}
            {%- endfor %}
        from slices
        cross join readings_due
    ),

    meters as (
        select
            dimension,
            dimension_value,
            date_day as read_on,
            is_event
            {%- for measure in measures %},
            sum({{ measure }}) over meter as {{ measure }}
            {%- endfor %}
        from stream
        window meter as (
            partition by dimension, dimension_value
            order by date_day, is_event
            rows unbounded preceding
        )
    ),

    readings as (
        select * from meters where is_event = 0
    )

    select
        {{ period_columns('calendar') }},
        closing.dimension,
        closing.dimension_value
        {%- for measure in measures %},
        cast(
            closing.{{ measure }} - opening.{{ measure }} as {{ as_type }}
        ) as {{ measure }}
        {%- endfor %}
        {%- for measure in running_totals %},
        cast(opening.{{ measure }} as {{ as_type }}) as {{ measure }}_before,
        cast(closing.{{ measure }} as {{ as_type }}) as {{ measure }}_to_date
        {%- endfor %}
    from calendar
    inner join readings as closing on calendar.period_end = closing.read_on
    inner join readings as opening
        on
            calendar.period_start = opening.read_on
            and closing.dimension = opening.dimension
            and closing.dimension_value = opening.dimension_value
    where
        {% for measure in measures -%}
        closing.{{ measure }} <> opening.{{ measure }}{{ ' or ' if not loop.last }}
        {%- endfor %}
        {%- for measure in running_totals %}
        or closing.{{ measure }} <> 0
        {%- endfor %}
{%- endmacro %}
