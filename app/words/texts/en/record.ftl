## A person’s own record, by their link.

record-title = Who has looked at your record
record-until = You can read this here until { $until }. After that, ask us and we will open it again.
record-looked-intro = Every look and every change, the newest first. If something here surprises you, call us.
record-share = Let the person read their own record
record-share-hint = Do this when you know that it is them, and that it is safe for this to be on their phone. They can then read it by their personal link for { $days } days.
record-share-button = I have checked: open it for them
record-share-stop = Close it again
record-shared-until = It is open until { $until }.
record-shared = The record is open for the person, by their personal link.
record-not-shared = The record is closed again.
