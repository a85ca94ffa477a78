{{ landed('renewals') }}
