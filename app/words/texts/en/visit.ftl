## What is to be known before a visit at home.

visit-note-title = Safety note for visits
visit-note-label = What to know before a visit at home
visit-note-hint = For example a dog, a stair without a light, who else may be there, or to go in twos. It is shown with each appointment at home. Leave it empty when there is nothing to know.
visit-note-button = Save safety note
visit-note-kept = The safety note is saved.
visit-note-written = Written by { $name }, { $time }
visit-note-read-first = Read the safety note before you go
visit-note-none = There is no safety note for visits at home.
visit-note-open = Open the safety note
visit-note-change = Change the safety note
