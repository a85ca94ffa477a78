{{ landed('deals') }}
