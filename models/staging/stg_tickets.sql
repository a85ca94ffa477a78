with landed as (
    select * from {{ ref('landing_tickets') }}
),

cells as (
    select
        {{ unknown_columns('tickets') }},
        {{ text('ticket_id') }} as ticket_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('agent_id') }} as agent_id,
        {{ text('priority') }} as priority,
        {{ text('topic') }} as topic,
        {{ text('opened_at') }} as opened_at_text,
        {{ text('resolved_at') }} as resolved_at_text
    from landed
),

typed as (
    select
        *,
        {{ instant('opened_at_text') }} as opened_at,
        {{ local_date('opened_at', 'opened_at_text') }} as opened_on,
        {{ instant('resolved_at_text') }} as resolved_at,
        {{ local_date('resolved_at', 'resolved_at_text') }} as resolved_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when ticket_id is null then 'ticket_id is missing' end,
            case when opened_at_text is null then 'opened_at is missing' end,
            {{ is_no_date('opened_at') }},
            {{ is_no_date('resolved_at') }},
            {{ ends_before('resolved_at', 'opened_at') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', ['opened_at_text', 'resolved_at_text', 'defects']) }},
    {{ verdict(['ticket_id']) }}
from checked
