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
        {{ text('resolved_at') }} as resolved_at_text,
        {{ text('first_replied_at') }} as first_replied_at_text,
        {{ text('reopens') }} as reopens_text,
        {{ text('first_reply_due_at') }} as first_reply_due_at_text,
        {{ text('resolution_due_at') }} as resolution_due_at_text
    from landed
),

typed as (
    select
        *,
        {{ instant('opened_at_text') }} as opened_at,
        {{ local_date('opened_at', 'opened_at_text') }} as opened_on,
        opened_at_text not like '____-__-__' as opened_has_time,
        {{ instant('resolved_at_text') }} as resolved_at,
        {{ local_date('resolved_at', 'resolved_at_text') }} as resolved_on,
        resolved_at_text not like '____-__-__' as resolved_has_time,
        {{ instant('first_replied_at_text') }} as first_replied_at,
        {{ local_date('first_replied_at', 'first_replied_at_text') }}
            as first_replied_on,
        first_replied_at_text not like '____-__-__' as first_replied_has_time,
        {{ whole_number('reopens_text') }} as reopens,
        {{ instant('first_reply_due_at_text') }} as first_reply_due_at,
        {{ local_date('first_reply_due_at', 'first_reply_due_at_text') }}
            as first_reply_due_on,
        first_reply_due_at_text not like '____-__-__' as first_reply_due_has_time,
        {{ instant('resolution_due_at_text') }} as resolution_due_at,
        {{ local_date('resolution_due_at', 'resolution_due_at_text') }}
            as resolution_due_on,
        resolution_due_at_text not like '____-__-__' as resolution_due_has_time
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
            {{ ends_before('resolved_at', 'opened_at') }},
            {{ is_no_date('first_replied_at') }},
            {{ ends_before('first_replied_at', 'opened_at') }},
            {{ is_no_whole_number('reopens') }},
            case when reopens < 0 then 'reopens is negative' end,
            {{ is_no_date('first_reply_due_at') }},
            {{ is_no_date('resolution_due_at') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'opened_at_text', 'resolved_at_text', 'first_replied_at_text', 'reopens_text',
        'first_reply_due_at_text', 'resolution_due_at_text', 'defects',
    ]) }},
    {{ verdict(['ticket_id']) }}
from checked
