{{ landed('survey_responses') }}
