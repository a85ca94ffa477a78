{% for table in staged_tables() %}
select
    '{{ table }}' as source_table,
    staged.source_key,
    staged.rejection_reason as reason,
    {{ row_as_json('raw_rows') }} as raw_row
from {{ ref('stg_' ~ table) }} as staged
inner join {{ raw(table) }} as raw_rows on staged._source_row = raw_rows._source_row
where staged.rejection_reason is not null
{% if not loop.last %}union all{% endif %}
{% endfor %}
