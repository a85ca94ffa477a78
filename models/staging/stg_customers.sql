with source as (
    select * from {{ raw('customers') }}
),

typed as (
    select
        {{ pass_through('customers') }},
        {{ text('customer_id') }} as customer_id,
        {{ text('customer_name') }} as customer_name,
        {{ text('segment') }} as segment,
        {{ text('industry') }} as industry,
        {{ text('region') }} as region,
        {{ text('owner_id') }} as owner_id,
        {{ text('lead_id') }} as lead_id,
        {{ text('acquisition_channel') }} as acquisition_channel,
        {{ local_date('became_customer_on') }} as became_customer_on,
        {{ local_date('churned_on') }} as churned_on,
        {{ complaints([
            is_missing('customer_id'),
            is_no_date('became_customer_on'),
            is_no_date('churned_on'),
            ends_before('churned_on', 'became_customer_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['customer_id']) }}
from typed
