## What is sent by text and email. A text message has at most 160 characters and nothing that tells others why.

message-booked-text = { $sender }: your appointment is { $date } at { $time }. Reference { $reference }. Change or cancel: { $link }
message-sent-text = { $sender }: we have your form and will contact you to find a time. Reference { $reference }. See or cancel: { $link }
message-moved-text = { $sender }: your appointment is now { $date } at { $time }. Reference { $reference }. Change or cancel: { $link }
message-cancelled-text = { $sender }: your appointment on { $date } at { $time } is cancelled. Reference { $reference }. More: { $link }

message-booked-subject = Your appointment on { $date }
message-sent-subject = We have received your form
message-moved-subject = Your appointment has moved to { $date }
message-cancelled-subject = Your appointment on { $date } is cancelled
message-greeting = Hello { $name },
message-booked-body = Your appointment is on { $date } at { $time }, with { $worker }.
message-sent-body = We have received your form. We will contact you by { $date } to find a time that suits you.
message-moved-body = Your appointment has been moved. It is now on { $date } at { $time }, with { $worker }.
message-cancelled-body = Your appointment on { $date } at { $time } has been cancelled.
message-how-phone = { $worker } will call you on the number that you gave us.
message-how-video = We will send you a link to the video call before the appointment.
message-how-in-person = We meet at { $place }.
message-reference = Your reference is { $reference }.
message-change = To see, change or cancel your appointment, go to { $link }
message-call = If you have a question, call us on { $phone }.
message-not-watched = Do not reply to this message. No one reads the replies.
message-from = From { $sender }

message-reminder-text = Reminder from { $sender }: your appointment is { $date } at { $time }. Reference { $reference }. Change: { $link }
message-reminder-subject = Reminder: your appointment on { $date }
message-reminder-body = This is a reminder of your appointment on { $date } at { $time }, with { $worker }. If the time does not suit you any more, you can change it or cancel it, and someone else can have it.

message-how-it-went-text = { $sender }: how was your conversation? If you like, tell us here: { $link } Reference { $reference }
message-how-it-went-subject = How was your conversation?
message-how-it-went-body = You have met { $worker }. We would like to know how it was for you. It takes a minute, and you do not have to: { $link }

message-answered-text = { $sender }: we have answered what you asked us. Read it with your reference { $reference }: { $link }
message-answered-subject = We have answered what you asked us
message-answered-body = We have answered what you asked us. To read it, come back with your reference and your date of birth: { $link }

message-unfinished-text = { $sender }: your form is not sent yet. Go on with your code: { $link }
message-unfinished-subject = Your form is not sent yet
message-unfinished-body = You asked us to remind you of your form, which is not sent yet. Go on with your code and your date of birth: { $link }
message-unfinished-leave = If you do not need it any more, you need do nothing. We will not remind you again, and what you wrote is deleted.

message-asked-text = { $sender }: we have a question about your form. Call us on { $phone }. Reference { $reference }
message-asked-subject = We have a question about your form
message-asked-body = Thank you for your form. So that we can help you well, we would like to ask you something:
message-asked-call = Call us on { $phone } to tell us.
message-news-text = { $sender }: we have read your form and would like to talk about it. Call us on { $phone }. Reference { $reference }
message-news-subject = About your form
message-signposted-body = Thank you for your form. We have read it with care, and we think that you will find what you need here:
message-signposted-more = You can go there yourself, without us. If it is not right for you, call us, and we will think again with you.
message-passed-on-body = Thank you for your form. We have asked { $team } to help you, and they have agreed. They will get in touch with you.
message-not-suitable-body = Thank you for your form. We have read it with care. We are not the right ones to help you with this, and we are sorry about that.
message-not-suitable-door = This is where you can turn instead:
message-unsuitable-area = Another service looks after the area where you live.
message-unsuitable-clinical = What you need is best looked at by a doctor, a nurse or another clinician.
message-unsuitable-helped = Somebody is helping you with this already, and they know you best.
message-unsuitable-other = There are others who can do more for you than we can.
message-declined-text = { $sender }: as you asked, we have closed your form. If you change your mind, call us on { $phone }. Reference { $reference }
message-declined-body = You told us that you do not want to go on. That is all right, and we have closed your form. If you change your mind, you are welcome to call us or to fill it in again.
message-missed-text = { $sender }: we missed each other. You are welcome to choose another time: { $link } Reference { $reference }
message-missed-subject = We missed each other
message-missed-body = We missed each other on { $date } at { $time }. That can happen to anyone. If you would still like to meet, choose another time with the link below, or call us.

