## What stands on a poster.

poster-title = What matters to you?
poster-lead = Lonely? Worried about money? Caring for someone? Living with a long-term condition, or just stuck?
poster-offer = Talk to a link worker. They have time to listen, and know what can help near you.
poster-free = It is free. You do not need to see a doctor first.
poster-scan = Point your phone’s camera here
poster-type = or type this address:
poster-qr = A QR code that leads to the address below
poster-call = No internet? Call
poster-from = From { $network }
