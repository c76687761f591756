## The safeguarding log.

safeguarding-log-title = Safeguarding log
safeguarding-log-who = Only the managers and clinical leads of your network read this log. Each look at it is recorded.
safeguarding-log-not-you = You can write in it. After you send, it is not shown to you again.
safeguarding-log-danger = If somebody is in danger now, call 999 first.
safeguarding-log-label = What you saw, heard or were told
safeguarding-log-hint = Write facts, the person's own words, and what you did. Say who told you, and when.
safeguarding-log-button = Send to the log
safeguarding-log-kept = It is kept in the safeguarding log.
safeguarding-log-list = Entries
safeguarding-log-none = Nothing has been written in this log. If there is something to record, write it above.
safeguarding-log-open = Open the safeguarding log
