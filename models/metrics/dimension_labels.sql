with reps as (
    select * from {{ ref('dim_reps') }}
    where rep_id <> '(none)'
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
    where campaign_id <> '(none)'
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
        dimension_value,
        length(dimension) - length(replace(dimension, ' × ', '')) as separators
    from metric_rows
    where dimension like '% × %'
),

positions (position) as (
    values ({{ range(1, all_dimensions() | length + 1) | join('), (') }})
),

-- a value that itself holds a separator cannot be taken apart: it has no label
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
    inner join positions
        on
            positions.position * length(' × ')
            <= combinations.separators + length(' × ')
    where
        length(combinations.dimension_value)
        - length(replace(combinations.dimension_value, ' × ', ''))
        = combinations.separators
),

combination_labels as (
    select
        members.dimension,
        members.dimension_value,
        {{ join_rows(
            'coalesce(labels.dimension_label, members.member_value)',
            ' × ',
            'members.position',
        ) }} as dimension_label
    from members
    left join labels
        on
            members.member = labels.dimension
            and members.member_value = labels.dimension_value
    group by members.dimension, members.dimension_value
)

select * from labels
union all
select * from combination_labels
