{{ read_meters(ref('spend_by_day'), [
    'acquisition_shares', 'acquisition_spend', 'retention_shares', 'retention_spend',
]) }}
