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
message-staff-open = Open it here: { $link }
