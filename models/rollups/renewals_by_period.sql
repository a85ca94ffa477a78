{{ read_meters(ref('renewals_by_day'), ['decided_renewals', 'renewed_renewals']) }}
