## What is said about a draft of questions.

talk-title = What people say
talk-none = Nothing has been said yet.
talk-words = What do you think?
talk-words-hint = Everyone who works on the draft can read it. Do not write about anybody in particular.
talk-wording = Suggest other words for the question or the answer, in English (optional)
talk-wording-hint = They are taken or declined, and you are told why.
talk-say = Say it
talk-suggests = Suggests: “{ $words }”
talk-open = Open
talk-resolved = Resolved
talk-accepted = Taken
talk-declined = Declined
talk-thread-title = What was said
talk-reply-label = Your reply
talk-reply = Reply
talk-decide = Answer it
talk-resolve = Resolve
talk-accept = Take these words
talk-decline = Decline them
talk-reason = Why?
talk-reason-hint = If you decline, say why: whoever suggested it reads it.
talk-answer = Send your answer
talk-count = { $count ->
    [one] { $count } open comment
   *[other] { $count } open comments
}
talk-told = “You said”, in a few words for the public page (optional)
talk-told-hint = If you write something here, the public page shows it beside your answer. Name nobody.
talk-mention = To tell somebody, write @ and their name: { $names }
talk-about-option = About the answer “{ $option }”
talk-done = What was done about it? (optional)
talk-mentioned-title = You are mentioned
talk-approval-title = Your approval is asked for
talk-approval-open = Look at the questions and say what you think ({ $number })
talk-mentioned-open = Read what was said ({ $number })
