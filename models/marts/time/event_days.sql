with events (source_table, event_on) as (
    {%- for table, column, is_event in event_columns() %}
    select
        '{{ table }}',
        {{ column.replace('_at', '_on') }}
    from {{ ref('stg_' ~ table) }}
    where is_valid and {{ is_event }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    source_table,
    event_on,
    count(*) as event_count
from events
where event_on is not null
group by source_table, event_on
