{{ landed('goals') }}
