with responses as (
    select
        responded_on,
        csat_class,
        agent_team as team,
        {{ dimensions_of('csat') | reject('eq', 'team') | join(', ') }}
    from {{ ref('fct_survey_responses') }}
    where survey = 'csat'
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        responded_on as date_day,
        {{ slice_columns('csat') }},
        count(*) as responses,
        count(*) filter (where csat_class = 'satisfied') as satisfied
    from responses
    group by {{ slice_sets('csat', by='responded_on') }}
),

by_period as (
    {{ read_meters(['responses', 'satisfied']) }}
)

select * from by_period
