## What a person agreed to share, and takes back.

sharing-title = What you agreed to share
sharing-intro = You can change your mind at any time. It does not change the help that you get from us.
sharing-intro-link = These are the choices that we ask everyone about. We do not show here what you chose, in case someone else has this link. If you stop one, it is not shared from now on.
sharing-gp-words = Your own words, with your GP practice
sharing-partner = What they need to know, with { $partner }
sharing-family = Talking with your family or a friend
sharing-agreed = You agreed to this.
sharing-withdrawn-on = You stopped this on { $date }.
sharing-no = You did not agree to this, so it is not shared.
sharing-withdraw = Stop sharing
sharing-withdrawn = That is not shared from now on
sharing-rest = What was shared before cannot be taken back, but we can ask for it to be deleted. What the team records for your care is not a choice.
sharing-staff-withdrawn-title = Withdrawn by the person
sharing-staff-withdrawn = { $what }: withdrawn on { $date }
