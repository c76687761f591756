## What the team decides on an intake form, and who waits.

decisions-others = Other decisions
decisions-ask = Ask for more
decisions-ask-title = Ask the person for more
decisions-ask-words = What would you like to ask?
decisions-ask-hint = They get these words as you write them. The form counts as read.
decisions-signpost = Signpost
decisions-signpost-title = Tell the person where else to turn
decisions-signpost-to = Where do they find what they need?
decisions-signpost-hint = Say who it is, what they do and how to reach them. The person gets these words as you write them.
decisions-signpost-partners = Organisations that work with your network
decisions-reallocate = Reallocate
decisions-reallocate-title = Who takes this form on?
decisions-reallocate-hint = A colleague is told at once. The person is told when another team takes them on.
decisions-reallocate-team = Another team
decisions-reallocate-team-name = Name of the team
decisions-reallocate-team-name-hint = The person gets this name by email.
decisions-reallocate-agreed = What have you agreed with them?
decisions-reallocate-agreed-hint = For your own team. The person does not get these words.
decisions-not-suitable = Not suitable
decisions-not-suitable-title = We are not the right ones for this person
decisions-not-suitable-reason = Why are we not the right ones?
decisions-not-suitable-reason-hint = The person gets a kind sentence that says so.
decisions-not-suitable-door = Where can they turn instead?
decisions-declined = They said no
decisions-declined-title = The person does not want to go on
decisions-declined-note = What did they say? (optional)
decisions-declined-note-hint = For your own team. The person does not get these words.
decisions-declined-only = Only for somebody who said no themself. If you cannot reach them, or if we are not the right ones, choose something else.
decisions-button-ask = Ask the person
decisions-button-signpost = Signpost and end
decisions-button-reallocate = Reallocate
decisions-button-not-suitable = Tell them and end
decisions-button-declined = End the referral
decisions-ends = This ends the referral. It leaves the list of open forms.
decisions-ends-booked = Their appointment is cancelled, and they are told so.
decisions-team-booked = If another team takes them on, their appointment is cancelled, and they are told so.
decisions-colleague-booked = If a colleague takes the form on, the appointment stays with { $worker }. Should the colleague meet the person, move the appointment afterwards.
decisions-language = They read in { $language }. Write so that they can understand it, or ask an interpreter.
decisions-by-both = They get an email, and a text that only asks them to call { $phone }.
decisions-by-email = They get an email.
decisions-by-text = They get a text that only asks them to call { $phone }. Your words are not in it: tell them when they call.
decisions-by-none-title = They get no message from us
decisions-by-none = They gave us no safe way to send them one. Call them or write to them, and tell them yourself.
decisions-over-title = This form is no longer open
decisions-over = Someone has decided, or the person was accepted. Nothing of this page was done. What you wrote stands below.
decisions-stale-title = Something was decided while you were writing
decisions-stale = Look at the intake form before you go on. What you wrote is still here.
decisions-form = Open the intake form
decisions-done-ask = You have asked the person for more.
decisions-done-signpost = You have told the person where else to turn. The referral has ended.
decisions-done-colleague = { $name } reads this form from now on.
decisions-done-team = Another team takes the person on. The referral has ended.
decisions-done-not-suitable = You have told the person, and shown them another door. The referral has ended.
decisions-done-declined = The referral has ended, as the person wished.
decisions-done-untold = Nobody has told the person yet. They gave us no safe way to send a message: call them or write to them.
decisions-done-booked = The appointment is still with { $worker }.
decisions-done-move = Move the appointment
decisions-asked = Asked for more { $ago }
decisions-said-ask = Asked for more
decisions-said-signpost = Signposted
decisions-said-colleague = Reallocated
decisions-said-team = Passed on to another team
decisions-said-not-suitable = Not suitable
decisions-said-declined = Declined by the person
decisions-said-by = { $when }, { $name }
decisions-said-to = To { $name }
decisions-ended = Ended { $ago }
decisions-entered-by = Entered with the person by

decisions-list-open = Open forms
decisions-list-ended = Ended forms
decisions-list-ended-title = Intake forms that ended
decisions-list-ended-note = The last 50 that ended without a case.
decisions-list-ended-none = No form has ended without a case.

decisions-waiting = Waiting for a time
decisions-waiting-place = Place { $number } of { $count } among those who wait for a time
decisions-waiting-why = No time that we offered suited them.
decisions-waiting-interpreter = They need an interpreter.
decisions-waiting-longer = They need a longer conversation.
decisions-waiting-visit = They asked for: { $modes }.
decisions-waiting-suits = Would suit: { $times }
decisions-waiting-any = any day and time
decisions-book = Book a time
decisions-book-title = Book a time for the person
decisions-book-settled = There is nothing to book: they have an appointment to come, or their referral has ended.

decisions-offer = Offer another time
decisions-offer-hint = They get a kind message with their own link. Nothing else follows from not coming.
decisions-offered = Another time was offered on { $when }
decisions-offer-call =
    { $count ->
        [one] They have missed this appointment. Your network calls then: call them, and book another time together.
       *[other] They have missed { $count } appointments. Your network calls then: call them, and book another time together.
    }
decisions-offer-none = There is no safe way to write to them. Call them, and book another time together.
decisions-offer-done = We have offered them another time.

decisions-refer = Refer someone
decisions-refer-title = Fill in a form with someone
decisions-refer-lead = Sit down with the person, or call them. You read out the questions of the public form and enter what they answer.
decisions-refer-agree = The person has to know about this and agree.
decisions-refer-private = Let them speak for themself, and ask whether they would like to be alone with you.
decisions-refer-safe = Ask which ways to reach them are safe.
decisions-refer-recorded = The form is marked as entered with the person, by you.
decisions-refer-one = One form for one person. When it is sent, its confirmation is shown once. Print it or write the reference down for them.
decisions-refer-begin = Begin the form
decisions-refer-open-title = A form on this device was not sent
decisions-refer-open = Go on with it if it belongs to the person who is with you. If it does not, remove it first, so that two people are never mixed.
decisions-refer-continue = Go on with that form
decisions-refer-remove = Remove it and begin for another person
decisions-refer-banner = You are filling this in with the person
decisions-refer-next-title = Another person
decisions-refer-next = This confirmation is shown once. The form is no longer open on this device.
decisions-refer-next-button = Refer someone else

decisions-navigator-refer = Refer someone with them
decisions-navigator-lead = When someone needs time to talk about what matters to them, fill in the form together. They choose a time with a link worker.
decisions-navigator-none = Your network has named no organisation yet.

decisions-drag-hint = You can drag an appointment to one of the times below “Free”. You then check it on the next page before anything changes.
decisions-drag-times = Can be booked at:
decisions-drag-gone = The time that you chose cannot be booked for this person. Choose another one.
