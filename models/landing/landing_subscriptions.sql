{{ landed('subscriptions') }}
