select
    'owner' as dimension,
    rep_id as dimension_value,
    rep_name as dimension_label
from {{ ref('dim_reps') }}
union all
select
    'agent' as dimension,
    rep_id as dimension_value,
    rep_name as dimension_label
from {{ ref('dim_reps') }}
union all
select
    'campaign' as dimension,
    campaign_id as dimension_value,
    campaign_name as dimension_label
from {{ ref('dim_campaigns') }}
