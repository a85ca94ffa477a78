{{ landed('customers') }}
