## The workspace of staff.

staff-nav-today = Today
staff-nav-intake = Intake
staff-nav-diary = Diary
staff-nav-cases = Cases
staff-nav-clinics = Clinics
staff-sign-out = Sign out

## Signing in

staff-sign-in-title = Sign in
staff-sign-in-intro = For staff of a network.
staff-sign-in-email = Email address
staff-sign-in-password = Password
staff-sign-in-button = Sign in
staff-sign-in-failed = The email address or the password is not right
staff-sign-in-forgotten = If you have forgotten your password, ask your manager for a link to set a new one.
staff-sign-in-timed-out = You have been signed out, because you did nothing for a while.
staff-sign-in-signed-out = You have signed out.
staff-sign-in-slow = There have been too many tries. Wait { $length } and try again.
staff-sign-in-email-missing = Enter your email address
staff-sign-in-password-missing = Enter your password
staff-sign-in-demo = Accounts of this demo
staff-sign-in-demo-password = All have the same password:
staff-code-title = Enter your code
staff-code-hint = The 6 digits that your authenticator app shows now, or one of your recovery codes.
staff-code-label = Code
staff-code-missing = Enter your code
staff-code-failed = This code is not right. Enter the newest one.
staff-set-up-title = Set up your account
staff-set-up-for = For { $name }, who will sign in with { $email }.
staff-set-up-password = New password
staff-set-up-password-hint =
    { $min ->
        [one] At least { $min } character
       *[other] At least { $min } characters. Three or four words that do not belong together work well.
    }
staff-set-up-password-short =
    { $min ->
        [one] Password must have { $min } character or more
       *[other] Password must have { $min } characters or more
    }
staff-set-up-password-long = Password must have 1,000 characters or fewer
staff-set-up-password-tells = Password must be more than your name or email address
staff-set-up-password-common = Choose a password that other people would not guess
staff-set-up-password-again = New password again
staff-set-up-password-differs = The two passwords must be the same
staff-set-up-button = Set password
staff-set-up-done = Your password is set.
staff-set-up-link-old-title = This link no longer works
staff-set-up-link-old = It has been used, or it is too old. Ask your manager for a new one.
staff-second-title = Set up your second step
staff-second-intro = Scan this picture with an authenticator app on your phone, or type in the key.
staff-second-open = Open it in an app on this device
staff-second-key = Key:
staff-second-confirm = Then enter the 6 digits that the app shows.
staff-second-image = A QR code with your key
staff-recovery-title = Your recovery codes
staff-recovery-intro = Each of these works once when you do not have your phone. Keep them somewhere safe. They are shown only now.
staff-recovery-noted = I have kept them safe

## Today

staff-today-title = Today
staff-today-none = You have no appointments today.
staff-today-appointments = Appointments
staff-today-none-next = They appear here as people book them. Until then, see whether there is something to read.
staff-today-with = with { $name }
staff-today-other-role = You are here as: { $role }. There is no work for this role on these pages yet.
staff-today-overdue =
    { $count ->
        [one] { $count } intake form is overdue. Read it first.
       *[other] { $count } intake forms are overdue. Read them first.
    }
staff-today-new-intake =
    { $count ->
        [0] There are no new intake forms.
        [one] There is { $count } new intake form.
       *[other] There are { $count } new intake forms.
    }
staff-today-open-intake = Open the list
staff-today-tasks = Tasks due
staff-today-no-tasks = Nothing is due today. You add a task on the page of a case.
staff-today-unread = New answers
staff-today-unread-about = These people added something after their intake form was read.
staff-today-no-unread = Nobody has added anything since their intake form was read. What people add appears here.
staff-today-flags = Flags to act on
staff-today-no-flags = No flag is open. You raise one on the page of a case.

## The list of intake forms

staff-intake-title = Intake forms
staff-intake-none = There is nothing to read. New intake forms appear here.
staff-intake-new = To read
staff-intake-acknowledged = Acknowledged
staff-intake-came = Came { $ago }
staff-intake-read-by = To be read by { $deadline }
staff-intake-late = Overdue by { $length }
staff-intake-overdue = Overdue
staff-intake-overdue-banner =
    { $count ->
        [one] { $count } intake form has not been read in time. The duty contact has been told.
       *[other] { $count } intake forms have not been read in time. The duty contact has been told.
    }
staff-intake-urgent = Urgent
staff-intake-reader = Reader: { $name }
staff-intake-no-reader = No reader yet
staff-intake-appointment = Appointment { $date } at { $time }
staff-intake-no-appointment = No appointment yet
staff-intake-none-suited = No time suited
staff-intake-second = Has another open referral
staff-intake-helped = Filled in with a helper
staff-intake-practice-unsure = GP practice not known
staff-intake-unsafe-text = Do not send texts
staff-intake-unsafe-voicemail = Do not leave voicemail
staff-intake-alone-no = Wants someone with them
staff-intake-interpreter = Interpreter
staff-intake-interpreter-of = Interpreter: { $language }
staff-intake-language = Speaks { $language }

## One intake form

staff-intake-form-title = Intake form { $reference }
staff-summary-reference = Reference { $reference }
staff-summary-called-label = Likes to be called
staff-summary-born =
    { $number ->
        [one] Born { $date }, { $number } year old
       *[other] Born { $date }, { $number } years old
    }
