with staged as (
    {%- for table in contract_tables() %}
    select
        '{{ table }}' as source_table,
        _source_row,
        is_valid,
        rejection_reason
    from {{ ref('stg_' ~ table) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

tables (source_table) as (
    values
    {%- for table in contract_tables() %}
    ('{{ table }}')
    {%- if not loop.last %},{% endif %}
    {%- endfor %}
),

counts as (
    select
        tables.source_table,
        count(staged._source_row) as read_rows,
        count(case when staged.is_valid then 1 end) as valid_rows,
        count(case when not staged.is_valid then 1 end) as rejected_rows
    from tables
    left join staged on tables.source_table = staged.source_table
    group by tables.source_table
),

-- the first of a row's reasons, without the cell that it quotes
reasons as (
    select
        source_table,
        split_part(split_part(rejection_reason, ': ', 1), '; ', 1) as reason,
        count(*) as reason_rows,
        min(_source_row) as first_row
    from staged
    where not is_valid
    group by source_table, reason
),

ranked as (
    select
        *,
        row_number() over (
            partition by source_table
            order by reason_rows desc, first_row asc
        ) as position
    from reasons
)

select
    counts.source_table,
    counts.read_rows,
    counts.valid_rows,
    counts.rejected_rows,
    {{ ratio('counts.rejected_rows', 'counts.read_rows') }} as rejected_share,
    ranked.reason as commonest_reason,
    ranked.reason_rows as commonest_reason_rows,
    ranked.first_row as example_row,
    staged.rejection_reason as example_reason
from counts
left join ranked
    on counts.source_table = ranked.source_table and ranked.position = 1
left join staged
    on
        counts.source_table = staged.source_table
        and ranked.first_row = staged._source_row
