## Clinics, leave, places and how people book.

clinics-title = Clinics
clinics-intro = When and where the team sees people. Free times follow from these rules.
clinics-add = Add a clinic
clinics-add-extra = Add an extra session
clinics-block = Block time or add leave
clinics-none = No clinic. People cannot book times with { $name } yet.
clinics-change = Change
clinics-end = End
clinics-these-of = the clinic of { $name }: { $clinic }
clinics-extra = Extra session
clinics-leave-of = Leave and blocked time of { $name }
clinics-leave-none = None to come.
clinics-leave-remove = Open this time again
clinics-leave-from-until = { $from } until { $until }
clinics-leave-whole-days = { $from } to { $to }, whole days
clinics-leave-one-day = { $day }, whole day
clinics-places = Places
clinics-places-none = No place yet. Add one before people can be seen in person.
clinics-place-add = Add a place
clinics-place-directions = Directions: { $text }
clinics-place-access = Access: { $text }
clinics-holidays = Bank holidays
clinics-holidays-intro = Clinics do not open on these days. An extra session does.
clinics-holidays-source = Bank holidays of England and Wales, known until the end of { $year }. Source:
clinics-booking = How people book
clinics-booking-reminders = Reminders
clinics-booking-reminders-none = None
clinics-booking-notice = Notice
clinics-booking-notice-hours =
    { $hours ->
        [one] { $hours } hour before an appointment
       *[other] { $hours } hours before an appointment
    }
clinics-booking-horizon = How far ahead
clinics-booking-longer = A longer conversation
clinics-booking-missed = Missed appointments that we write about
clinics-booking-missed-times =
    { $count ->
        [0] None: we call
        [one] The first; after that we call
       *[other] The first { $count }; after that we call
    }
clinics-booking-offer = Time to answer an offer
clinics-booking-offer-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
clinics-booking-change = Change how people book

## What was done

clinics-done-saved = Saved. Everybody whose appointment was moved or cancelled is told, if they gave us a safe way to.
clinics-done-leave-removed = The time is open again.
clinics-done-place = The place is saved.
clinics-done-settings = How people book is saved. It shows everywhere within a few seconds.

## A clinic in words

clinics-words = { $when }, { $open }, { $modes }
clinics-words-weekly = Every { $weekday }
clinics-words-fortnightly = Every second { $weekday }, as in the week of { $date }
clinics-words-of-month = The { $which } { $weekday } of each month
clinics-words-first = first
clinics-words-second = second
clinics-words-third = third
clinics-words-fourth = fourth
clinics-words-fifth = fifth
clinics-words-last = last
clinics-words-at = { $mode } at { $place }
clinics-words-or = { $list } or { $last }
clinics-words-comma = {", "}
clinics-words-lengths = { $first } first, { $follow } follow-up, { $between } between
clinics-words-lengths-only = { $first } first, { $follow } follow-up, no time between
clinics-words-kept = { $share } of each session is kept for people whom you invite or help, until { $days ->
        [one] { $days } day before
       *[other] { $days } days before
    }
clinics-share-quarter = The last quarter
clinics-share-third = The last third
clinics-share-half = The last half
clinics-words-from = From { $first }
clinics-words-from-until = From { $first } until { $last }

## The form of a clinic

clinics-form-title-new = Add a clinic
clinics-form-title = Change a clinic
clinics-form-of = Clinic of { $name }
clinics-form-stale = Somebody else has changed this since you opened it. Check what you typed, and go on if it still holds.
clinics-form-link-worker = Link worker
clinics-form-select = Select
clinics-form-every = How often does it open?
clinics-every-weekly = Every week
clinics-every-fortnightly = Every second week
clinics-every-first = On the first of that weekday in a month
clinics-every-second = On the second of that weekday in a month
clinics-every-third = On the third of that weekday in a month
clinics-every-fourth = On the fourth of that weekday in a month
clinics-every-fifth = On the fifth of that weekday in a month, if there is one
clinics-every-last = On the last of that weekday in a month
clinics-every-once = On one day only: an extra session
clinics-form-anchor = Any day of a week in which it opens
clinics-form-anchor-hint = If you leave this empty, it opens in the week of its first day.
clinics-form-weekday = Day of the week
clinics-form-weekday-hint = An extra session needs no day of the week, only its date below.
clinics-form-from = Opens at
clinics-form-to = Closes at
clinics-form-time-hint = On the quarter hour, like 9:30 or 2:15pm
clinics-form-first = First day, or the day of an extra session
clinics-form-first-hint = If you leave this empty, it opens from today on.
clinics-form-last = Last day
clinics-form-last-hint = Leave this empty if no end is known.
clinics-form-modes = How can people be seen?
clinics-form-modes-hint = People book visits and walks through you, not by themselves.
clinics-form-place = Place
clinics-form-place-hint = Where people come to, if they are seen in person
clinics-form-place-none = No place
clinics-form-first-minutes = A first appointment
clinics-form-follow-up-minutes = A follow-up appointment
clinics-form-buffer-minutes = Time between appointments
clinics-form-minutes = minutes
clinics-form-minutes-hint = In steps of 15
clinics-form-kept = Keep part of each session for people whom you invite or help?
clinics-form-kept-hint = So that not everything goes to those who book fastest. People from the waiting list and those who book with you have it first.
clinics-form-kept-nothing = No, everyone can book all of it
clinics-form-kept-days = Until how many days before?
clinics-form-kept-days-hint = From then on everyone can book it, so that no time stays empty.
clinics-form-days = days
clinics-form-check = Check what comes of it

