with event_days as (
    {{ window_events() }}
),

today as (
    select coalesce({{ date_setting('as_of') }}, max(event_on)) as as_of
    from event_days
)

select
    coalesce(
        {{ date_setting('first_event_on') }}, min(event_days.event_on)
    ) as first_event_on,
    today.as_of
from event_days
inner join today on event_days.event_on <= today.as_of
group by today.as_of
having coalesce(
    {{ date_setting('first_event_on') }}, min(event_days.event_on)
) <= today.as_of
