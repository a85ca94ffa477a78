{{ landed('tickets') }}
