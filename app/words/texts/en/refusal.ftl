## What to mend. For the built-in pages by field, for questions of a network by what is wrong.

refusal-practice = Select a GP practice, or select that you are not sure
refusal-given-name = Enter your first name
refusal-given-name-helped = Enter their first name
refusal-family-name = Enter your last name
refusal-family-name-helped = Enter their last name
refusal-called = Enter what we should call you
refusal-called-helped = Enter what we should call them
refusal-birth = Enter your date of birth
refusal-birth-helped = Enter their date of birth
refusal-phone = Enter a phone number, an email address, or a place or person we can reach you through
refusal-phone-helped = Enter a phone number, an email address, or a place or person we can reach them through
refusal-email = Enter an email address
refusal-through = Enter a place or a person we can reach you through
refusal-through-helped = Enter a place or a person we can reach them through
refusal-safe-to-text = Select yes if it is safe to send text messages to this number
refusal-safe-voicemail = Select yes if it is safe to leave a voicemail message
refusal-speak-alone = Select yes if we may speak to you alone
refusal-speak-alone-helped = Select yes if we may speak to them alone
refusal-agreed = Select that the person knows about this and agrees. We can only go on if they do.
refusal-helper-name = Enter your name
refusal-helper-relation = Enter how you know the person you are helping
refusal-helper-phone = Enter your phone number
refusal-phone-belongs = Select whose phone this is
refusal-who-to-call = Select whom we should call
refusal-postcode = Enter your postcode, or select that you have no fixed address
refusal-postcode-helped = Enter their postcode, or select that they have no fixed address
refusal-postcode-together = Enter a postcode, or select that there is no fixed address, not both
refusal-needs = Select what you would like help with, or write a few words about it
refusal-needs-helped = Select what they would like help with, or write a few words about it
refusal-needs-together = Select what you would like help with, or select "I'm not sure yet"
refusal-needs-together-helped = Select what they would like help with, or select "I'm not sure yet"
refusal-needs-other = Enter a few words about what would help
refusal-already-helped = Select yes if someone is already helping
refusal-already-helped-by = Enter who is already helping
refusal-modes = Select how you would like to meet
refusal-modes-helped = Select how they would like to meet
refusal-modes-phone = To meet by phone, go back and give us a phone number, or select another way to meet
refusal-modes-contact = To meet by video call, go back and give us a phone number or an email address, or select another way to meet
refusal-home-address = Enter where we should meet you
refusal-home-address-helped = Enter where we should meet them
refusal-easier = Select what would make it easier
refusal-language = Enter a language
refusal-interpreter = Select whether an interpreter is needed
refusal-communication = Select what we should do so that we understand each other
refusal-access = Select what would help
refusal-access-other-words = Enter what else would help
refusal-share = Select what we may share
refusal-family-who = Enter who we may talk to
refusal-slot = Select a time, or select that none of these times suit you
refusal-slot-helped = Select a time, or select that none of these times suit them
refusal-slot-gone = Select another time. Someone else has just booked the one that you chose.
refusal-slot-not-offered = Select one of the times on this page
refusal-days = Select the days that would suit you, or "Any day"
refusal-days-helped = Select the days that would suit them, or "Any day"
refusal-days-together = Select some days, or "Any day", not both
refusal-parts = Select the times of day that would suit you, or "Any time of day"
refusal-parts-helped = Select the times of day that would suit them, or "Any time of day"
refusal-parts-together = Select some times of day, or "Any time of day", not both
refusal-knows-nhs-number = Select yes if you know your NHS number
refusal-knows-nhs-number-helped = Select yes if you know their NHS number
refusal-nhs-number = Enter your NHS number
refusal-nhs-number-helped = Enter their NHS number
refusal-address = Enter the first line of your address, or select that you have no fixed address
refusal-address-helped = Enter the first line of their address, or select that they have no fixed address
refusal-address-together = Enter an address, or select that there is no fixed address, not both
refusal-address-line-2 = Enter the second line of the address
refusal-town = Enter a town or city
refusal-anything-else = Enter what else we should know
refusal-resume-code = Enter your code
refusal-resume-code-wrong = Enter the code of 8 letters and numbers that you were given
refusal-sign-in-email = Enter your email address
refusal-sign-in-password = Enter your password
refusal-sign-in-code = Enter your code
refusal-cancel-reason = Select why you are cancelling

## How fields are named within a sentence

