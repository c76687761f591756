## Guests of the studio: the links that staff give, and the pages that guests see.

guests-title = Guests
guests-intro = Ask somebody without an account what they think: a person with lived experience, a panel, a carer. They get a link that opens this draft and nothing else.
guests-none = No links have been given yet.
guests-new = Give a link
guests-label = Who is it for?
guests-label-hint = A first name, or what the panel is called. Up to 60 characters.
guests-naming = Should what they say bear that name?
guests-named = Yes, by that name
guests-unnamed = No, only “a guest”
guests-questions = Ask about a few questions only
guests-questions-hint = Up to 3, for about five minutes. Leave all empty to show the whole draft.
guests-lasts = How long should the link open?
guests-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
guests-email = Their email address (optional)
guests-email-hint = We send them the link, and tell them when what they said has an answer. Leave it empty to hand the link over yourself.
guests-language = In which language should we write to them?
guests-seat = Do they approve for a seat?
guests-seat-none = No
guests-make = Make the link
guests-link-title = The link for { $label }
guests-link-note = Copy it now: for the guest’s safety it is hidden after 10 minutes.
guests-hidden = The link is hidden. If it was lost, take it back and make a new one.
guests-until = Opens until { $date }
guests-said-count = { $count ->
    [0] Has said nothing yet
    [one] Has said { $count } thing
   *[other] Has said { $count } things
}
guests-about = { $count ->
    [0] About the whole draft
    [one] About { $count } question
   *[other] About { $count } questions
}
guests-for-seat = Approves as: { $seat }
guests-live = Open
guests-ended = Ended
guests-revoke = Take the link back
guests-invited = The link is made.
guests-revoked = The link is taken back. It opens no more.
guests-somebody = A guest

guests-room-title = Help us with our questions
guests-room-intro = { $network } asks people these questions before they meet a link worker. You can help to make them better. No account is needed.
guests-room-task = { $count ->
    [one] We ask about { $count } question. It takes about five minutes.
   *[other] We ask about { $count } questions. It takes about five minutes.
}
guests-room-all = Look at as many questions as you like, in any order. You can stop at any time and come back with the same link.
guests-room-private = The team reads what you write. Do not write about your own health, or about anybody by name.
guests-room-as = What you say bears the name “{ $label }”.
guests-room-unnamed = What you say bears no name.
guests-room-until = This link opens until { $date }.
guests-room-begin = Start
guests-room-questions = The questions
guests-room-ended = These questions are now in use. Thank you for your part in them.
guests-room-made = See what changed, and why
guests-said-yours = You have said something here
guests-question-of = Question { $number } of { $total }
guests-question-shown = This is how the question looks
guests-question-say = What do you think of it?
guests-question-hint = Is it clear? Is it kind? Would you answer it?
guests-question-wording = Would you ask it in other words? (optional)
guests-question-wording-hint = In English. Somebody will tell you whether we took them, and why.
guests-question-send = Send
guests-question-skip = Go on without saying anything
guests-question-done = That is everything
guests-thanks-title = Thank you
guests-thanks-lead = The team has what you said.
guests-thanks-next = Somebody will answer each thing. You can read the answers here, with the same link.
guests-thanks-back = Back to the questions
guests-about-what = What is it about?
guests-about-question = The whole question
guests-about-option = The answer “{ $option }”
guests-draft-say = Is there anything else about the questions as a whole?
guests-enough = This link has said as much as it can. Talk to the team.
guests-changed = The questions were changed while you read them. Look at them again.
guests-approve-title = Your approval
guests-approve-intro = Your approval is asked for, as: { $seat }. Read all the questions first. If their meaning is changed later, you are asked again.
guests-approved = You approved these questions.
guests-not-yet = You said that they are not ready yet.
guests-closed-title = This link does not open
guests-closed = It may have ended, or it was not copied whole. Ask the person who gave it to you for a new one.
