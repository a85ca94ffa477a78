{{ landed('quotas') }}
