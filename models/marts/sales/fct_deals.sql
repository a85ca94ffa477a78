with deals as (
    select * from {{ ref('stg_deals') }}
    where is_valid
),

leads as (
    select * from {{ ref('dim_leads') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

-- a deal closed after as-of is open
observed as (
    select
        deals.deal_id,
        deals.customer_id,
        deals.lead_id,
        deals.owner_id,
        deals.deal_type,
        deals.product,
        deals.stage,
        coalesce({{ by_as_of('deals.status', 'deals.closed_on') }}, 'open') as status,
        deals.amount,
        deals.probability,
        deals.created_at,
        deals.created_on,
        deals.closed_at,
        deals.closed_on
    from deals
    inner join reporting_window on deals.created_on <= reporting_window.as_of
)

select
    observed.deal_id,
    {{ or_none('observed.customer_id') }} as customer_id,
    {{ or_none('leads.lead_id') }} as lead_id,
    observed.deal_type,
    observed.stage,
    observed.created_at,
    observed.created_on,
    case when observed.status <> 'open' then observed.closed_at end as closed_at,
    case when observed.status <> 'open' then observed.closed_on end as closed_on,
    observed.status <> 'open' as is_closed,
    observed.status = 'won' as is_won,
    observed.status = 'lost' as is_lost,
    observed.amount,
    observed.probability,
    case
        when
            observed.status = 'won' and observed.deal_type = 'new_business'
            and not coalesce({{ precedes(
                'observed.closed_at', 'observed.closed_on',
                'leads.created_at', 'leads.created_on'
            ) }}, false)
            then {{ elapsed_microseconds(
                'coalesce(leads.created_at, observed.created_at)', 'observed.closed_at'
            ) }}
    end as cycle_microseconds,
    {{ id_or_none('reps.rep_id', 'observed.owner_id', 'reps') }} as owner,
    {{ text_or_none('reps.team') }} as team,
    {{ inherit_from_customer(own=['channel', 'owner', 'team']) }},
    {{ first_known('customers.channel', 'leads.channel') }} as channel,
    {{ first_known('customers.campaign', 'leads.campaign') }} as campaign,
    {{ text_or_none('observed.product') }} as product
from observed
left join leads on observed.lead_id = leads.lead_id
left join customers on observed.customer_id = customers.customer_id
left join reps on observed.owner_id = reps.rep_id