refusal-name-given-name = First name
refusal-name-family-name = Last name
refusal-name-called = What we call you
refusal-name-birth = Date of birth
refusal-name-date = Date
refusal-name-phone = Phone number
refusal-name-email = Email address
refusal-name-through = Place or person
refusal-name-helper = Name
refusal-name-relation = How you know them
refusal-name-words = Your words
refusal-name-who-helps = Who is helping
refusal-name-meeting-place = Where to meet
refusal-name-language = Language
refusal-name-access = What would help
refusal-name-family-who = Who we may talk to
refusal-name-address-line-1 = Address line 1
refusal-name-address-line-2 = Address line 2
refusal-name-town = Town or city
refusal-name-answer = Answer

## By what is wrong

refusal-missing = Answer this question
refusal-too-long =
    { $max ->
        [one] { $name } must be { $max } character or fewer
       *[other] { $name } must be { $max } characters or fewer
    }
refusal-unreadable = { $name } has a character that we cannot use. Delete it and type it again.
refusal-not-offered = Select one of the answers on this page
refusal-not-together = Select answers, or the one that stands alone, not both

refusal-date-missing = Enter a date
refusal-date-day = { $name } must include a day
refusal-date-month = { $name } must include a month
refusal-date-year = { $name } must include a year
refusal-date-day-month = { $name } must include a day and a month
refusal-date-day-year = { $name } must include a day and a year
refusal-date-month-year = { $name } must include a month and a year
refusal-date-short-year = Year must include 4 numbers
refusal-date-not-real = { $name } must be a real date
refusal-date-future = { $name } must be in the past
refusal-date-too-long-ago = { $name } is too long ago. Check the year.

refusal-phone-characters = Enter a phone number using only numbers, like 07700 900123
refusal-phone-short = Phone number is too short. Enter a number like 07700 900123 or 0113 496 0000
refusal-phone-long = Phone number is too long. Enter a number like 07700 900123 or 0113 496 0000
refusal-email-shape = Enter an email address in the correct format, like name@example.com
refusal-postcode-shape = Enter a full UK postcode, like LS1 4AP
refusal-nhs-number-characters = NHS number must only include numbers, spaces and dashes
refusal-nhs-number-length = NHS number must be 10 digits long
refusal-nhs-number-check = Check your NHS number. One or more of its digits is not right.
refusal-nhs-number-check-helped = Check their NHS number. One or more of its digits is not right.
refusal-nhs-number-insurance = This is a National Insurance number. Enter an NHS number, like 999 123 4567
refusal-number-not-a-number = Enter a number, like 3
refusal-number-below = Number must be { $min } or more
refusal-number-above = Number must be { $max } or less

## Clinics, leave and places

refusal-link-worker = Select a link worker
refusal-clinic-every = Select how often the clinic opens
refusal-clinic-weekday = Select a day of the week
refusal-clinic-from = Enter when the clinic opens, like 9:30
refusal-clinic-to = Enter when the clinic closes, like 12:30pm
refusal-clinic-first = Enter the day of the extra session
refusal-clinic-last = Enter the last day of the clinic
refusal-clinic-modes = Select how people can be seen
refusal-clinic-place = Select the place where people meet in person
refusal-clinic-when-it-ends = Select when the clinic ends
refusal-minutes = Enter how many minutes
refusal-leave-kind = Select what the time is for
refusal-leave-from = Enter the first day
refusal-place-name = Enter the name of the place
refusal-place-address = Enter the address of the place
refusal-notice-hours = Enter how many hours
refusal-horizon-days = Enter how many days
refusal-touched = Select what to do with this appointment
refusal-touched-slot = Select a time to move this appointment to
refusal-name-first-day = First day
refusal-name-last-day = Last day
refusal-name-address = Address
refusal-name-directions = Directions
refusal-name-access-notes = Access notes
refusal-time = Enter a time, like 9:30 or 2:15pm
refusal-time-quarter = Enter a time on the quarter hour, like 9:30 or 9:45
refusal-minutes-quarter = Enter minutes in steps of 15, like 30 or 45
refusal-time-left-out = The clocks go forward that night and skip this time. Enter another time.
refusal-clinic-ends = Enter an end that comes after the start. A clinic ends on the day it starts: for one past midnight, add two clinics.
refusal-leave-ends = Enter an end that comes after the start
refusal-clinic-short = The clinic must be long enough for one appointment
refusal-clinic-last-before-first = The last day must not come before the first day
refusal-leave-past = Enter an end that is still to come
refusal-clinic-overlaps = This link worker already has a clinic at that time, first on { $date }. Enter other times, or select other days.
