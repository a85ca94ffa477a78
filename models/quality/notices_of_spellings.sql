-- a dimension may have its values from several tables
with spellings (
    dimension, source_table, column_name, value, row_count, first_source_key
) as (
    {%- for dimension, table, column in [
        ('segment', 'customers', 'segment'),
        ('industry', 'customers', 'industry'),
        ('region', 'customers', 'region'),
        ('channel', 'customers', 'acquisition_channel'),
        ('channel', 'leads', 'source'),
        ('channel', 'campaigns', 'channel'),
        ('channel', 'spend', 'channel'),
        ('product', 'deals', 'product'),
        ('product', 'orders', 'product'),
        ('product', 'survey_responses', 'product'),
        ('stage', 'deals', 'stage'),
        ('stage', 'deal_stages', 'stage'),
        ('stage', 'deal_stage_history', 'stage'),
        ('plan', 'subscriptions', 'plan'),
        ('plan', 'renewals', 'plan'),
        ('team', 'reps', 'team'),
        ('priority', 'tickets', 'priority'),
        ('topic', 'tickets', 'topic'),
        ('list', 'email_subscribers', 'list_name'),
    ] %}
    select
        '{{ dimension }}',
        '{{ table }}',
        '{{ column }}',
        {{ column }},
        count(*),
        min(source_key)
    from {{ ref('stg_' ~ table) }}
    where is_valid and {{ column }} is not null
    group by {{ column }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

folded as (
    select
        *,
        {{ folded('value') }} as folded_value
    from spellings
),

doubtful as (
    select
        dimension,
        folded_value,
        '"' || min(value) || '" and "' || max(value) || '"' as example
    from folded
    group by dimension, folded_value
    having count(distinct value) > 1
)

select
    folded.source_table,
    folded.column_name || ' has values that differ from another ' || folded.dimension
    || ' only in case or white space: each is a slice of its own, such as '
    || min(doubtful.example) as notice,
    cast(sum(folded.row_count) as bigint) as row_count,
    min(folded.first_source_key) as first_source_key
from folded
inner join doubtful
    on
        folded.dimension = doubtful.dimension
        and folded.folded_value = doubtful.folded_value
group by folded.source_table, folded.column_name, folded.dimension
