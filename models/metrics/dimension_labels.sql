with reps as (
    select * from {{ ref('dim_reps') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

metric_rows as (
    {{ all_metric_rows() | indent }}
),

labels as (
    select
        'owner' as dimension,
        rep_id as dimension_value,
        rep_name as dimension_label
    from reps
    union all
    select
        'agent' as dimension,
        rep_id as dimension_value,
        rep_name as dimension_label
    from reps
    union all
    select
        'campaign' as dimension,
        campaign_id as dimension_value,
        campaign_name as dimension_label
    from campaigns
),

combinations as (
    select distinct
        dimension,
        dimension_value
    from metric_rows
    where dimension like '% × %'
),

positions (position) as (
    values ({{ range(1, all_dimensions() | length + 1) | join('), (') }})
),

members as (
    select
        combinations.dimension,
        combinations.dimension_value,
        positions.position,
        split_part(combinations.dimension, ' × ', positions.position) as member,
        split_part(
            combinations.dimension_value, ' × ', positions.position
        ) as member_value
    from combinations
    cross join positions
    where split_part(combinations.dimension, ' × ', positions.position) <> ''
)

select * from labels
union all
select
    members.dimension,
    members.dimension_value,
    {{ join_rows(
        'coalesce(' ~ as_member('labels.dimension_label') ~ ', members.member_value)',
        ' × ',
        'members.position',
    ) }} as dimension_label
from members
left join labels
    on
        members.member = labels.dimension
        and members.member_value = {{ as_member('labels.dimension_value') }}
group by members.dimension, members.dimension_value
