with source as (
    select * from {{ raw('survey_responses') }}
),

typed as (
    select
        {{ pass_through('survey_responses') }},
        {{ text('response_id') }} as response_id,
        {{ text('customer_id') }} as customer_id,
        {{ instant('responded_at') }} as responded_at,
        {{ local_date('responded_at') }} as responded_on,
        {{ whole_number('score') }} as score,
        {{ whole_number('scale') }} as scale,
        {{ text('product') }} as product,
        {{ complaints([
            is_missing('response_id'),
            is_missing('responded_at'),
            is_no_date('responded_at'),
            is_missing('score'),
            is_no_whole_number('score'),
            is_missing('scale'),
            is_no_whole_number('scale'),
            is_bad(
                whole_number('scale') ~ ' not in (5, 10)',
                'scale is not 5 or 10'
            ),
            is_bad(
                whole_number('scale') ~ ' = 10 and ' ~ whole_number('score')
                ~ ' not between 0 and 10',
                'score is outside scale 10'
            ),
            is_bad(
                whole_number('scale') ~ ' = 5 and ' ~ whole_number('score')
                ~ ' not between 1 and 5',
                'score is outside scale 5'
            ),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['response_id']) }}
from typed
