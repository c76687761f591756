## Trying questions with people before they are published.

pilot-title = Try it with people
pilot-intro = Ask the questions of this draft of some people before you publish them. What they are asked stays as it is now, whatever you change in the draft meanwhile, and their answers stay with the words that they were asked.
pilot-link = Try it with people
pilot-begin-title = Begin a pilot
pilot-share = Who is asked these questions?
pilot-share-hint = Who comes by the link is asked them in any case. Everybody else is asked the published questions.
pilot-share-link = Only people who come by the link
pilot-share-some = { $percent } in 100 new people, by chance
pilot-begin = Begin the pilot
pilot-not-ready = There is something to do in the draft before people can be asked. See its list of tasks.
pilot-who = A manager or clinical lead begins and stops a pilot.
pilot-running = A pilot runs: stop it before you begin another.
pilot-begun = The pilot runs. Who is asked stands below.
pilot-stopped = The pilot is stopped. Whoever is in the middle of a form finishes it as they began.
pilot-link-made = There is a new link. The one before leads nowhere special any more.
pilot-link-gone = The link is taken back. It leads to the published questions.
pilot-changed = The draft has been changed since you opened this page. Look at it, then begin the pilot.
pilot-none = Nothing has been tried yet.
pilot-name = Pilot { $number }
pilot-state-running = Runs
pilot-state-ended = Over
pilot-began = Began on { $date } at { $time }. { $name } began it.
pilot-ended = Ended on { $date } at { $time }.
pilot-asked-link = Only people who come by the link are asked.
pilot-asked-some = { $percent } in 100 new people are asked, and those who come by the link.
pilot-link-is = Link to give to people
pilot-link-none = There is no link.
pilot-link-new = Make a new link
pilot-link-take-back = Take the link back
pilot-stop = Stop the pilot
pilot-figures = What happened on each page
pilot-figures-note = Nothing here says what anybody answered. A page is told once 5 people were shown it, and numbers are told in fives, so that nobody can be picked out. Pages that are asked after booking count as shown when somebody saves them.
pilot-page = Page
pilot-shown = Shown to
pilot-answered = Answered
pilot-skipped = Passed by
pilot-left = Stopped or still there
pilot-time = Half took at most
pilot-unclear = Did not understand
pilot-few = fewer than 5
pilot-range = { $from } to { $to }
pilot-about = about { $count }
pilot-too-few = fewer than 5 people
pilot-no-time = not known
pilot-seconds = { $count } seconds
pilot-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
pilot-longest = 20 minutes or longer
pilot-notes = What people did not understand
pilot-notes-none = Nobody has written anything that can be shown yet.
pilot-notes-note = Nobody can see who wrote this. If it names somebody, tell your manager.
pilot-version = Asked by pilot { $number } of “{ $title }”.
pilot-refusal-share = Choose who is asked these questions

## On a patient's page, while its questions are tried.

pilot-hard = Is this page hard to understand? Tell us
pilot-hard-note = We are trying out these questions. What you write helps us make them clearer, and you can go on whatever you write.
pilot-hard-label = What is hard to understand?
pilot-hard-hint = Nobody is told who wrote it. Do not write about yourself or anybody else.
pilot-hard-send = Tell us
pilot-hard-thanks = Thank you for telling us that this page is hard to understand. You can answer it, or go on without.
