with calendar as (
    select * from {{ ref('calendar') }}
)

select
    {{ days_between('period_start', 'observed_until - 1') }} as date_day,
    {{ period_columns() }}
from calendar
