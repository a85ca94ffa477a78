-- setting max_rejected_share: from how many bad rows on figures mislead
select
    source_table || ': ' || rejected_rows || ' of ' || read_rows || ' rows were '
    || 'rejected, a share of ' || round(rejected_share, 4) || '; setting '
    || 'max_rejected_share allows {{ setting('max_rejected_share') }}. The commonest '
    || 'reason (' || commonest_reason_rows || ' rows), here of row ' || example_row
    || ': ' || example_reason || '.' as complaint
from {{ ref('intake') }}
where rejected_share > {{ setting('max_rejected_share') }}
