## The start page of a network, and the page to choose one.

start-title = Talk to someone about what matters to you
start-lead = Sometimes what troubles us is not medical. A link worker has time to listen, and can help you to find people, places and support near you.
start-lead-network = This service is for people of { $network }.
start-now = Start now
start-helping = I am helping someone
start-helping-note = You can fill in the form with or for another person, if they agree.
start-manage = See or change your appointment
start-resume = Go on with a form that you started

start-what-title = What a link worker can help with
start-what-lonely = feeling lonely, or wanting to meet people
start-what-money = money, benefits, housing or work
start-what-caring = caring for someone, or losing someone
start-what-condition = living with a long-term condition
start-what-active = being more active, or finding something you enjoy
start-what-stuck = feeling stuck and not knowing where to turn

start-not-title = What this service is not
start-not-emergency = It is not for emergencies. No one reads your form straight away.
start-not-medical = It does not give medical treatment or counselling, and it does not take the place of your GP.
start-not-decide = A link worker cannot decide about housing or benefits, but can help you to reach the people who do.

start-happens-title = What happens
start-happens-tell = You tell us a little about yourself and what matters to you.
start-happens-choose = You choose a time to meet a link worker, by phone, by video call or in person.
start-happens-meet = You meet. A first conversation takes about { $length }. It is about you and what you would like to change.
start-happens-after = You decide together what to do next. You can stop at any time.

start-next-free =
    { $days ->
        [0] The next free appointment is today.
        [1] The next free appointment is tomorrow.
       *[other] The next free appointment is in { $days } days.
    }
start-next-none = There is no free appointment to book online just now. You can still send the form, and we will contact you to find a time.

start-meet-title = Who you may meet
start-meet-employer = Works for { $employer }

start-before-title = Before you start
start-before-free = It is free, and you do not need to see a GP first.
start-before-account = You do not need an account.
start-before-stop = You can stop at any time and come back with a code.
start-before-device = If you share this phone or computer, use "Leave this page" or finish at the end, so that no one else sees your form.
start-who = For people aged { $min } and over who are registered with, or live near, one of our practices.
start-practices-title = Our GP practices

start-other-title = Other ways to use this service
start-other-phone = Call us on { $phone }, { $opening }. We can fill in the form with you.
start-other-practice = Ask at the reception of your GP practice.
start-other-someone = Ask someone you trust to fill it in with you.
start-other-interpreter = Tell us if you would like an interpreter. It is free.

start-networks-title = Which area is your GP practice in?
start-networks-lead = Choose the area to see its start page.
start-networks-none = There is no area to choose yet.
start-networks-not-listed = If your practice is not listed, ask at its reception about social prescribing.
