{{ landed('spend') }}
