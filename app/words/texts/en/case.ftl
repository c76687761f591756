## One case, and its contacts.

case-title = Case
case-open = Open the case
case-opened = With { $name } since { $date }
case-closed = Closed on { $date }. Nothing can be written until it is opened again.
case-matters = What matters to me
case-matters-intake = As they wrote it when they came to us
case-contacts = Contacts
case-contacts-none = No contact yet. Write down the first one when you have talked.
case-contacts-count =
    { $count ->
        [one] They came to { $count } contact. Most people have 6 to 12.
       *[other] They came to { $count } contacts. Most people have 6 to 12.
    }
case-contacts-earlier =
    { $count ->
        [one] { $count } earlier contact
       *[other] { $count } earlier contacts
    }
case-contact-add = Write down a contact
case-contact-amend = Put right
case-contact-amended = Put right later
case-contact-amends = Puts an earlier one right
case-contact-by = Written by { $name } on { $date }
case-contact-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
case-contact-missed = Did not come: { $reason }
case-appointment = Next appointment
case-appointment-last = Last appointment
case-appointment-none = Nothing is booked.
case-book = Book the next one
case-documents = To print
case-document-intake = Intake form
case-messages = Messages
case-messages-none = Nothing has been sent yet.
case-message-sent = Sent { $when }
case-message-delivered = Delivered { $when }
case-message-not-delivered = Sent { $when }, and not delivered
case-message-waits = Goes { $when }
case-message-failed = Could not be sent
case-message-channel-sms = Text
case-message-channel-email = Email
case-message-channel-letter = Letter
case-history = What happened
case-history-none = Nothing has happened yet.
case-practice = For the GP practice
case-practice-none = Nothing yet. The practice is told of the first contact, and when the case is closed.
case-practice-waits = The practice has not said yet that it has this.
case-practice-has = The practice has this.
case-close = Close the case
case-reopen = Open the case again
case-trail = Who looked at this record
case-hand-over = Hand the case to a colleague
case-hand-over-to = To whom
case-hand-over-button = Hand over
case-handed-over = The case is handed over.
case-written = It is written down.
case-is-closed = The case is closed.
case-is-open-again = The case is open again.
case-changed = Someone has changed this case meanwhile. Check what it says now.
case-contact-title = Write down a contact
case-contact-amend-title = Put a contact right
case-contact-amend-hint = The first one stays readable beside this one.
case-contact-on = When was it?
case-contact-purpose = What was it for?
case-contact-mode = How did you meet?
case-contact-came = Did they come?
case-contact-came-attended = Yes
case-contact-came-dna = No
case-contact-reason = What kept them?
case-contact-reason-hint = Without blame. Nothing follows from this by itself.
case-contact-took = How many minutes did it take?
case-contact-agreed = What did you agree? (optional)
case-contact-agreed-hint = The person may ask to read this. Write it so that they could.
case-contact-button = Save
case-contact-late = This was not saved: the case was closed, or the contact was put right by somebody else. What you typed is still here.
case-purpose-first = First conversation
case-purpose-planning = Making the plan
case-purpose-follow-up = Hearing how it goes
case-purpose-going-along = Going somewhere together
case-purpose-review = Looking at the plan together
case-purpose-closing = Saying goodbye
case-purpose-other = Something else
case-dna-reason-not-known = We do not know
case-dna-reason-unwell = They were not well
case-dna-reason-forgot = They forgot
case-dna-reason-travel = They could not get there
case-dna-reason-busy = Something else came first
case-dna-reason-our-mistake = It was our mistake
