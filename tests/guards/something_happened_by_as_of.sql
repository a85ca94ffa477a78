-- nor do those of a day before everything; without a valid row another guard speaks
with events as (
    select
        min(event_on) as first_on,
        {{ date_setting('as_of') }} as as_of
    from {{ ref('event_days') }}
),

intake as (
    select sum(valid_rows) as valid_rows
    from {{ ref('intake') }}
)

select
    coalesce(
        'Nothing happened by ' || events.as_of || ': the first event is on '
        || events.first_on || '. Give a later AS_OF, or setting allow_empty.',
        'Nothing happened: no valid row has the day of an event. Add the tables of '
        || 'what happened, or give setting allow_empty.'
    ) as complaint
from events
cross join intake
where
    (events.first_on is null or events.first_on > events.as_of)
    and intake.valid_rows > 0
    and not {{ setting('allow_empty') }}
