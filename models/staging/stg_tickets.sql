with source as (
    select * from {{ raw('tickets') }}
),

typed as (
    select
        {{ pass_through('tickets') }},
        {{ text('ticket_id') }} as ticket_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('agent_id') }} as agent_id,
        {{ text('priority') }} as priority,
        {{ text('topic') }} as topic,
        {{ instant('opened_at') }} as opened_at,
        {{ local_date('opened_at') }} as opened_on,
        {{ instant('resolved_at') }} as resolved_at,
        {{ local_date('resolved_at') }} as resolved_on,
        {{ complaints([
            is_missing('ticket_id'),
            is_missing('opened_at'),
            is_no_date('opened_at'),
            is_no_date('resolved_at'),
            ends_before('resolved_at', 'opened_at'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['ticket_id']) }}
from typed
