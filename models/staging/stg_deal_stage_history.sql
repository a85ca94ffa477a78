with source as (
    select * from {{ raw('deal_stage_history') }}
),

typed as (
    select
        {{ pass_through('deal_stage_history') }},
        {{ text('deal_id') }} as deal_id,
        {{ text('stage') }} as stage,
        {{ instant('entered_at') }} as entered_at,
        {{ local_date('entered_at') }} as entered_on,
        {{ instant('exited_at') }} as exited_at,
        {{ local_date('exited_at') }} as exited_on,
        {{ complaints([
            is_missing('deal_id'),
            is_missing('stage'),
            is_missing('entered_at'),
            is_no_date('entered_at'),
            is_no_date('exited_at'),
            ends_before('exited_at', 'entered_at'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['deal_id', 'stage', 'entered_at']) }}
from typed
