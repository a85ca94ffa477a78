with landed as (
    select * from {{ ref('landing_leads') }}
),

cells as (
    select
        {{ unknown_columns('leads') }},
        {{ text('lead_id') }} as lead_id,
        {{ text('created_at') }} as created_at_text,
        {{ text('source') }} as source,
        {{ text('campaign_id') }} as campaign_id,
        {{ text('content_asset') }} as content_asset,
        {{ text('owner_id') }} as owner_id,
        {{ text('status') }} as status_text,
        {{ text('closed_at') }} as closed_at_text,
        {{ text('customer_id') }} as customer_id
    from landed
),

typed as (
    select
        *,
        {{ instant('created_at_text') }} as created_at,
        {{ local_date('created_at', 'created_at_text') }} as created_on,
        coalesce(lower(status_text), 'open') as status,
        {{ instant('closed_at_text') }} as closed_at,
        {{ local_date('closed_at', 'closed_at_text') }} as closed_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case
                when lead_id is null then 'lead_id is missing'
                when lead_id = '(none)' then 'lead_id (none) means that there is none'
            end,
            case when created_at_text is null then 'created_at is missing' end,
            {{ is_no_date('created_at') }},
            {{ is_no_code('status', ['open', 'converted', 'disqualified']) }},
            {{ is_no_date('closed_at') }},
            {{ ends_before('closed_at', 'created_at') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'created_at_text', 'status_text', 'closed_at_text', 'defects',
    ]) }},
    {{ verdict(['lead_id']) }}
from checked
