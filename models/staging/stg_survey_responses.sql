with landed as (
    select * from {{ ref('landing_survey_responses') }}
),

cells as (
    select
        {{ unknown_columns('survey_responses') }},
        {{ text('response_id') }} as response_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('responded_at') }} as responded_at_text,
        {{ text('score') }} as score_text,
        {{ text('scale') }} as scale_text,
        {{ text('product') }} as product
    from landed
),

typed as (
    select
        *,
        {{ instant('responded_at_text') }} as responded_at,
        {{ local_date('responded_at', 'responded_at_text') }} as responded_on,
        {{ whole_number('score_text') }} as score,
        {{ whole_number('scale_text') }} as scale
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when response_id is null then 'response_id is missing' end,
            case when responded_at_text is null then 'responded_at is missing' end,
            {{ is_no_date('responded_at') }},
            case when score_text is null then 'score is missing' end,
            {{ is_no_whole_number('score') }},
            case when scale_text is null then 'scale is missing' end,
            {{ is_no_whole_number('scale') }},
            case when scale not in (5, 10) then 'scale is not 5 or 10' end,
            case
                when scale = 10 and score not between 0 and 10
                    then 'score is outside scale 10'
            end,
            case
                when scale = 5 and score not between 1 and 5
                    then 'score is outside scale 5'
            end
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'responded_at_text', 'score_text', 'scale_text', 'defects',
    ]) }},
    {{ verdict(['response_id']) }}
from checked
