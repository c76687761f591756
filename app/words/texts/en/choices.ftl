## Needs

need-loneliness = Feeling lonely or cut off
need-mood = Low mood, stress or worry
need-money = Money and debt
need-benefits = Benefits
need-housing = Housing
need-food = Food
need-work = Work, volunteering or learning
need-caring = Caring for someone
need-bereavement = Losing someone
need-activity = Being more active or healthier
need-condition = Living with a long-term condition
need-memory = Memory problems or dementia
need-family = Family and relationships
need-abuse = Someone is hurting, frightening or controlling me
need-legal = Legal questions or immigration
need-transport = Getting around
need-digital = Using a phone, a computer or the internet
need-safety = Being safe at home, such as falls or fire
need-meaning = Meeting people, arts, nature or something to do
need-other = Something else
need-not-sure = I'm not sure yet

## Ways to meet

mode-phone = By phone
mode-video = By video call
mode-in-person = In person
mode-home-visit = A visit at home
mode-walk-and-talk = A walk and a talk

mode-phone-hint = A link worker calls you
mode-video-hint = We send you a link. You need the internet and a camera.
mode-in-person-hint = At a practice or a place near you
mode-home-visit-hint = We call you first to arrange it
mode-walk-and-talk-hint = A short walk outdoors. We call you first to arrange it.

## Communication (Accessible Information Standard)

comm-bsl = A British Sign Language interpreter
comm-easy-read = Easy read, with short words and pictures
comm-large-print = Large print
comm-braille = Braille
comm-audio = Recorded sound instead of writing
comm-email-only = Writing by email, no phone calls
comm-text-relay = Calls through Relay UK
comm-lipreading = Being able to see your face to lip-read
comm-hearing-loop = A hearing loop

## Access

access-step-free = A way in without steps
access-quiet = A quiet room
access-companion = Someone with me
access-assistance-dog = My assistance dog
access-parking = Parking close by
access-extra-time = More time
access-other = Something else

## Parts of the day

part-morning = Morning
part-afternoon = Afternoon
part-evening = Evening

## Days of the week, as choices

day-monday = Mondays
day-tuesday = Tuesdays
day-wednesday = Wednesdays
day-thursday = Thursdays
day-friday = Fridays
day-saturday = Saturdays
day-sunday = Sundays

## The state of a referral

state-new = New
state-acknowledged = Acknowledged
state-accepted = Accepted
state-signposted = Signposted
state-passed-on = With another team
state-not-suitable = Not suitable for this service
state-declined = Declined by the person

## Why this service is not the right one for a person

unsuitable-area = They live where another service is
unsuitable-clinical = They need a clinician
unsuitable-helped = Somebody helps them with this already
unsuitable-other = Something else, which the next answer explains

## Why an intake form is read first

urgent-word-list = Words that your network reads first
urgent-need = A need that is read first
urgent-staff = Raised by a member of staff

## Roles

role-manager = Manager
role-clinical-lead = Clinical lead
role-link-worker = Link worker
role-care-navigator = Care navigator
role-partner = Partner
role-reader = Reader of figures

## How an appointment stands

appointment-booked = Booked
appointment-arrived = Arrived
appointment-attended = Attended
appointment-dna = Did not attend
appointment-cancelled = Cancelled

## What a flag is about, and where it stands

flag-kind-self-harm = Risk of self-harm
flag-kind-abuse = Abuse
flag-kind-neglect = Neglect
flag-kind-housing-crisis = Housing crisis
flag-kind-worker-safety = Safety of whoever visits
flag-kind-other = Something else
flag-kind-read-first = Intake form to read first
flag-state-open = Nobody acts on it yet
flag-state-acknowledged = Somebody acts on it
flag-state-ended = Ended
