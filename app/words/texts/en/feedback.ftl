## How a first conversation went, in the eyes of whoever it was for.

feedback-title = How was your conversation?
feedback-intro = You do not have to answer. Your link worker reads what you say here, and it does not change what you are offered.
feedback-went = Was it the conversation that you needed?
feedback-went-well = Yes
feedback-went-in-part = In part
feedback-went-not-well = No
feedback-words = Is there something that we should know, or could do better?
feedback-send = Send
feedback-thanks-title = Thank you
feedback-thanks = We have received what you told us.
feedback-thanks-more = If something worries you, or you would like to speak with somebody else, call us on { $phone }.
feedback-section = What they said of the first conversation
feedback-needed = Was it the conversation that they needed? { $answer }
