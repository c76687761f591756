# These texts are shown in English until a person has checked their translation (see the first line of the other file).

## Leaving in a hurry

safety-leave = Leave this page
safety-leave-note = If someone may be watching, you can press "{ safety-leave }" at any time. It takes you to a different website. It cannot clear everything from the history of your phone or computer.

## Urgent help. Numbers: nhs.uk (999, 111 and its mental health option), samaritans.org, giveusashout.org,
## nationaldahelpline.org.uk (Refuge), mensadviceline.org.uk, police.uk (the silent solution), relayuk.bt.com, 999bsl.co.uk.

safety-urgent-link = Get urgent help now
safety-urgent-title = Get urgent help now
safety-urgent-intro = Nobody reads this form straight away. If you need help now, use one of these. All of them are free.
safety-emergency = Call 999 or go to A&E if you or someone else is badly hurt, may be about to be hurt, or has taken something harmful.
safety-emergency-action = Call 999
safety-emergency-silent = If it is not safe to speak, call 999 from a mobile, listen, and press 55 when you are asked.
safety-deaf = If you cannot use a voice call, call 18000 with a textphone or the Relay UK app, or use 999 BSL for sign language.
safety-crisis = Call 111 and choose the mental health option. It is open day and night, for people of any age.
safety-crisis-action = Call 111
safety-samaritans = Call Samaritans on 116 123. You can talk about anything, in your own time.
safety-samaritans-action = Call 116 123
safety-shout = Text SHOUT to 85258 to talk by text message.
safety-shout-action = Text SHOUT to 85258
safety-abuse = Call the National Domestic Abuse Helpline on 0808 2000 247. It is free, private, and open day and night.
safety-abuse-action = Call 0808 2000 247
safety-urgent-continue = Go back to where you were

## When an answer suggests that help is needed now

safety-offer-title = You do not have to wait for your appointment
safety-offer = Some of what you told us sounds hard. If you need help before we meet, these services are open now.

## What is recorded and who reads it

safety-notice-title = Before you write in your own words
safety-notice-who = The social prescribing team reads what you write. It is kept with your referral.
safety-notice-when = We read new forms from Monday to Friday, 9am to 5pm. No one reads them at night, at weekends or on bank holidays.
safety-notice-limits = We keep what you tell us private. We may have to tell someone if we think that you, a child or another person could be badly hurt. We will talk to you first if we can.
safety-notice-unsafe = You do not have to write anything that you would not want someone else to see. You can tell us when we talk.
safety-notice-urgent = If you need help today, do not wait for us to read this.

## Sharing

safety-sharing-title = What we record and who sees it
safety-sharing-record = We record your answers, your appointment and what we agree together.
safety-sharing-team = The social prescribing team of { $network } sees them, because they need them to help you.
safety-sharing-gp = Your GP practice is told that you asked for this service and that you met us. This becomes part of your GP record.
safety-sharing-controllers = These organisations decide how your information is used and must look after it: { $controllers }.
safety-sharing-no-choice = This is needed to give you this service, so it is not something to agree to. You can ask us about it or object at any time.
safety-sharing-choice-title = What you can choose
safety-sharing-choice = These are up to you. You can say no and still use the service, and you can change your mind at any time.
safety-sharing-version = Sharing text, version { $version }
safety-sharing-privacy = Read our privacy notice

## A code for coming back

safety-code-warning = Anyone with this code and your date of birth could go on with your form. Keep it somewhere safe.
safety-contact-note = Tell us only about ways that are safe for you. If another person looks at your phone or email, choose a different way.
