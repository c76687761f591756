## Privacy, cookies and accessibility: true of this program, and checked when it changes.

statements-updated = Last changed on { $date }

## Privacy

statements-privacy-title = Privacy
statements-privacy-lead = This page says what happens with what you tell { $network }.
statements-privacy-who-title = Who is responsible
statements-privacy-who = These organisations decide together how your information is used:
statements-privacy-contact = To ask about your information, or to object to how it is used, write to { $contact } or call { $phone }.
statements-privacy-what-title = What we keep
statements-privacy-what-you = your name, date of birth, postcode, GP practice and ways to reach you
statements-privacy-what-more = your address and NHS number, if you tell us
statements-privacy-what-matters = what you would like help with, and your answers and words
statements-privacy-what-needs = what would make it easier for you, such as an interpreter
statements-privacy-what-appointment = your appointment, and what we agree together
statements-privacy-what-looks = a record of who looked at your information and when
statements-privacy-why-title = Why we may keep it
statements-privacy-why = We use it to give you care and support. The law that lets us is article 6(1)(e) and article 9(2)(h) of the UK GDPR: a public task, and health or social care. Care does not depend on your consent, but what goes beyond it does, and we ask you.
statements-privacy-sees-title = Who sees it
statements-privacy-sees-team = The social prescribing team sees your form.
statements-privacy-sees-gp = Your GP practice is told that you asked for this service and that you met us.
statements-privacy-sees-chosen = Others see only what you chose to share with them. You can change your mind at any time.
statements-privacy-sees-limits = We may have to tell someone if we think that you, a child or another person could be badly hurt.
statements-privacy-sees-sold = We do not sell it, and we do not use it for advertising.
statements-privacy-safe-title = How we keep it safe
statements-privacy-safe = What you tell us is stored in encrypted form, each record with a key of its own. Our messages to you do not say what you told us.
statements-privacy-safe-guess = To slow down anyone who guesses codes or takes every appointment, we count tries from each internet address. We keep a scrambled form of it, and no list of who visited.
statements-privacy-long-title = How long we keep it
statements-privacy-long-draft =
    { $days ->
        [one] A form that you have not sent is removed after { $days } day.
       *[other] A form that you have not sent is removed after { $days } days.
    }
statements-privacy-long-sent = A form that you have sent is kept as part of your care record, for as long as the NHS Records Management Code of Practice says.
statements-privacy-rights-title = Your rights
statements-privacy-rights = You can ask to see what we keep about you, to have mistakes put right, and to object. Ask us in any way that suits you.
statements-privacy-complain = If you are not happy with our answer, you can complain to the Information Commissioner's Office on 0303 123 1113.

## Cookies

statements-cookies-title = Cookies
statements-cookies-lead = Cookies are small files that a website keeps on your device. We use only those that this service cannot work without, so we do not ask you to accept them.
statements-cookies-table = Cookies that we use
statements-cookies-name = Name
statements-cookies-purpose = What it is for
statements-cookies-ends = When it ends
statements-cookies-draft = Keeps your form with this device, so that you can go from page to page and see your confirmation
statements-cookies-draft-ends =
    { $days ->
        [one] After { $days } day, two hours after sending, or when you finish on this device
       *[other] After { $days } days, two hours after sending, or when you finish on this device
    }
statements-cookies-came-back = Keeps you signed in when you come back with a code
statements-cookies-came-back-ends = After { $minutes } minutes without sending anything, when you sign out, or when you close the browser
statements-cookies-language = Keeps the language that you chose
statements-cookies-language-ends =
    { $days ->
        [one] After { $days } day
       *[other] After { $days } days
    }
statements-cookies-staff-code = Lets members of staff enter their second code
statements-cookies-staff-code-ends = After ten minutes, or when they are signed in
statements-cookies-staff = Keeps members of staff signed in
statements-cookies-staff-ends = When they sign out, or have done nothing for half an hour
statements-cookies-none = We do not use cookies to count or follow visitors. No other company sets cookies here.
statements-cookies-places = If you came here by a link on a poster, we count for that place that somebody did. We do not keep who it was.
statements-cookies-kept = So that you see a page of ours when your connection is lost, your browser keeps the look of this service and one page that says so. Neither has anything about you in it. They go when you finish on this device, sign out, or clear your browser’s data.
statements-cookies-typed = What you type while your connection is lost is kept on your device, encrypted, so that you do not lose it. It goes once it has been sent, when you finish on this device, when you leave in a hurry, and after a day at the latest.

## Accessibility

statements-accessibility-title = Accessibility
statements-accessibility-lead = We want everyone to be able to use this service.
statements-accessibility-can-title = What you should be able to do
statements-accessibility-can-zoom = make the text up to four times as big without scrolling from side to side
statements-accessibility-can-keyboard = use every page with a keyboard only
statements-accessibility-can-speech = use every page with a screen reader or by speech
statements-accessibility-can-script = use every page without JavaScript, and on an old phone
statements-accessibility-can-time = take as long as you need
statements-accessibility-meets-title = How accessible it is
statements-accessibility-meets = We aim to meet the Web Content Accessibility Guidelines, version 2.2, level AA. We test every page with the program axe and in a browser at the size of a small phone.
statements-accessibility-not-title = What is not good enough yet
statements-accessibility-not-urdu = The Urdu texts have not been checked yet. Texts about urgent help, sharing and safety are in English on Urdu pages until they have been.
statements-accessibility-not-people = It has not been tested with enough people who use screen readers and other aids.
statements-accessibility-not-audit = It has not been audited by others.
statements-accessibility-help-title = If something does not work for you
statements-accessibility-help = Call us on { $phone }. We can fill in the form with you, and send you information in large print, easy read, braille or sound.
statements-accessibility-complain = If you are not happy with our answer, contact the Equality Advisory and Support Service.
