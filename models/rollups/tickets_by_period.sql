{{ read_meters(ref('tickets_by_day'), [
    'resolved_tickets', 'resolution_microseconds',
]) }}
