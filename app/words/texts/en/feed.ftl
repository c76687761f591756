## A link worker's own calendar: a private address, and what stands in it.

feed-title = Your calendar
feed-intro = See your appointments in the calendar of your phone or laptop. You get a private address that your calendar asks by itself.
feed-care = Your calendar may be kept by a company outside the NHS. So it never says what an appointment is about, where it is or how to reach the person. Treat the address like a password.
feed-none = You have no address yet.
feed-legend = What should your calendar show?
feed-shows-busy = Busy
feed-shows-busy-hint = Only that the time is taken
feed-shows-initials = Initials
feed-shows-initials-hint = The initials of the person, such as AK. Choose this only if your network allows it
feed-make = Make my private address
feed-make-title = Make a new address
feed-make-new = Make a new address
feed-make-new-note = The address that you have now stops working at once.
feed-made = Your address was made on { $date }. It shows: { $shows }.
feed-link-title = Your private address
feed-link-once = Copy it now: it is shown here for 10 minutes, and then never again.
feed-link-how = In your calendar, choose “Subscribe”, “Add by URL” or “From internet”, and paste it.
feed-hidden = The address is not shown any more. If you need it again, make a new one.
feed-remove-title = Stop
feed-remove-note = Your calendar then shows nothing more from here. Appointments that it has kept may stay until you remove it there too.
feed-remove = Take my address back
feed-removed = The address no longer works.
feed-link = Your appointments in your own calendar
feed-name = Appointments
feed-busy = Busy
feed-away = Away
