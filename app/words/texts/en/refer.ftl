## The self-referral journey: one page for each question. A page with a second form for
## someone who is helped has the same id with `-helped` at its end.

refer-helping = You are helping someone
refer-start-again = Start again
refer-start-again-title = Do you want to start again?
refer-start-again-body = This removes the answers on this device, so that a new person can start. It cannot be undone.
refer-start-again-confirm = Remove the answers and start again
refer-start-again-cancel = Keep the answers and go back
refer-in-progress-title = A form has already been started here
refer-in-progress-body = Someone started a form on this phone or computer. If it was you, you can go on with it.
refer-in-progress-continue = Go on with that form
refer-in-progress-new = Start a new form

## Practice

refer-practice-title = Which GP practice are you registered with?
refer-practice-title-helped = Which GP practice are they registered with?
refer-practice-hint = This service is for people who are registered with one of these practices.
refer-practice-none = I am not registered with a GP, or I am not sure
refer-practice-none-helped = They are not registered with a GP, or I am not sure
refer-practice-none-hint = You can still go on. We will help you to sort this out.

## Name

refer-name-title = What is your name?
refer-name-title-helped = What is their name?
refer-name-given = First name
refer-name-family = Last name
refer-name-family-hint = If you have only one name, enter it here too.
refer-name-family-hint-helped = If they have only one name, enter it here too.
refer-name-called = What would you like us to call you? (optional)
refer-name-called-helped = What would they like us to call them? (optional)
refer-name-called-hint = For example, a short form of your name, or Mrs Khan.
refer-name-called-hint-helped = For example, a short form of their name, or Mrs Khan.

## Date of birth

refer-dob-title = What is your date of birth?
refer-dob-title-helped = What is their date of birth?
refer-dob-hint = For example, 31 3 1980
refer-dob-below-title = This service is for people aged { $min } and over
refer-dob-below-body = We are sorry that we cannot book you in here. There are people who would like to hear from you.
refer-dob-below-body-helped = We are sorry that we cannot book them in here. There are people who would like to hear from them.
refer-dob-below-childline = Childline is free and private, day and night. Call 0800 1111.
refer-dob-below-gp = Your GP practice can tell you what there is for your age near you. You can ask to talk to someone on your own.
refer-dob-below-trusted = You can also talk to an adult you trust, such as a teacher, a school nurse or someone in your family.
refer-dob-above-title = This service is for people up to the age of { $max }
refer-dob-above-body = We are sorry that we cannot book you in here. Your GP practice can tell you what there is near you.
refer-dob-mistake = I made a mistake with the date

## Contact

refer-contact-title = How can we reach you?
refer-contact-title-helped = How can we reach the person you are helping?
refer-contact-hint = Tell us one or more ways that are safe and work for you.
refer-contact-hint-helped = Tell us one or more ways that are safe and work for them.
refer-contact-phone = Phone number
refer-contact-phone-hint = A mobile number or a landline. For a number outside the UK, start with + and the country code.
refer-contact-text = Is it safe to send text messages to this number?
refer-contact-text-hint = Say no if someone else may read them.
refer-contact-voicemail = Is it safe to leave a voicemail message?
refer-contact-voicemail-hint = Say no if someone else may hear it.
refer-contact-belongs = Whose phone is this?
refer-contact-belongs-person = Theirs
refer-contact-belongs-helper = Mine
refer-contact-belongs-shared = We share it, or it belongs to someone else
refer-contact-call = Whom should we call?
refer-contact-call-person = The person I am helping
refer-contact-call-helper = Me
refer-contact-email = Email address
refer-contact-email-hint = We only write to you about this service.
refer-contact-email-hint-helped = We only write to them about this service.
refer-contact-through = A place or a person we can reach you through
refer-contact-through-helped = A place or a person we can reach them through
refer-contact-through-hint = For example, a day centre, a hostel, a community group or a friend. Tell us how to reach them too.
refer-contact-alone = May we speak to you alone?
refer-contact-alone-helped = May we speak to them alone?
refer-contact-alone-hint = We like to talk with people on their own for part of the time. You can have someone with you too.
refer-contact-alone-hint-helped = We like to talk with people on their own for part of the time. They can have someone with them too.

## The helper

refer-helper-title = About you, the person who is helping
refer-helper-intro = We ask so that we know who filled in this form, and whom to call.
refer-helper-agreed-legend = Does the person know about this, and do they agree?
refer-helper-agreed-hint = We can only go on if the person you are helping agrees.
refer-helper-agreed = Yes, they know that I am filling this in, and they agree
refer-helper-name = Your name
refer-helper-relation = How do you know them?
refer-helper-relation-hint = For example, daughter, neighbour, support worker
refer-helper-phone = Your phone number (optional)

## Postcode

