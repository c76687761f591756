## All that is kept of a person, read by themself.

data-title = Everything in your record
data-intro = This is what you told us, your plan, your appointments, what we sent you, and who has looked at your record.
data-you = Your team reads the same page. Where it says “they” or “the person”, that is you.
data-file = Save it as a file that computers can read (JSON)
data-appointments = Your appointments
data-no-appointments = You have had no appointment with us yet.
data-more = Notes that speak about other people are not here. To ask for them, or to have something put right, call us on { $phone }.
