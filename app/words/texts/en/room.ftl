## A draft's page, and what becomes of the draft and of what was said about it.

room-undo-of = Undo { $name }’s change: { $what }
room-came-from = The draft that became this version, and what was said about it
room-about-draft = About the questions as a whole
room-about = About “{ $what }”
room-still-open = { $count ->
    [one] { $count } conversation is still open. You can publish; it stays readable.
   *[other] { $count } conversations are still open. You can publish; they stay readable.
}
room-refusal-purpose = Enter what the question is asked for
room-refusal-used-by = Enter who uses the answer
room-refusal-if-risk = Enter what happens if the answer shows that someone is at risk
room-refusal-kept = Enter how long the answer is kept
room-paper-nothing = Nothing was entered. Enter at least one answer from the paper
room-told-about = About
room-today-lead = You help to write the questions that people are asked when they ask for support.
room-today-open = Go to the questions
