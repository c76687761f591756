## How a case ends.

closing-title = Close the case of { $name }
closing-coming = They still have an appointment on { $date }. Meet them, or cancel it with them, before you close the case.
closing-tasks =
    { $count ->
        [one] { $count } task is still open.
       *[other] { $count } tasks are still open.
    }
closing-flags =
    { $count ->
        [one] { $count } flag is still open. Closing the case does not end it.
       *[other] { $count } flags are still open. Closing the case does not end them.
    }
closing-reason = Why does it end?
closing-reason-goals-met = They have what they came for
closing-reason-connected = They go on with a group or service
closing-reason-person-ended = They would rather stop
closing-reason-other-service = Another service suits them better now
closing-reason-moved = They have moved away
closing-reason-not-reached = We could not reach them in any safe way
closing-reason-died = They have died
closing-outcome = How are things now, as they see it?
closing-outcome-better = Better
closing-outcome-same = About the same
closing-outcome-worse = Worse
closing-outcome-not-said = Not asked, or would rather not say
closing-feedback = Have you asked them what this was like for them?
closing-summary = A summary for them to keep
closing-summary-hint = Write it to them: what they wanted, what they did, what helps, and how to come back. It goes to the GP practice only if they agreed to share their own words.
closing-button = Close the case
closing-print = A summary for you
closing-print-for = For { $name }
closing-come-back = You can come back at any time. Call { $phone }, or start again on our page.
closing-late = The case was not closed: it was closed already, or there is an appointment. What you typed is still here.
