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
        {{ text('product') }} as product,
        {{ text('survey') }} as survey_text,
        {{ text('ticket_id') }} as ticket_id,
        {{ text('agent_id') }} as agent_id
    from landed
),

typed as (
    select
        *,
        {{ instant('responded_at_text') }} as responded_at,
        {{ local_date('responded_at', 'responded_at_text') }} as responded_on,
        {{ whole_number('score_text') }} as score,
        {{ whole_number('scale_text') }} as scale,
        coalesce(lower(survey_text), 'nps') as survey
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
            {{ is_no_code('survey', ['nps', 'csat']) }},
            case when scale not in (2, 5, 10) then 'scale is not 2, 5 or 10' end,
            case
                when scale = 2 and survey = 'nps'
                    then 'scale 2 is for csat, not for nps'
            end,
            case
                when scale = 10 and score not between 0 and 10
                    then 'score is outside scale 10'
            end,
            case
                when scale = 5 and score not between 1 and 5
                    then 'score is outside scale 5'
            end,
            case
                when scale = 2 and score not between 1 and 2
                    then 'score is outside scale 2'
            end
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'responded_at_text', 'score_text', 'scale_text', 'survey_text', 'defects',
    ]) }},
    {{ verdict(['response_id']) }}
from checked
