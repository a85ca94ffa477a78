with entries as (
    select * from {{ ref('stg_deal_stage_history') }}
    where is_valid
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
        row_number() over visits as visit_number,
        lead(entries.entered_at) over visits as next_entered_at,
        lead(entries.entered_on) over visits as next_entered_on
    from entries
    inner join reporting_window on entries.entered_on <= reporting_window.as_of
    window visits as (
        partition by entries.deal_id
        order by entries.entered_on, entries.entered_at, entries._source_row
    )
),

-- a deal that closed before the entry does not end the visit
placed as (
    select
        ordered.*,
        deals.closed_at,
        deals.closed_on,
        coalesce(not {{ precedes(
            'deals.closed_at', 'deals.closed_on',
            'ordered.entered_at', 'ordered.entered_on'
        ) }}, false) as is_ended_by_close,
        ordered.next_entered_at is null
        and coalesce(deals.is_lost, false) as is_last_of_lost_deal,
        {{ or_none('deals.owner') }} as owner,
        {{ or_none('deals.team') }} as team
    from ordered
    left join deals on ordered.deal_id = deals.deal_id
),

exits as (
    select
        *,
        coalesce(
            exited_at, next_entered_at, case when is_ended_by_close then closed_at end
        ) as ended_at,
        coalesce(
            exited_on, next_entered_on, case when is_ended_by_close then closed_on end
        ) as ended_on
    from placed
)

select
    deal_id,
    visit_number,
    {{ own_text('stage') }} as stage,
    entered_at,
    entered_on,
    case when ended_on <= as_of then ended_at end as exited_at,
    case when ended_on <= as_of then ended_on end as exited_on,
    case when exited_on <= as_of then exited_on end as left_on,
    {{ elapsed_microseconds(
        'entered_at', 'case when ended_on <= as_of then ended_at end'
    ) }} as stage_microseconds,
    coalesce(ended_on <= as_of, false) and is_last_of_lost_deal as is_lost_in_stage,
    owner,
    team
from exits