message-staff-intake-subject = A new intake form has come in
message-staff-intake-body = An intake form is waiting for you, reference { $reference }. Read it by { $deadline }.
message-staff-intake-urgent-subject = An urgent intake form has come in
message-staff-intake-urgent-body = An urgent intake form is waiting for you, reference { $reference }. Read it by { $deadline }.
message-staff-overdue-subject = An intake form has not been read in time
message-staff-overdue-body = Intake form { $reference } should have been read by { $deadline }. Its reader is { $reader }. As the duty contact, make sure that someone reads it.
message-staff-prepared-body = More has come in for intake form { $reference }.
message-staff-flag-subject = A flag is yours to look after
message-staff-flag-body = You look after a flag on referral { $reference }. Open it and say that you act on it.
message-staff-flag-overdue-subject = Nobody has acted on a flag in time
message-staff-flag-overdue-body = Somebody should have acted on a flag on referral { $reference } by { $deadline }. It is with { $name }. As the duty contact, make sure that someone does.
message-staff-case-subject = A case is yours now
message-staff-case-body = You hold the case of referral { $reference } from now on.
message-digest-subject = What waits for you today
message-digest-body = Good morning. This is what waits in Matters today:
message-digest-flags = { $count ->
    [one] { $count } flag to look after
   *[other] { $count } flags to look after
}
message-digest-forms = { $count ->
    [one] { $count } intake form to read
   *[other] { $count } intake forms to read
}
message-digest-appointments = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}
message-digest-tasks = { $count ->
    [one] { $count } task to do
   *[other] { $count } tasks to do
}
message-digest-stop = You asked for this summary. To stop it: { $link }
message-staff-open = Open it here: { $link }

message-kind-confirmation = Confirmation
message-kind-moved = Appointment moved
message-kind-cancelled = Appointment cancelled
message-kind-reminder-week = Reminder, a week before
message-kind-reminder-two-days = Reminder, two days before
message-kind-reminder-three-hours = Reminder, three hours before
message-kind-offer = A free time offered
message-kind-missed = Another time offered after a missed appointment
message-kind-how-it-went = Asked how the first conversation went
message-kind-answered = A request of the person answered
message-kind-unfinished = Reminder of a form that was not sent
message-kind-asked = A question about the form
message-kind-signposted = Where they find what they need
message-kind-passed-on = Passed on to another team
message-kind-not-suitable = Not suitable, with another door
message-kind-declined = Closed as they asked
message-kind-code = A code to come back with
message-kind-contact = That we use a new number or address
message-kind-intake = To staff: a form came
message-kind-prepared = To staff: there is more
message-kind-overdue = To staff: a form was not read in time
message-kind-flag = To staff: a flag
message-kind-digest = To staff: the summary of the morning
message-kind-case = To staff: the case is theirs
message-offer-text = { $sender }: { $date } at { $time } is free for you. Answer by { $until }: { $link }
message-offer-sooner-text = { $sender }: a sooner time is free, { $date } at { $time }. Answer by { $until }: { $link }
message-offer-subject = A time for you on { $date }
message-offer-sooner-subject = A sooner time for you on { $date }
message-offer-body = A time has come up that may suit you: { $date } at { $time }, with { $worker }. We are keeping it for you until { $until }.
message-offer-sooner-body = You asked for a sooner time. One has come up: { $date } at { $time }, with { $worker }. We are keeping it for you until { $until }. You keep the appointment that you have unless you take this one.
message-offer-answer = To say yes or no, go to { $link }
message-offer-otherwise = If we do not hear from you by then, we offer it to someone else. Nothing else changes for you.

message-code-text = { $sender }: your code is { $code }. It works for { $minutes } minutes. Do not give it to anyone.
message-code-subject = Your code
message-code-body = Your code is { $code }. It works for { $minutes } minutes. Do not give it to anyone.
message-code-not-you = If you did not ask for it, you need not do anything. If it happens again, call us on { $phone }.

message-contact-text = { $sender }: we will contact you on this number from now on, as you asked. If you did not ask for this, call us on { $phone }.
message-contact-subject = We will write to this address
message-contact-body = We will write to you at this address from now on, as you asked. If you did not ask for this, call us on { $phone }.

message-digest-threads = { $count ->
    [one] { $count } comment or suggestion in the studio without an answer
   *[other] { $count } comments and suggestions in the studio without an answer
}
message-digest-mentions = { $count ->
    [one] { $count } thread in the studio that mentions you
   *[other] { $count } threads in the studio that mention you
}
message-digest-approvals = { $count ->
    [one] { $count } set of questions in the studio that you are asked to approve
   *[other] { $count } sets of questions in the studio that you are asked to approve
}
message-guest-invited-subject = Help us with our questions
message-guest-invited-body = We are working on the questions that we ask people before they meet a link worker. We would like to know what you think. You need no account, and it takes a few minutes.
message-guest-news-subject = You have an answer
message-guest-news-body = Somebody has answered what you said about our questions. Thank you for it.
message-guest-asked-subject = Your approval is asked for
message-guest-asked-body = The questions that you helped with are ready to be looked at once more. Say whether they can be used.
message-guest-link = Open it here: { $link }
message-guest-private = This link is for you alone. Do not pass it on.
message-kind-guest-invited = To a guest of the studio: their link
message-kind-guest-news = To a guest of the studio: an answer
message-kind-guest-asked = To a guest of the studio: their approval is asked for