refer-postcode-title = What is your postcode?
refer-postcode-title-helped = What is their postcode?
refer-postcode-hint = We use it to find groups and places near you. For example, LS1 4AP
refer-postcode-hint-helped = We use it to find groups and places near them. For example, LS1 4AP
refer-postcode-none = I have no fixed address
refer-postcode-none-helped = They have no fixed address

## Help

refer-help-title = What would you like help with?
refer-help-title-helped = What would they like help with?
refer-help-hint = Select all that apply. You can tell us more when we talk.
refer-help-words = Is there anything you would like to say about it? (optional)
refer-help-words-helped = Is there anything they would like to say about it? (optional)
refer-help-words-hint = Use your own words. A few are enough.
refer-help-words-hint-helped = Use their own words. A few are enough.
refer-help-already = Is anyone already helping you with this?
refer-help-already-helped = Is anyone already helping them with this?
refer-help-already-hint = For example, a support worker, a charity or the council. This helps us not to do the same thing twice.
refer-help-already-by = Who is helping?
refer-help-already-by-hint = For example, Citizens Advice

## Pages of the network's own questions

refer-question-skippable = You do not have to answer. You can skip anything and talk about it when we meet.
refer-question-skippable-helped = You do not have to answer. Use the person's own words where you can.
refer-question-scale-low = 0 is { $label }
refer-question-scale-high = 10 is { $label }
refer-question-other = Something else
refer-question-other-words = Tell us in a few words
refer-question-unit = In { $unit }
refer-question-choose = Select an answer

## Meeting

refer-meeting-title = How would you like to meet?
refer-meeting-title-helped = How would they like to meet?
refer-meeting-modes-hint = Select all that would suit you. We use this to show you the right times.
refer-meeting-modes-hint-helped = Select all that would suit them. We use this to show you the right times.
refer-meeting-asked-for = This cannot be booked online. You can ask for it here, and we will arrange it with you.
refer-meeting-home-address = Where should we meet you?
refer-meeting-home-address-helped = Where should we meet them?
refer-meeting-home-address-hint = For a visit, the address with its postcode. For a walk, where to start. Tell us only if it is safe for us to come.
refer-meeting-easier = Would anything make it easier for you? (optional)
refer-meeting-easier-helped = Would anything make it easier for them? (optional)
refer-meeting-easier-hint = Select all that apply. We will ask you a little more about it.
refer-meeting-easier-language = Another language, or an interpreter
refer-meeting-easier-communication = How we write and talk
refer-meeting-easier-access = Getting there and being there
refer-meeting-language = Which language would you like to speak?
refer-meeting-language-helped = Which language would they like to speak?
refer-meeting-language-hint = For example, Urdu or Polish
refer-meeting-interpreter = I would like an interpreter
refer-meeting-interpreter-helped = They would like an interpreter
refer-meeting-interpreter-hint = It is free. We need a little time to arrange it, so the first times that we can offer are later.
refer-meeting-communication = What should we do so that we understand each other?
refer-meeting-communication-hint = Select all that apply.
refer-meeting-access = What would help?
refer-meeting-access-hint = Select all that apply.
refer-meeting-access-words = What else would help you?
refer-meeting-access-words-helped = What else would help them?

## Sharing

refer-sharing-title = Who may see what you tell us?
refer-sharing-title-helped = Who may see what they tell us?
refer-sharing-share = What else may we share? (optional)
refer-sharing-share-hint = Select only what you want.
refer-sharing-share-hint-helped = Select only what they want.
refer-sharing-gp-words = What I wrote, in my own words, with my GP practice
refer-sharing-gp-words-helped = What they said, in their own words, with their GP practice
refer-sharing-gp-words-hint = If you leave this empty, the practice only sees that this service was asked for and that we met.
refer-sharing-partner = My details with { $organisation }
refer-sharing-partner-helped = Their details with { $organisation }
refer-sharing-partner-hint = { $does }. Only if it could help, and only what they need. We talk with you first.
refer-sharing-family = What we talk about, with someone in my family or a friend
refer-sharing-family-helped = What we talk about, with someone in their family or a friend
refer-sharing-family-who = Who may we talk to?
refer-sharing-family-who-hint = Their name, and who they are to you
refer-sharing-family-who-hint-helped = Their name, and who they are to the person you are helping

## Appointment

