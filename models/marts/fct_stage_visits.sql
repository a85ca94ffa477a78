with entries as (
    {{ valid_rows('deal_stage_history') }}
),

deals as (
    select * from {{ ref('fct_deals') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

ordered as (
    select
        entries.deal_id,
        entries.stage,
        entries.entered_at,
        entries.entered_on,
        entries.exited_at,
        entries.exited_on,
        reporting_window.as_of,
        lead(entries.entered_at) over visits as next_entered_at,
        lead(entries.entered_on) over visits as next_entered_on
    from entries
    inner join reporting_window on entries.entered_on <= reporting_window.as_of
    window visits as (
        partition by entries.deal_id
        order by entries.entered_at, entries._source_row
    )
),

exits as (
    select
        ordered.deal_id,
        ordered.stage,
        ordered.entered_at,
        ordered.entered_on,
        ordered.as_of,
        ordered.next_entered_at is null
        and coalesce(deals.is_lost, false) as is_last_of_lost_deal,
        coalesce(
            ordered.exited_at, ordered.next_entered_at, closing.closed_at
        ) as exited_at,
        coalesce(
            ordered.exited_on, ordered.next_entered_on, closing.closed_on
        ) as exited_on,
        {{ or_none('deals.owner') }} as owner,
        {{ or_none('deals.team') }} as team
    from ordered
    left join deals on ordered.deal_id = deals.deal_id
    -- a deal that closed before it entered does not end the visit
    left join deals as closing
        on
            ordered.deal_id = closing.deal_id
            and not {{ precedes(
                'closing.closed_at', 'closing.closed_on',
                'ordered.entered_at', 'ordered.entered_on'
            ) }}
)

select
    deal_id,
    stage,
    entered_at,
    entered_on,
    case when exited_on <= as_of then exited_at end as exited_at,
    case when exited_on <= as_of then exited_on end as exited_on,
    case
        when exited_on <= as_of
            then {{ elapsed_microseconds('entered_at', 'exited_at') }}
    end as stage_microseconds,
    coalesce(exited_on <= as_of, false) and is_last_of_lost_deal as is_lost_in_stage,
    owner,
    team
from exits
