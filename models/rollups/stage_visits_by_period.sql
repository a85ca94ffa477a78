{{ read_meters(ref('stage_visits_by_day'), [
    'ended_visits', 'lost_visits', 'stage_microseconds',
]) }}