staff-summary-own-words = In their own words
staff-summary-own-words-help = About the help they would like
staff-summary-no-own-words = Nothing was written.
staff-summary-needs = Would like help with
staff-summary-no-needs = Nothing was ticked.
staff-summary-already-helped = Already helped
staff-summary-flags = Take care
staff-summary-flags-none = Nothing to take care of was told.
staff-summary-access-words = What else makes it easy
staff-summary-contact = Contact
staff-summary-safety = How safe
staff-summary-phone-belongs = Whose phone
staff-summary-phone-belongs-person = Their own
staff-summary-phone-belongs-helper = The helper's
staff-summary-phone-belongs-shared = Shared, or somebody else's
staff-summary-call = Whom to call
staff-summary-call-person = Call the person
staff-summary-call-helper = Call the helper
staff-summary-through = Reach them through
staff-summary-safe-text = Safe to text
staff-summary-unsafe-text = Not safe to text
staff-summary-safe-voicemail = Safe to leave voicemail
staff-summary-unsafe-voicemail = Not safe to leave voicemail
staff-summary-alone-yes = May speak to them alone
staff-summary-alone-no = Wants someone with them
staff-summary-helper = Helper
staff-summary-helper-phone = Helper’s phone
staff-summary-agreed = Agreement
staff-summary-helper-agreed = The helper said that the person knows and agrees.
staff-summary-person = Person
staff-summary-practice = GP practice
staff-summary-nhs-number = NHS number
staff-summary-nhs-number-unknown = Not known to the person
staff-summary-address = Address
staff-summary-postcode = Postcode
staff-summary-no-fixed-address = No fixed address
staff-summary-home-address = Where to meet
staff-summary-sharing = Sharing
staff-summary-shared = Agreed to
staff-summary-text-read = Text read
staff-summary-share-gp-words = Own words may go to the GP practice
staff-summary-share-partner = Details may go to { $organisation }
staff-summary-share-family = May talk with { $who }
staff-summary-share-nothing = Nothing beyond the team and the coded line to the GP
staff-summary-share-version = Sharing text, version { $version }
staff-summary-answers = Other answers
staff-summary-answers-version = Asked by "{ $questionnaire }", version { $number }
staff-summary-answers-none = No other answers yet.
staff-summary-answers-file = Download the answers as a FHIR response
staff-summary-scale = { $number } on a scale from 0 ({ $low }) to { $top } ({ $high })
staff-summary-anything-else = Anything else
staff-summary-appointment = Appointment
staff-summary-when = When
staff-summary-state = State
staff-summary-cancelled = Cancelled
staff-summary-how = How
staff-summary-place = Where
staff-summary-with = With
staff-summary-modes = Ways to meet that suit
staff-summary-preference = Times that would suit
staff-summary-preference-any = Any day and time
staff-summary-history = What happened
staff-summary-came = Came
staff-summary-language = Used this service in
staff-summary-reader = Reader
staff-summary-read-by = To be read by
staff-summary-read = Read
staff-summary-accepted = Accepted
staff-summary-second-title = There is another open referral of this person
staff-summary-second = The name and the date of birth are the same. Check before you arrange anything twice.
staff-summary-audit = Looking at this page is recorded.
staff-acknowledge = Acknowledge
staff-acknowledge-hint = Acknowledge it when you have read it: its deadline is then met. Accept it when you take the person on.
staff-acknowledged = You have acknowledged this intake form.
staff-accept = Accept
staff-accept-hint = Accept it when you take the person on.
staff-accepted = You have accepted this intake form.
staff-raise = Raise as urgent
staff-raise-hint = It is then read first, and its reader has two working hours. This cannot be undone.
staff-raised = You have raised this intake form as urgent.
staff-already = Someone has already done this. The page shows how things are now.

## The diary

staff-diary-title = Diary
staff-diary-ways = Days and people
staff-diary-before = Earlier
staff-diary-today = Today
staff-diary-after = Later
staff-diary-day = Day
staff-diary-week = Week
staff-diary-team = Whole team
staff-diary-is-today = Today
staff-diary-nothing = Nothing here: no clinic and no appointment.
staff-diary-held = Held for somebody who is filling in the form
staff-diary-away = Away
staff-diary-free = Free

## An appointment

staff-appointment-title = Appointment
staff-appointment-open = Open the appointment
staff-appointment-form = Open the intake form
staff-appointment-take-back = Take back
staff-appointment-said = Saved.
staff-appointment-changed = This appointment has changed since you opened the page. Check what it says now.
staff-appointment-move = Move appointment
staff-appointment-move-title = Choose another time
staff-appointment-told = The person is told, if they gave us a safe way to.
staff-appointment-no-times = No time is free. Add a clinic, or ask a colleague.
staff-appointment-moved = The appointment has been moved.
staff-appointment-again = Book another time
staff-appointment-booked = The appointment is booked.
staff-appointment-cancel = Cancel appointment
staff-appointment-cancel-title = Why is it cancelled?
staff-appointment-reason-asked = The person asked for it
staff-appointment-reason-away = The link worker cannot be there
staff-appointment-reason-better = They no longer need it
staff-appointment-reason-died = They have died (no message is sent)
staff-appointment-reason-other = Something else
staff-appointment-cancelled = The appointment has been cancelled. Its time is free.
