-- on-run-end fills in what is not known before: finished_at, warnings
with events as (
    select
        min(event_on) as first_event_on,
        max(event_on) as last_event_on
    from {{ ref('event_days') }}
),

tables as (
    select
        {{ json_of_rows('source_table', 'read_rows') }} as row_counts,
        {{ json_of_rows('source_table', 'valid_rows') }} as valid_row_counts
    from {{ ref('intake') }}
)

select
    {{ sql_text(model.config.meta.version) }} as version,
    cast('{{ run_started_at.strftime('%Y-%m-%d %H:%M:%S') }}' as timestamp)
        as started_at,
    cast(null as timestamp) as finished_at,
    reporting_window.as_of,
    events.first_event_on,
    events.last_event_on,
    {{ sql_text(changed_settings()) }} as settings,
    tables.row_counts,
    tables.valid_row_counts,
    '[]' as warnings
from events
cross join tables
left join {{ ref('reporting_window') }} as reporting_window on true
