-- setting first_event_on may be earlier than the first event, never later: periods would
-- begin in the middle of the data
with reporting_window as (
    select * from {{ ref('reporting_window') }}
),

event_days as (
    select * from {{ ref('event_days') }}
)

select event_days.*
from event_days
inner join reporting_window on event_days.event_on < reporting_window.first_event_on
