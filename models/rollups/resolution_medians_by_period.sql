{{ read_medians(
    ref('fct_tickets'), 'resolved_on', 'resolution_microseconds',
    dimension_sets()['tickets'],
) }}
