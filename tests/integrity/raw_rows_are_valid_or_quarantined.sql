-- raw rows = valid rows + quarantined rows, for each table of the contract
with counts as (
    {%- for table in staged_tables() %}
    select
        '{{ table }}' as source_table,
        (select count(*) from {{ raw(table) }}) as raw_rows,
        (select count(*) from ({{ valid_rows(table) }})) as valid_rows,
        (
            select count(*) from {{ ref('quarantine') }}
            where source_table = '{{ table }}'
        ) as quarantined_rows
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select *
from counts
where raw_rows <> valid_rows + quarantined_rows
