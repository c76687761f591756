## "Help us prepare": a list of tasks after sending, each of which may be left out.

prepare-title = Help us prepare
prepare-title-helped = Help us prepare for the person you are helping
prepare-intro = All of this is up to you. Do what you like now, and the rest later or never. Your appointment stays the same.
prepare-seen = Your link worker sees each part as soon as you save it.
prepare-task-nhs-number = NHS number
prepare-task-nhs-number-hint = Helps us to find the right record
prepare-task-address = Address
prepare-task-address-hint = For letters, or to find places near you
prepare-task-anything-else = Anything else
prepare-task-anything-else-hint = Something that we should know before we meet
prepare-task-wellbeing = How you are
prepare-task-wellbeing-hint = Four questions, so that you can see later what has changed
prepare-task-loneliness = How often you feel lonely
prepare-task-loneliness-hint = Four questions, so that you can see later what has changed
prepare-measure-why = Your answers help you and your link worker see later what has changed. They do not decide what help you get.
prepare-measure-leave = Leave out any question that you like.
prepare-measure-english = These questions are in English, because no translation of them has been approved. Leave them out if you like: your link worker can go through them with you.
prepare-measure-source = The questions are by the { $source }.
prepare-status-todo = Not done
prepare-status-done = Done
prepare-finish = I have finished for now
prepare-skip = Skip this

prepare-knows-title = Do you know your NHS number?
prepare-knows-title-helped = Do you know their NHS number?
prepare-knows-hint = It has 10 digits. You can find it on a letter from the NHS, on a prescription or in the NHS App.
prepare-knows-why = With it we can be sure that we have the right person. You can have an appointment without it.
prepare-nhs-number-title = What is your NHS number?
prepare-nhs-number-title-helped = What is their NHS number?
prepare-nhs-number-hint = A 10-digit number, like 999 123 4567

prepare-address-title = What is your address?
prepare-address-title-helped = What is their address?
prepare-address-why = We send letters only if you ask us to. Leave this empty if post is not safe for you.
prepare-address-line-1 = Address line 1
prepare-address-line-2 = Address line 2 (optional)
prepare-address-town = Town or city
prepare-address-postcode = Postcode
prepare-address-none = I have no fixed address
prepare-address-none-helped = They have no fixed address

prepare-anything-title = Is there anything else that we should know?
prepare-anything-title-helped = Is there anything else that we should know about them?
prepare-anything-label = Anything else
prepare-anything-hint = For example, how you like to be spoken to, or something we should not talk about.
prepare-anything-hint-helped = For example, how they like to be spoken to, or something we should not talk about.
