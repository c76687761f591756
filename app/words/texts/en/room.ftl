## A draft's page, and what becomes of the draft and of what was said about it.

room-undo-of = Undo { $name }’s change: { $what }
