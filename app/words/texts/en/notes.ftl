## The notes of a case.

notes-title = Notes
notes-label = Write a note
notes-hint = Write nothing that { $name } would be ashamed to read: they have the right to ask for what is written about them.
notes-templates = Begin with headings for
notes-sign = Sign note
notes-sign-hint = A signed note has your name and the time. It can be amended, and what it said before stays.
notes-keep = Save and go on later
notes-kept = Saved. Nobody else sees this note until you sign it.
notes-unsigned = You have not signed this note yet. Nobody else sees it until you do.
notes-saved-at = Saved at { $time }
notes-not-saved = Not saved. What you typed is still here. We try again when you go on typing.
notes-signed = The note is signed.
notes-list = Signed notes
notes-none = There are no notes yet. Write the first one after you have spoken with the person.
notes-closed = This case is closed. Notes can be amended, and no new ones are added.
notes-signed-by = Signed by { $name }, { $time }
notes-amended = Amended
notes-before = What it said before
notes-amend = Amend
notes-amend-hidden = the note of { $time }
notes-amend-title = Amend a note
notes-amend-label = What the note should say
notes-amend-hint = The note stays as it was signed. What you write stands beside it, with your name and the time.
notes-amend-button = Sign amendment
notes-was-amended = The note is amended. What it said before stands beside it.
notes-stands = What stands now
notes-changed = This has changed since you opened it, so nothing was signed. What you typed is still here. Look at what stands now, and sign if it is still right.
notes-open = Open the notes
notes-more =
    { $count ->
        [one] And { $count } more note
       *[other] And { $count } more notes
    }

## Headings to begin with

notes-template-first-conversation = First conversation
notes-template-home-visit = Home visit
notes-template-phone-call = Phone call
notes-template-review = Review
notes-heading-matters = What matters to them
notes-heading-well = What is going well
notes-heading-hard = What is hard now
notes-heading-around = Who is around them
notes-heading-there = Who was there
notes-heading-how = How they are
notes-heading-home = The home, and what would make it easier
notes-heading-why = Who called, and why
notes-heading-spoke = What we spoke about
notes-heading-changed = What has changed
notes-heading-goals = How far they have come with their goals
notes-heading-helped = What helped, and what did not
notes-heading-agreed = What we agreed
notes-heading-next = What happens next
