{{ read_meters(ref('orders_by_day'), [
    'orders', 'revenue', 'costed_orders', 'costed_revenue', 'cost', 'net_new_orders',
    'net_new_revenue', 'marketing_net_new_revenue',
]) }}
