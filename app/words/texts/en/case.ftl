## Cases: the list, one case, its contacts, and how it ends.

cases-title = Cases
cases-search = Find a person
cases-search-hint = Name, date of birth like 17/5/1980, NHS number or reference. You can enter a name and a date of birth together.
cases-search-button = Find
cases-search-empty = Enter a name, a date of birth, an NHS number or a reference
cases-search-none = Nobody was found. Check the spelling, or try fewer words. A name is found by whole words.
cases-search-found =
    { $count ->
        [one] { $count } referral was found.
       *[other] { $count } referrals were found.
    }
cases-search-all = Show all cases
cases-search-title = Who was found
cases-ways = Which cases
cases-open = Open
cases-closed = Closed
cases-team = Whole team
cases-of = { $name } ({ $count })
cases-for-practices = For the practices
cases-none-open = There are no open cases here. A case begins when an intake form is accepted.
cases-none-closed = There are no closed cases here.
cases-more = Show more
cases-before = Show the ones before
cases-caption = Longest since the last contact first
cases-person = Person
cases-holder = Link worker
cases-contacts = Contacts
cases-contacts-guide = { $count } of 6 to 12
cases-last = Last contact
cases-last-none = None yet
cases-next = Next
cases-next-none = Nothing is booked
cases-next-review = Review { $date }
cases-closed-on = Closed { $date }
cases-tasks =
    { $count ->
        [one] { $count } open task
       *[other] { $count } open tasks
    }
cases-flags =
    { $count ->
        [one] { $count } open flag
       *[other] { $count } open flags
    }
cases-is-intake = Not a case: { $state }

case-title = Case
case-open = Open the case
case-parts = On this page
case-opened = With { $name } since { $date }
case-closed = Closed on { $date }. Nothing can be written until it is opened again.
case-matters = What matters to me
case-matters-intake = As they wrote it when they came to us
case-matters-none = Nothing has been written yet. Ask: “What matters to you?”
case-contacts = Contacts
case-contacts-none = No contact yet. Write down the first one when you have talked.
case-contacts-count =
    { $count ->
        [one] They came to { $count } contact. Most people have 6 to 12.
       *[other] They came to { $count } contacts. Most people have 6 to 12.
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
purpose-first = First conversation
purpose-planning = Making the plan
purpose-follow-up = Hearing how it goes
purpose-going-along = Going somewhere together
purpose-review = Looking at the plan together
purpose-closing = Saying goodbye
purpose-other = Something else
dna-reason-not-known = We do not know
dna-reason-unwell = They were not well
dna-reason-forgot = They forgot
dna-reason-travel = They could not get there
dna-reason-busy = Something else came first
dna-reason-our-mistake = It was our mistake
closing-title = Close the case of { $name }
closing-coming = They still have an appointment on { $date }. Meet them, or cancel it with them, before you close the case.
closing-tasks =
    { $count ->
        [one] { $count } task is still open.
       *[other] { $count } tasks are still open.
    }
closing-reason = Why does it end?
closing-reason-goals-met = They have what they came for
closing-reason-connected = They go on with a group or service
closing-reason-person-ended = They would rather stop
closing-reason-other-service = Another service suits them better now
closing-reason-moved = They have moved away
closing-reason-not-reached = We could not reach them in any safe way
closing-reason-died = They have died
closing-outcome = How are things now, as they see it?
closing-outcome-better = Better
closing-outcome-same = About the same
closing-outcome-worse = Worse
closing-outcome-not-said = Not asked, or would rather not say
closing-feedback = Have you asked them what this was like for them?
closing-summary = A summary for them to keep
closing-summary-hint = Write it to them: what they wanted, what they did, what helps, and how to come back. It goes to the GP practice only if they agreed to share their own words.
closing-button = Close the case
closing-ended = How it ended
closing-print = A summary for you
closing-print-for = For { $name }
closing-come-back = You can come back at any time. Call { $phone }, or start again on our page.
closing-late = The case was not closed: it was closed already, or there is an appointment. What you typed is still here.

## Who looked

trail-title = Who looked at this record
trail-of = { $name }
trail-intro = Every look and every change, the newest first. The person may ask for this list. Print it for them when you have checked who they are.
trail-when = When
trail-who = Who
trail-what = What
trail-patient = The person
trail-system = Matters, by itself
trail-older = Show older ones

## A person's own record

record-title = Your record
record-until = You can read this here until { $until }. After that, ask us and we will open it again.
record-looked = Who has looked at your record
record-looked-intro = Every look and every change, the newest first. If something here surprises you, call us.
record-share = Let the person read their own record
record-share-hint = Do this when you know that it is them, and that it is safe for this to be on their phone. They can then read it by their personal link for { $days } days.
record-share-button = I have checked: open it for them
record-share-stop = Close it again
record-shared-until = It is open until { $until }.
record-shared = The record is open for the person, by their personal link.
record-not-shared = The record is closed again.
