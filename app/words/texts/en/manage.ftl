## Seeing, moving and cancelling an appointment by its link.

manage-title = Your appointment
manage-none-title = You do not have an appointment
manage-none = It was cancelled, or we have not found a time with you yet.
manage-confirm-title = Confirm that it is you
manage-confirm-intro = Enter your date of birth, so that no one else can change your appointment.
manage-confirm-failed = We could not match this date of birth with the appointment. Check it and try again.
manage-confirm-slow = There have been several tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
manage-link-old-title = This link no longer works
manage-link-old = It may be too old, or the appointment has passed. Call us on { $phone } if you need help.
manage-when = When
manage-with = With
manage-how = How
manage-where = Where
manage-reference = Reference
manage-move = Choose another time
manage-cancel = Cancel this appointment
manage-move-title = Choose another time
manage-move-keep = You keep your old time until you choose a new one.
manage-move-confirm = Move my appointment
manage-moved-title = Your appointment has been moved
manage-moved = Your new time is { $date } at { $time }.
manage-cancel-title = Do you want to cancel your appointment?
manage-cancel-reason-legend = Why are you cancelling? (optional)
manage-cancel-reason-hint = This helps us to make the service better.
manage-cancel-reason-time = The time does not suit me
manage-cancel-reason-better = I do not need it any more
manage-cancel-reason-elsewhere = I have found other help
manage-cancel-reason-unwell = I am not well enough
manage-cancel-reason-other = Something else, or I would rather not say
manage-cancel-again-legend = Would you like us to contact you about another time?
manage-cancel-again-yes = Yes, contact me
manage-cancel-again-no = No, I do not want this service now
manage-cancel-confirm = Yes, cancel it
manage-cancel-keep = No, keep it
manage-cancelled-title = Your appointment has been cancelled
manage-cancelled = Thank you for telling us. Someone else can now have the time.
manage-cancelled-again = We will contact you to find another time.
manage-cancelled-return = You can come back to this service whenever you like.
manage-too-late-title = It is too late to change this online
manage-too-late = Your appointment is very soon. Call us on { $phone }.
manage-urgent = If things are worse and you cannot wait, you can get urgent help now.
manage-find = To see, change or cancel your appointment, use the link on your confirmation page or in our message to you.
