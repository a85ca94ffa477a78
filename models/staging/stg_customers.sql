with landed as (
    select * from {{ ref('landing_customers') }}
),

cells as (
    select
        {{ unknown_columns('customers') }},
        {{ text('customer_id') }} as customer_id,
        {{ text('customer_name') }} as customer_name,
        {{ text('segment') }} as segment,
        {{ text('industry') }} as industry,
        {{ text('region') }} as region,
        {{ text('owner_id') }} as owner_id,
        {{ text('lead_id') }} as lead_id,
        {{ text('acquisition_channel') }} as acquisition_channel,
        {{ text('became_customer_on') }} as became_customer_on_text,
        {{ text('churned_on') }} as churned_on_text
    from landed
),

typed as (
    select
        *,
        {{ instant('became_customer_on_text') }} as became_customer_at,
        {{ local_date(
            'became_customer_at', 'became_customer_on_text'
        ) }} as became_customer_on,
        {{ instant('churned_on_text') }} as churned_at,
        {{ local_date('churned_at', 'churned_on_text') }} as churned_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case
                when customer_id is null then 'customer_id is missing'
                when customer_id = '(none)'
                    then 'customer_id (none) means that there is none'
            end,
            {{ is_no_date('became_customer_on') }},
            {{ is_no_date('churned_on') }},
            {{ ends_before('churned_on', 'became_customer_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'became_customer_on_text', 'became_customer_at', 'churned_on_text',
        'churned_at', 'defects',
    ]) }},
    {{ verdict(['customer_id']) }}
from checked
