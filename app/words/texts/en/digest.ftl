## The summary that staff can have each working morning.

digest-title = A summary each morning
digest-intro = You can have an email at 7:30am from Monday to Friday that says how much waits for you: flags, intake forms, appointments and tasks. When nothing waits, we send none.
digest-care = It says how many there are and nothing about anybody.
digest-on = You get a summary each working morning.
digest-off = You get no summary.
digest-start = Send me a summary
digest-stop = Stop the summary
digest-link = Get a summary by email each morning
