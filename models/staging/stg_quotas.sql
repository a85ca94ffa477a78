with source as (
    select * from {{ raw('quotas') }}
),

typed as (
    select
        {{ pass_through('quotas') }},
        {{ text('rep_id') }} as rep_id,
        {{ local_date('starts_on') }} as starts_on,
        {{ local_date('ends_on') }} as ends_on,
        {{ money('amount') }} as amount,
        {{ complaints([
            is_missing('rep_id'),
            is_missing('starts_on'),
            is_no_date('starts_on'),
            is_missing('ends_on'),
            is_no_date('ends_on'),
            is_missing('amount'),
            is_no_amount('amount'),
            is_negative('amount'),
            ends_before('ends_on', 'starts_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['rep_id', 'starts_on', 'ends_on']) }}
from typed
