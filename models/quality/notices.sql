select * from {{ ref('notices_of_rows') }}
union all
select * from {{ ref('notices_of_blanks') }}
union all
select * from {{ ref('notices_of_spellings') }}
