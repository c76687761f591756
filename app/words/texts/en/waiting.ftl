## Those who wait for a time, and the times that are offered to them.

## What the person sees by their link

waiting-title = Your place on our list
waiting-sooner-title = Sooner times
waiting-link = Waiting list and sooner times
waiting-banner = We are keeping a time for you
waiting-banner-until = Answer by { $time } on { $date }.
waiting-banner-open = See the time and answer
waiting-offer-title = We have a time for you
waiting-offer-sooner-title = We have a sooner time for you
waiting-offer-about = This time has come up, and we are keeping it for you.
waiting-offer-sooner-about = You asked for a sooner time, and this one has come up. You keep your appointment on { $date } at { $time } unless you take this one.
waiting-offer-until = Answer by
waiting-offer-at = { $time } on { $date }
waiting-offer-take = Yes, I want this time
waiting-offer-no-title = If this time does not suit you
waiting-offer-no-about = You do not have to say why. Someone else can then have it.
waiting-offer-no-keep = No, offer me another time
waiting-offer-no-leave = No, and take me off the list
waiting-offer-sooner-no-leave = No, I will keep the time that I have
waiting-taken-title = The time is yours
waiting-taken = We will send you a message about it, if we have a way to reach you.
waiting-declined-title = Thank you for telling us
waiting-declined = Someone else can now have that time.
waiting-lapsed-title = That time has gone
waiting-lapsed = We kept it until { $time } on { $date }, and we did not hear from you in time. That is all right. If you are still on our list, we will offer you the next time that suits.
waiting-withdrawn-title = That time has gone
waiting-withdrawn = We are sorry. The time that we offered you cannot be had any more. If you are still on our list, we will offer you the next time that suits.
waiting-before-nobody = Nobody is before you. We will offer you the first time that suits you.
waiting-before-few = A few people are before you.
waiting-before-about = About { $count } people are before you.
waiting-before-rough = This is only a guide. People ask for different days, so it can go faster or slower.
waiting-told-message = When a time comes up that suits you, we will send you a message and keep the time for you for a while.
waiting-told-call = When a time comes up that suits you, we will call you.
waiting-leave = Take me off the list
waiting-join-about = If someone cancels, we can offer their time to you.
waiting-join = Tell me when a time comes up
waiting-sooner-about = If someone cancels, we can offer their time to you. You keep your appointment unless you take a new time.
waiting-sooner-ask = Tell me if a sooner time comes up
waiting-sooner-asked = We will send you a message if a sooner time comes up that suits you. You keep your appointment unless you take a new time.
waiting-sooner-asked-call = We will call you if a sooner time comes up that suits you. You keep your appointment unless you take a new time.
waiting-sooner-stop = I do not need a sooner time any more
waiting-nothing = There is nothing to choose here now.
waiting-back = Back to your appointment

## The list that staff see

waiting-staff-title = Waiting list
waiting-staff-about = Times that come free are offered by message, to one person at a time, in this order. A time is kept for a person until they answer or the time to answer is over.
waiting-staff-none = Nobody is waiting for a time.
waiting-staff-first = Waiting for a time
waiting-staff-sooner = Would like a sooner time
waiting-staff-since = Since { $date }
waiting-staff-appointment = Has an appointment on { $date } at { $time }
waiting-staff-offered = Offered { $date } at { $time }. Kept until { $until }.
waiting-staff-last-declined = Said no to { $date } at { $time }
waiting-staff-last-lapsed = Did not answer about { $date } at { $time }
waiting-staff-last-withdrawn = { $date } at { $time } was offered and taken back
waiting-staff-declined =
    { $count ->
        [one] Said no { $count } time
       *[other] Said no { $count } times
    }
waiting-staff-lapsed =
    { $count ->
        [one] Did not answer { $count } time
       *[other] Did not answer { $count } times
    }
waiting-staff-call = Call them
waiting-staff-call-way = No message is safe for them, so no time is offered by itself.
waiting-staff-call-visit = They asked for a visit or a walk, which we agree with them.
waiting-staff-call-silent = They did not answer the last offers, so no more are made by themselves.
waiting-staff-next = The next time that suits them is offered by itself.
waiting-staff-withdraw = Take this offer back
waiting-staff-remove = Take off the list
waiting-staff-withdrawn = The offer is taken back. The time is free again.
waiting-staff-removed = They are off the list.
waiting-staff-open-case = Open their case
waiting-staff-link = Waiting list and offers
