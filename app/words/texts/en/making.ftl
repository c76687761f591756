## The participation record, publishing with an honest word, and the public page of how the questions were made.

making-record = Who took part
making-record-intro = Write down each workshop, panel and talk. Name nobody: say which groups people came from.
making-record-none = Nothing is written down yet.
making-record-new = Write down a meeting
making-format = What was it?
making-format-workshop = A workshop
making-format-panel = A panel
making-format-talk = A talk with one person
making-format-test = A test of the questions
making-format-survey = A survey
making-on = When was it?
making-how = How did people meet?
making-how-in-person = In person
making-how-video = By video
making-how-phone = By phone
making-how-writing = In writing
making-people = How many people took part?
making-groups = Which groups did they come from?
making-groups-hint = For example “carers, young people, Urdu speakers”. The public page says it.
making-lived = People with lived experience were among them
making-hours = How many hours did they give, all together?
making-paid = How were they thanked?
making-paid-payment = They were paid
making-paid-vouchers = With vouchers
making-paid-expenses = Their expenses were paid
making-note = What came of it? (optional)
making-note-hint = The public page says it.
making-add = Write it down
making-added = It is written down.
making-remove = Take it out
making-removed = It is taken out.
making-line = { $format }, { $date }: { $count ->
    [one] { $count } person
   *[other] { $count } people
}
making-hours-line = { $count ->
    [one] { $count } hour given
   *[other] { $count } hours given
}
making-with-lived = People with lived experience took part
making-unpaid = Not paid

making-publish-title = Publish these questions
making-publish-retired = These questions are out of use. If you publish them now, they reach nobody. Take them into use again first, in the list of all questions. Nothing in the draft is lost.
making-publish-not-ready = There is something to do first. The task list says what.
making-publish-seats = A seat has not approved them yet.
making-publish-seats-link = Approvals
making-silent = These seats said nothing for ten working days and are passed by: { $seats }
making-word = Which word is honest?
making-word-hint = The public page says it. Only words that the record bears out can be chosen.
making-word-informed = Informed: people were told
making-word-consulted = Consulted: people were asked what they think
making-word-co-designed = Co-designed: people made the questions with us
making-word-co-produced = Co-produced: people made and decided them as equals, from the start
making-lacks = Not yet: { $criteria }
making-criterion-heard = somebody was heard
making-criterion-lived-experience = a meeting with people with lived experience
making-criterion-all-answered = an answer to everything that was said
making-criterion-something-taken = a suggestion that was taken
making-criterion-all-seats = the approval of every seat
making-criterion-lived-seat = a seat for lived experience that approved
making-criterion-from-the-start = a meeting before the first change
making-criterion-valued = payment for people’s time
making-summary = What should the public page say first? (optional)
making-summary-hint = For example what you set out to change. Name nobody.
making-said-title = What the public page will tell
making-said-none = Nothing yet. When you answer a comment, write what was said in a few words for the public page.

making-public-title = How our questions were made
making-public-lead = People who use the service, community groups and link workers make these questions together. This page says what they said, and what we did.
making-public-none = No version has been made in this way yet.
making-public-version = Version { $number }, { $date }
making-public-file = This version came before we wrote down how questions are made.
making-you-said = You said
making-we-did = We did
making-taken = We took it.
making-not-taken = We did not take it.
making-approved-by = Approved by
making-approved = { $seat }, { $date }
making-passed-by = { $seat } did not answer within ten working days
making-took-part = Who took part
making-is-informed = Informed
making-is-consulted = Consulted
making-is-co-designed = Co-designed
making-is-co-produced = Co-produced
making-start-link = How our questions were made
