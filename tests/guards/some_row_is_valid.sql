-- figures of nothing do not take the place of figures
select
    'No row of any table is valid: there is nothing to publish. Mend the rows that '
    || 'were rejected, or give setting allow_empty.' as complaint
from {{ ref('intake') }}
having sum(valid_rows) = 0 and not {{ setting('allow_empty') }}
