## Asking to be erased, and what staff decide.

erasure-title = Ask us to delete your record
erasure-intro = You can ask us to delete what we keep about you. A person of our team reads your request and answers it within a month.
erasure-rules = We cannot always do it. Part of a care record has to be kept for some years, by the rules of the NHS. If we keep it, we tell you why.
erasure-appointment = If your record is deleted, an appointment that you have is cancelled, and we can no longer answer questions about it.
erasure-words = Is there anything that we should know? (optional)
erasure-send = Ask for my record to be deleted
erasure-asked = You asked us on { $asked } to delete your record. We answer by { $by }.
erasure-kept = On { $when } we decided to keep your record. This is why:
erasure-complain = If you do not agree, call us on { $phone }. You can also complain to the Information Commissioner’s Office at ico.org.uk or on 0303 123 1113.
erasure-agreed = On { $when } we decided to delete your record. It will be gone in a few minutes.
erasure-again = Ask again
erasure-staff-title = Requests to delete a record
erasure-staff-intro = Answer each within a month. Check first that it is really the person who asks, and that nobody makes them. A record that is still needed for their care, or that the NHS Records Management Code of Practice says to keep, is kept: tell them why, in plain words.
erasure-staff-none = Nobody asks to be deleted.
erasure-staff-asked = Asked on { $asked }. Answer by { $by }.
erasure-staff-late = Overdue
erasure-staff-form = Read what they told us
erasure-staff-words = What they say
erasure-staff-decision = What do you decide?
erasure-staff-erase = Delete everything that we keep of this person
erasure-staff-erase-hint = This cannot be undone. Appointments to come are cancelled, and they get no more messages: so tell them first.
erasure-staff-checked = I have checked that it is them, and that they want it themselves
erasure-staff-keep = Keep the record
erasure-staff-answer = Why? They read this as you write it
erasure-staff-send = Send the answer
erasure-staff-done = The request is answered.
erasure-staff-changed = Somebody else has answered this request already.
erasure-staff-nav = { $count ->
    [one] { $count } request to delete a record waits for your answer
   *[other] { $count } requests to delete a record wait for your answer
}
