with meters as (
    {{ read_meters(
        ref('leads_by_day'),
        ['new_leads', 'marketing_leads', 'entered_leads', 'left_leads', 'won_leads'],
        running_totals=['entered_leads', 'left_leads'],
    ) | indent }}
)

select
    {{ period_keys() }},
    new_leads,
    marketing_leads,
    -- entered before the period's end and not left before its start
    entered_leads_to_date - left_leads_before as pipeline_leads,
    won_leads
from meters
