{{ landed('email_subscribers') }}
