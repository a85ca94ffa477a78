{{ read_meters(ref('quotas_by_day'), ['quota_days', 'quota_amount']) }}
