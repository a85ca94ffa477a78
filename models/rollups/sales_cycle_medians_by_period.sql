{{ read_medians(
    ref('fct_deals'), 'closed_on', 'cycle_microseconds', dimension_sets()['deals'],
) }}
