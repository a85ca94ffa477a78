-- the rule is in docs/contract.md
with days as (
    select
        event_on,
        sum(event_count) as event_count
    from {{ ref('event_days') }}
    group by event_on
),

-- what lies before a day, and from it on
cuts as (
    select
        event_on as first_after,
        lag(event_on) over (order by event_on) as last_before,
        sum(event_count) over (order by event_on) - event_count as events_before,
        sum(event_count) over (order by event_on desc) as events_after
    from days
),

gaps as (
    select
        first_after,
        last_before,
        {{ days_from('last_before', 'first_after') }} as gap_days,
        events_after < events_before as is_late,
        1000 * least(events_before, events_after)
        <= events_before + events_after as is_in_a_thousand,
        least(events_before, events_after) <= 3
        and 5 * least(events_before, events_after)
        <= events_before + events_after as is_handful
    from cuts
    where last_before is not null
),

usual as (
    select coalesce(max(gap_days), 0) as longest_gap_days
    from gaps
    where not is_in_a_thousand and not is_handful
),

wide as (
    select gaps.*
    from gaps
    inner join usual on gaps.gap_days > 4 * usual.longest_gap_days
    where
        (gaps.is_late and gaps.is_in_a_thousand and gaps.gap_days > 92)
        or (gaps.is_late and gaps.is_handful and gaps.gap_days > 366)
        or ((gaps.is_in_a_thousand or gaps.is_handful) and gaps.gap_days > 1826)
)

select
    max(last_before) filter (where not is_late) as early_until,
    max(first_after) filter (where not is_late) as likely_from,
    min(last_before) filter (where is_late) as likely_until,
    min(first_after) filter (where is_late) as late_from
from wide
