with source as (
    select * from {{ raw('leads') }}
),

typed as (
    select
        {{ pass_through('leads') }},
        {{ text('lead_id') }} as lead_id,
        {{ instant('created_at') }} as created_at,
        {{ local_date('created_at') }} as created_on,
        {{ text('source') }} as source,
        {{ text('campaign_id') }} as campaign_id,
        {{ text('content_asset') }} as content_asset,
        {{ text('owner_id') }} as owner_id,
        coalesce({{ code('status') }}, 'open') as status,
        {{ instant('closed_at') }} as closed_at,
        {{ local_date('closed_at') }} as closed_on,
        {{ text('customer_id') }} as customer_id,
        {{ complaints([
            is_missing('lead_id'),
            is_missing('created_at'),
            is_no_date('created_at'),
            is_no_code('status', ['open', 'converted', 'disqualified']),
            is_no_date('closed_at'),
            ends_before('closed_at', 'created_at'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['lead_id']) }}
from typed