## Ending a clinic

clinics-end-title = End a clinic
clinics-end-when = When does it end?
clinics-end-now = Now: it does not open again
clinics-end-on = After a last day
clinics-end-last = Last day

## Leave and blocked time

clinics-leave-title = Block time or add leave
clinics-leave-kind = What is the time for?
clinics-leave-kind-hint = Colleagues see this in the list of clinics.
clinics-leave-kind-leave = Leave, or otherwise away
clinics-leave-kind-training = Training
clinics-leave-kind-meeting = A meeting
clinics-leave-kind-admin = Writing up and other work
clinics-leave-kind-other = Something else
clinics-leave-first = First day
clinics-leave-from-time = From what time?
clinics-leave-from-time-hint = Leave this empty for the start of the day. Otherwise a time like 9:30 or 2:15pm.
clinics-leave-last = Last day
clinics-leave-last-hint = Leave this empty if it is the same day.
clinics-leave-until-time = Until what time?
clinics-leave-until-time-hint = Leave this empty for the end of the day.
clinics-leave-diary = Block time on { $day }

## The second step

clinics-review-title = Check before you save
clinics-review-link-worker = Link worker
clinics-review-clinic = Clinic
clinics-review-kept = Kept
clinics-review-lengths = Appointments
clinics-review-dates = When
clinics-review-leave = Blocked
clinics-review-ends = This clinic opens no more.
clinics-review-times = The next free times that this makes
clinics-review-times-none = No free time in the next 9 weeks.
clinics-review-times-hint = For a first appointment. Times that are already booked are left out.
clinics-review-none-touched = No booked appointment is touched.
clinics-review-touched =
    { $count ->
        [one] { $count } booked appointment is touched
       *[other] { $count } booked appointments are touched
    }
clinics-review-touched-hint = Say for each what to do. People who are moved or cancelled are told, if they gave us a safe way to.
clinics-review-changed = These appointments have changed since you looked. Nothing is saved yet. Check each one again.
clinics-review-what = What do you want to do?
clinics-review-keep = Keep it as it is
clinics-review-move = Move it, or have a colleague cover it
clinics-review-move-to = New time
clinics-review-no-times = No time is free in the days that people can book.
clinics-review-time = { $date } at { $time }, { $mode }, with { $name }
clinics-review-cancel = Cancel it and tell the person
clinics-review-reason = Why?
clinics-review-back = Change what you entered
clinics-review-save = Save

## A place

clinics-place-title-new = Add a place
clinics-place-title = Change a place
clinics-place-name = Name
clinics-place-address = Address
clinics-place-directions-label = How to get there
clinics-place-directions-hint = Such as the bus stop, and which door to use. People see this with their appointment.
clinics-place-access-label = Access
clinics-place-access-hint = Such as steps, lifts, doors, toilets, parking and a quiet place to wait. People see this with their appointment.
clinics-place-save = Save place

## How people book

clinics-settings-title = How people book
clinics-settings-notice = How many hours before an appointment must people book?
clinics-settings-horizon = For how many days ahead can people book?
clinics-settings-longer = How long is a longer conversation?
clinics-settings-longer-hint = For an interpreter, or for anyone who needs more time. In steps of 15 minutes.
clinics-settings-missed = After how many missed appointments do you call instead of writing?
clinics-settings-missed-hint = Until then, one tap sends a kind message with the person’s own link. Nobody is sent away for not coming.
clinics-settings-times = times
clinics-settings-offer = How long do people have to answer when we offer them a free time?
clinics-settings-offer-hint = Hours in which messages wait for the morning do not count. It never ends in the night.
clinics-settings-hours = hours
clinics-settings-days = days
clinics-settings-reminders = When do we remind people of their appointment?
clinics-settings-reminders-hint = By text or email, between 8am and 8pm. Without any, people get no reminder.
clinics-settings-reminder-week = A week before
clinics-settings-reminder-two-days = Two days before
clinics-settings-reminder-three-hours = Three hours before
clinics-settings-save = Save

## Bank holidays

clinics-holiday = Bank holiday: { $name }
clinics-holiday-new-year = New Year’s Day
clinics-holiday-good-friday = Good Friday
clinics-holiday-easter-monday = Easter Monday
clinics-holiday-early-may = Early May bank holiday
clinics-holiday-spring = Spring bank holiday
clinics-holiday-summer = Summer bank holiday
clinics-holiday-christmas = Christmas Day
clinics-holiday-boxing-day = Boxing Day
clinics-holiday-substitute = { $name } (substitute day)
