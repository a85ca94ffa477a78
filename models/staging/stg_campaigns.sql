with source as (
    select * from {{ raw('campaigns') }}
),

typed as (
    select
        {{ pass_through('campaigns') }},
        {{ text('campaign_id') }} as campaign_id,
        {{ text('campaign_name') }} as campaign_name,
        {{ text('channel') }} as channel,
        {{ text('content_asset') }} as content_asset,
        {{ local_date('started_on') }} as started_on,
        {{ local_date('ended_on') }} as ended_on,
        {{ complaints([
            is_missing('campaign_id'),
            is_no_date('started_on'),
            is_no_date('ended_on'),
            ends_before('ended_on', 'started_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['campaign_id']) }}
from typed
