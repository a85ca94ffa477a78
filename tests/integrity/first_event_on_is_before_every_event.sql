-- setting first_event_on may be earlier than the first event, never later: periods
-- would begin in the middle of the data
select *
from {{ ref('event_days') }}
where event_on < {{ date_setting('first_event_on') }}
