-- raw rows = valid rows + quarantined rows, for each table of the contract
with quarantined as (
    select
        source_table,
        count(*) as quarantined_rows
    from {{ ref('quarantine') }}
    group by source_table
),

counts as (
    {%- for table in contract_tables() %}
    select
        '{{ table }}' as source_table,
        (select count(*) from {{ ref('landing_' ~ table) }}) as raw_rows,
        (
            select count(*) from {{ ref('stg_' ~ table) }}
            where is_valid
        ) as valid_rows
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    counts.*,
    quarantined.quarantined_rows
from counts
left join quarantined on counts.source_table = quarantined.source_table
where counts.raw_rows <> counts.valid_rows + coalesce(quarantined.quarantined_rows, 0)
