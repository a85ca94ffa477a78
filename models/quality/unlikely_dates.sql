with events (source_table, source_key, column_name, event_on) as (
    {%- for table, column, is_event in event_columns() %}
    select
        '{{ table }}',
        source_key,
        '{{ column }}',
        {{ column.replace('_at', '_on') }}
    from {{ ref('stg_' ~ table) }}
    where is_valid and {{ is_event }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    events.source_table,
    events.source_key,
    events.column_name,
    events.event_on,
    'far after the rest, which ends on '
    || cast(likely_days.likely_until as varchar)
    || ': as-of moves with it' as reason,
    'correct it, or build with AS_OF='
    || cast(likely_days.likely_until as varchar) as remedy
from events
inner join {{ ref('likely_days') }} as likely_days
    on events.event_on >= likely_days.late_from
where {{ date_setting('as_of') }} is null
union all
select
    events.source_table,
    events.source_key,
    events.column_name,
    events.event_on,
    'far before the rest, which begins on '
    || cast(likely_days.likely_from as varchar)
    || ': the calendar begins with it' as reason,
    'correct it; if it is right, say so by VARS=''{"first_event_on": "'
    || cast(min(events.event_on) over () as varchar) || '"}''' as remedy
from events
inner join {{ ref('likely_days') }} as likely_days
    on events.event_on <= likely_days.early_until
where {{ date_setting('first_event_on') }} is null
