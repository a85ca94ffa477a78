with reporting_window as (
    select * from {{ ref('reporting_window') }}
),

days as (
    select {{ days_between('first_event_on', 'as_of') }} as date_day
    from reporting_window
),

periods as (
    select distinct
        'week' as grain,
        {{ start_of('week', 'date_day') }} as period_start,
        {{ start_of('week', 'date_day') }} + 7 as period_end
    from days
    union all
    select distinct
        'month' as grain,
        {{ start_of('month', 'date_day') }} as period_start,
        {{ add_months(start_of('month', 'date_day'), 1) }} as period_end
    from days
    union all
    select distinct
        'quarter' as grain,
        {{ fiscal_start_of('quarter', 'date_day') }} as period_start,
        {{ add_months(fiscal_start_of('quarter', 'date_day'), 3) }} as period_end
    from days
    union all
    select distinct
        'year' as grain,
        {{ fiscal_start_of('year', 'date_day') }} as period_start,
        {{ add_months(fiscal_start_of('year', 'date_day'), 12) }} as period_end
    from days
    union all
    select distinct
        'trailing_12_months' as grain,
        {{ add_months(start_of('month', 'date_day'), -11) }} as period_start,
        {{ add_months(start_of('month', 'date_day'), 1) }} as period_end
    from days
    union all
    select
        'all_time' as grain,
        first_event_on as period_start,
        as_of + 1 as period_end
    from reporting_window
)

select
    periods.grain,
    periods.period_start,
    periods.period_end,
    periods.period_end <= reporting_window.as_of + 1 and (
        periods.grain <> 'trailing_12_months'
        or periods.period_start >= reporting_window.first_event_on
    ) as is_complete,
    least(periods.period_end, reporting_window.as_of + 1) as observed_until,
    case periods.grain
        when 'week' then 7 / 365.25
        when 'month' then 1 / 12e0
        when 'quarter' then 1 / 4e0
        when 'all_time'
            then {{ days_from('periods.period_start', 'periods.period_end') }} / 365.25
        else 1
    end as years
from periods
cross join reporting_window
