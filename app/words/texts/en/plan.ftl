## A personalised care and support plan.

plan-title = Plan
plan-title-of = Plan of { $name }
plan-none = There is no plan yet. Begin with what matters to the person, in their words.
plan-begin = Begin the plan
plan-change = Change the plan
plan-go-on = Go on with what you typed
plan-unsent = You typed something into this plan that is not saved yet.
plan-print = Large print, to share
plan-closed = This case is closed. Its plan can be read, and not changed.
plan-written = Version { $version }, written on { $date } by { $name }
plan-open = Open the plan
plan-saved = The plan is saved.
plan-changed = The plan was changed meanwhile. This is how it stands now.

plan-matters = What matters to me
plan-goals = What I want
plan-goals-none = No goals yet
plan-goal = Goal { $number }
plan-helps = What helps me
plan-people = Who is involved
plan-not-said = Not said yet
plan-person-chose = I decided who is involved
plan-agreed = I agree with this plan
plan-shared = My copy
plan-review = Review
plan-review-due = The review was due on { $date }
plan-review-on = To be reviewed on { $date }
plan-review-none = No review date yet
plan-all-done = Everything that was agreed is done.
plan-actions-none = Nothing has been agreed for this yet
plan-to-do = To do
plan-by = by { $date }
plan-who-link-worker = Link worker
plan-done = Done
plan-mark-done = Mark as done
plan-mark-not-done = Mark as not done
plan-action-hidden = : { $action }

plan-shared-printed = Given on paper
plan-shared-sent = Sent
plan-shared-read = Read out together
plan-shared-declined = Offered, and not wanted
plan-shared-not-yet = Not given yet

## The five criteria

plan-criteria = What makes it their plan
plan-criteria-source = The five criteria of NHS England for a personalised care and support plan (Universal Personalised Care, 2019).
plan-criteria-met = { $number } of 5 met
plan-criterion = Criterion
plan-criterion-met = Met
plan-criterion-not-met = Not met yet
plan-criterion-by = What meets it
plan-criterion-wants = What would meet it
plan-criterion-nothing = Nothing more
plan-criterion-nothing-yet = Nothing yet
plan-criterion-central = The person is central in developing and agreeing the plan, and decides who is involved
plan-criterion-conversation = The conversation was about what matters to them, their needs and their wider wellbeing
plan-criterion-outcomes = The person agrees the outcomes that they want
plan-criterion-sharable = They have a plan to share: what matters, the outcomes, and how they will come about
plan-criterion-reviewed = The plan can be reviewed
plan-evidence-person-chose = They decided who is involved
plan-evidence-agreed = They agree with the plan
plan-evidence-matters = What matters to them, in their words
plan-evidence-helps = What helps them
plan-evidence-goals = At least one goal
plan-evidence-actions = Something to do for each goal
plan-evidence-shared = A copy, given or offered
plan-evidence-review-day = A review date that is not overdue

## Versions

plan-versions = Versions
plan-version-title = Plan, version { $version }
plan-version-newest = This is the newest version.
plan-version-old = This is an earlier version. It is kept as it was.
plan-version-back = See the newest version
plan-version-since = What this version changed

## Writing it

plan-edit-title = Write the plan together
plan-edit-intro = Write it as the person says it. They have the right to read every word of it, and are given a copy.
plan-edit-matters-hint = For example: seeing my grandchildren, sleeping through, not being afraid of the post.
plan-edit-goal-legend = Goal { $number }
plan-edit-goal = What the person wants, in their words
plan-edit-action-legend = Goal { $goal }, action { $number }
plan-edit-action-what = What will be done
plan-edit-action-who = Who will do it
plan-edit-action-me = The person
plan-edit-action-somebody = Somebody else
plan-edit-action-who-name = Their name
plan-edit-action-by = By when, if you agreed a day
plan-edit-action-done = It is done
plan-edit-helps-hint = What they are good at, who and what gets them through a bad day.
plan-edit-people-hint = Family, friends, groups and services that the person wants to be involved.
plan-edit-person-chose = Did the person decide who is involved?
plan-edit-agreed = Does the person agree with this plan?
plan-edit-shared = How were they given a copy?
plan-edit-shared-hint = Ask first whether it is safe for them to have it at home.
plan-edit-review = When will you look at it together again?
plan-edit-review-hint = For example, 27 5 2027
plan-edit-add = Add another goal or action
plan-edit-add-hint = Keeps what you have typed and shows one more empty row. Leave empty what you do not need.
plan-edit-save = Save the plan

## Two people at once

plan-differs-title = Somebody else changed this plan while you wrote
plan-differs-by = { $name } saved version { $version }. Nothing is lost: this is what stands now, and what you typed. What you typed is also in the form below. Take over there what you want to keep of theirs, then save.
plan-differs-part = Part
plan-differs-stands = What stands now
plan-differs-typed = What you typed
plan-differs-was = Before
plan-differs-is = In this version
plan-differs-nothing = Nothing
plan-differs-action = Goal { $goal }, action { $number }
plan-differs-save = Save mine on top
plan-differs-discard = Let go of what I typed
plan-discarded = What you typed has been let go. This is the plan as it stands.

## In large print, for the person

plan-print-title = Your plan
plan-print-for = For { $name }
plan-print-with = You wrote this together with { $name }.
plan-print-date = It is from { $date }.
plan-print-matters = What matters to you
plan-print-goals = What you want
plan-print-helps = What helps you
plan-print-people = Who is involved
plan-print-review = We look at it together again
plan-print-review-on = On { $date }. You can ask us to look at it at any time before.
plan-print-review-none = You can ask us to look at it at any time.
plan-print-who-me = You
plan-print-who-link-worker = Your link worker
plan-print-yours = This is your plan. You can show it to anyone you like, and change your mind about anything in it.
plan-print-call = To reach us, call { $phone } ({ $open }).
