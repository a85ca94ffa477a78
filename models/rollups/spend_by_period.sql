{{ read_meters(ref('spend_by_day'), [
    'acquisition_rows', 'acquisition_spend', 'retention_rows', 'retention_spend',
]) }}
