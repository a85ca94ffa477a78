with names as (
    select 'owner' as dimension, rep_id as value, rep_name as label
    from {{ ref('dim_reps') }}
    union all
    select 'agent' as dimension, rep_id as value, rep_name as label
    from {{ ref('dim_reps') }}
    union all
    select 'campaign' as dimension, campaign_id as value, campaign_name as label
    from {{ ref('dim_campaigns') }}
)

select
    dimension,
    value as dimension_value,
    label as dimension_label
from names
