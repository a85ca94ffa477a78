with landed as (
    select * from {{ ref('landing_campaigns') }}
),

cells as (
    select
        {{ unknown_columns('campaigns') }},
        {{ text('campaign_id') }} as campaign_id,
        {{ text('campaign_name') }} as campaign_name,
        {{ text('channel') }} as channel,
        {{ text('content_asset') }} as content_asset,
        {{ text('started_on') }} as started_on_text,
        {{ text('ended_on') }} as ended_on_text
    from landed
),

typed as (
    select
        *,
        {{ instant('started_on_text') }} as started_at,
        {{ local_date('started_at', 'started_on_text') }} as started_on,
        {{ instant('ended_on_text') }} as ended_at,
        {{ local_date('ended_at', 'ended_on_text') }} as ended_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case
                when campaign_id is null then 'campaign_id is missing'
                when campaign_id = '(none)'
                    then 'campaign_id (none) means that there is none'
                when campaign_id = '(unallocated)'
                    then 'campaign_id (unallocated) means spend that found no customer'
            end,
            {{ is_no_date('started_on') }},
            {{ is_no_date('ended_on') }},
            {{ ends_before('ended_on', 'started_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'started_on_text', 'started_at', 'ended_on_text', 'ended_at', 'defects',
    ]) }},
    {{ verdict(['campaign_id']) }}
from checked
