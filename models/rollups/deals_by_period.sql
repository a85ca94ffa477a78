{{ read_meters(ref('deals_by_day'), [
    'closed_deals', 'won_deals', 'won_amount', 'cycle_deals', 'cycle_microseconds',
]) }}
