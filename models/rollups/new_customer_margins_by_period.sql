{{ read_meters(ref('new_customer_margins_by_day'), [
    'new_customers', 'margin', 'customer_months',
]) }}
