with source as (
    select * from {{ raw('spend') }}
),

typed as (
    select
        {{ pass_through('spend') }},
        {{ text('spend_id') }} as spend_id,
        {{ local_date('spent_on') }} as spent_on,
        {{ code('purpose') }} as purpose,
        {{ text('category') }} as category,
        {{ text('channel') }} as channel,
        {{ text('campaign_id') }} as campaign_id,
        {{ money('amount') }} as amount,
        {{ complaints([
            is_missing('spend_id'),
            is_missing('spent_on'),
            is_no_date('spent_on'),
            is_missing('purpose'),
            is_no_code('purpose', ['acquisition', 'retention']),
            is_missing('category'),
            is_missing('amount'),
            is_no_amount('amount'),
            is_negative('amount'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['spend_id']) }}
from typed
