with landed as (
    select * from {{ ref('landing_deals') }}
),

cells as (
    select
        {{ unknown_columns('deals') }},
        {{ text('deal_id') }} as deal_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('lead_id') }} as lead_id,
        {{ text('owner_id') }} as owner_id,
        {{ text('deal_type') }} as deal_type_text,
        {{ text('product') }} as product,
        {{ text('created_at') }} as created_at_text,
        {{ text('closed_at') }} as closed_at_text,
        {{ text('status') }} as status_text,
        {{ text('stage') }} as stage,
        {{ text('amount') }} as amount_text,
        {{ text('probability') }} as probability_text
    from landed
),

typed as (
    select
        *,
        coalesce(lower(deal_type_text), 'new_business') as deal_type,
        {{ instant('created_at_text') }} as created_at,
        {{ local_date('created_at', 'created_at_text') }} as created_on,
        {{ instant('closed_at_text') }} as closed_at,
        {{ local_date('closed_at', 'closed_at_text') }} as closed_on,
        lower(status_text) as status,
        {{ number('amount_text') }} as amount,
        {{ number('probability_text') }} as probability
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when deal_id is null then 'deal_id is missing' end,
            {{ is_no_code(
                'deal_type', ['new_business', 'upsell', 'cross_sell', 'renewal']
            ) }},
            case when created_at_text is null then 'created_at is missing' end,
            {{ is_no_date('created_at') }},
            {{ is_no_date('closed_at') }},
            case when status is null then 'status is missing' end,
            {{ is_no_code('status', ['open', 'won', 'lost']) }},
            {{ is_no_number('amount') }},
            case when amount < 0 then 'amount is negative' end,
            {{ is_no_number('probability') }},
            {{ is_no_probability('probability') }},
            case
                when status in ('won', 'lost') and closed_at_text is null
                    then 'closed_at is missing for a closed deal'
            end,
            case
                when status in ('won', 'lost')
                    then {{ ends_before('closed_at', 'created_at') }}
            end
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'deal_type_text', 'created_at_text', 'closed_at_text', 'status_text',
        'amount_text', 'probability_text', 'defects',
    ]) }},
    {{ verdict(['deal_id']) }}
from checked
