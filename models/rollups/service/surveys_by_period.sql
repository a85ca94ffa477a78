with responses as (
    select * from {{ ref('fct_survey_responses') }}
    where survey = 'nps'
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        responded_on as date_day,
        {{ slice_columns('surveys') }},
        count(*) as responses,
        count(*) filter (where nps_class = 'promoter') as promoters,
        count(*) filter (where nps_class = 'detractor') as detractors
    from responses
    group by {{ slice_sets('surveys', by='responded_on') }}
),

by_period as (
    {{ read_meters(['responses', 'promoters', 'detractors']) }}
)

select * from by_period