refer-appointment-title = When would you like to meet?
refer-appointment-title-helped = When would they like to meet?
refer-appointment-hint = The nearest times are first. Your time is not booked until you send the form.
refer-appointment-slot = { $date } at { $time }
refer-appointment-label = { $date } at { $time }, { $mode }, with { $name }
refer-appointment-with = With { $name }
refer-appointment-phone = { $name } will call you on { $phone }, from { $from }.
refer-appointment-video = We will send a link to { $address }.
refer-appointment-in-person = At { $place }
refer-appointment-more = Show more times
refer-appointment-filter-title = Show only some times
refer-appointment-filter-mode = How we meet
refer-appointment-filter-day = Day of the week
refer-appointment-filter-part = Time of day
refer-appointment-filter-any = Any
refer-appointment-filter-apply = Show these times
refer-appointment-filter-clear = Show all times
refer-appointment-none = None of these times suit me
refer-appointment-none-helped = None of these times suit them
refer-appointment-none-hint = Go on without a time. We will contact you to find one.
refer-appointment-empty-title = There are no times to book online just now
refer-appointment-empty = You can still send the form. Tell us when suits you, and we will contact you to find a time.
refer-appointment-empty-filter = No times match what you chose. Show all times, or tell us when suits you.
refer-appointment-asked-for = You asked for { $mode }. We arrange this with you, so you do not choose a time here.
refer-appointment-longer-note = We are showing longer appointments, because you told us that you need more time or an interpreter.
refer-appointment-gone-title = That time has just been taken
refer-appointment-gone = Sorry, someone else booked that time just before you. All your other answers are safe. These are the nearest times that are free.
refer-appointment-held = We are keeping this time for you until { $time }.
refer-appointment-let-go = The time that you had chosen does not fit what you have changed. Choose a time again. All your other answers are safe.
refer-appointment-lapsed = It is free again for others. If no one has taken it, you can choose it again.
refer-appointment-updated = The free times have changed.

## Preference, when no time suits

refer-preference-days = Which days?
refer-preference-any-day = Any day
refer-preference-parts = Which times of day?
refer-preference-any-part = Any time of day

## Check

refer-check-title = Check your answers before you send them
refer-check-title-helped = Check the answers before you send them
refer-check-you = About you
refer-check-you-helped = About the person you are helping
refer-check-helper = About you, the person who is helping
refer-check-contact = Reaching you
refer-check-contact-helped = Reaching them
refer-check-help = What matters to you
refer-check-help-helped = What matters to them
refer-check-meeting = Meeting
refer-check-sharing = Sharing
refer-check-appointment = Appointment
refer-check-practice = GP practice
refer-check-name = Name
refer-check-called = What we call you
refer-check-called-helped = What we call them
refer-check-dob = Date of birth
refer-check-phone = Phone number
refer-check-email = Email address
refer-check-through = Place or person
refer-check-text = Safe to send text messages
refer-check-voicemail = Safe to leave a voicemail message
refer-check-alone = We may speak to you alone
refer-check-alone-helped = We may speak to them alone
refer-check-belongs = Whose phone
refer-check-call = Whom to call
refer-check-postcode = Postcode
refer-check-needs = Help with
refer-check-words = In your own words
refer-check-words-helped = In their own words
refer-check-already = Already helping
refer-check-helper-name = Your name
refer-check-helper-relation = How you know them
refer-check-helper-phone = Your phone number
refer-check-modes = Ways to meet
refer-check-language = Language
refer-check-interpreter = Interpreter
refer-check-communication = Communication
refer-check-access = What would help
refer-check-home-address = Where to meet
refer-check-share = We may share
refer-check-share-nothing = Nothing more
refer-check-time = Time
refer-check-no-time = No time chosen yet. We will contact you.
refer-check-practice-unsure = Not registered, or not sure
refer-check-no-fixed-address = No fixed address
refer-check-send-title = Now send your form
refer-check-send = By sending this form you ask for an appointment with the social prescribing team.
refer-check-confirm = Confirm and send

## Coming back

refer-code-title = Come back later with this code
refer-code-intro = Your code is { $code }. Write it down or take a picture of it. We show it only once.
refer-code-use = To go on with the form on any phone or computer, you need this code and your date of birth.
refer-code-get = Save and come back later
refer-code-until = We keep an unfinished form for { $days } days.
refer-code-noted = I have my code
refer-code-remind = Remind me once
refer-code-remind-about = If your form is not sent after { $days } days, we can remind you once, in the ways that you told us are safe.
refer-code-reminded = We will remind you once, if your form is not sent by then.
refer-code-leave = Stop for now
refer-resume-title = Go on with your form
refer-resume-intro = Enter the code that you were given when you started.
refer-resume-code = Code
refer-resume-code-hint = Eight letters and numbers, like { $example }
refer-resume-dob = Your date of birth
refer-resume-failed = We could not find a form with this code and date of birth. Check both and try again.
refer-resume-slow = There have been several tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
refer-resume-lost-title = If you have lost your code
refer-resume-lost = You can start a new form, or call us on { $phone }.
refer-resume-private = To keep your answers private, we do not show what you wrote earlier. It is saved, and you can write it again if you want to change it.
refer-resume-hidden = Answered earlier. Hidden to keep it private.
refer-hold-warning = We are keeping your appointment time for you for two more minutes.
refer-hold-kept = We will keep your time for another 15 minutes.
refer-appointment-chosen-gone = The time that you chose is no longer free.
