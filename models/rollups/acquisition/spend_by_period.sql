with spend as (
    select * from {{ ref('allocated_spend') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        spent_on as date_day,
        {{ slice_columns('customers') }},
        count(*) filter (where purpose = 'acquisition') as acquisition_shares,
        coalesce(
            sum(amount) filter (where purpose = 'acquisition'), 0
        ) as acquisition_spend,
        count(*) filter (where purpose = 'retention') as retention_shares,
        coalesce(
            sum(amount) filter (where purpose = 'retention'), 0
        ) as retention_spend
    from spend
    group by {{ slice_sets('customers', by='spent_on') }}
),

by_period as (
    {{ read_meters([
        'acquisition_shares', 'acquisition_spend',
        'retention_shares', 'retention_spend',
    ]) }}
)

select * from by_period
