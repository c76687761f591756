## Risk flags: who has to look at something soon, and what became of it.

flags-title = Flags
flags-about = A flag says that somebody has to look at something soon. It is no score and no diagnosis.
flags-none = There are no flags. Raise one below when a colleague has to look at something soon.
flags-open-title = Needs somebody now
flags-open = Open the flags
flags-none-open = There are no open flags.
flags-raise = Raise a flag
flags-kind = What it is about
flags-words = What you saw or heard
flags-words-hint = A few words are enough. They are sealed with the person's record, and stand in no message.
flags-owner = Who looks after it
flags-raise-button = Raise flag
flags-raised = The flag is raised.
flags-acknowledge = I act on this
flags-acknowledged = You act on this flag.
flags-hand = Hand to a colleague
flags-hand-to = To whom
flags-hand-hint = They are told, and have to say that they act on it.
flags-handed = The flag is with your colleague, who has been told.
flags-end = End this flag
flags-done = What was done
flags-ended = The flag has ended.
flags-changed = This flag has changed since you opened the page, so nothing was done. Look at how it stands now.
flags-typed = What you had typed
flags-with = With { $name } since { $time }
flags-raised-by = Raised by { $name }, { $time }
flags-raised-by-rule = Raised by rule, { $time }
flags-deadline = If nobody acts on it by { $deadline }, the duty contact is told.
flags-escalated = The duty contact was told, { $time }
flags-acknowledged-by = { $name } acts on it, since { $time }
flags-ended-by = Ended by { $name }, { $time }
flags-past =
    { $count ->
        [one] { $count } flag has ended
       *[other] { $count } flags have ended
    }
