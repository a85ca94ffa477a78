with calendar as (
    select * from {{ ref('calendar') }}
)

select
    cast({{ days_between('period_start', 'observed_until - 1') }} as date) as date_day,
    grain,
    period_start
from calendar
