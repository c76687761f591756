## Outcome measures.

measures-title = Measures
measures-intro = Ask the same questions at the beginning, on the way and at the end. Read them out as they are written.
measures-none = Nothing has been measured yet.
measures-open = Open the measures
measures-take = Take { $title }
measures-saved = The answers are saved.
measures-closed = This case is closed. Its measures can be read, and not changed.
measures-source = Source: { $source }
measures-licence = Licence: { $licence }
measures-english = These questions are in English, because there is no approved translation of them here. Ask them through an interpreter, and note that you did.
measures-stage-intake = At the beginning
measures-stage-review = At a review
measures-stage-close = At the end
measures-by = Written down by { $name }
measures-question = Question
measures-answers = Answers
measures-not-said = Would rather not say
measures-not-asked = Not answered
measures-put-right = Put right
measures-put-right-of = Put right the answers of { $date }
measures-was-put-right = These answers were put right later. They stay here as they were written.
measures-history = Answers that were put right
measures-by-one = Question by question. Its makers say not to add them up.

measures-change = What changed
measures-change-none = A change is shown once the same question has been answered twice.
measures-change-first = First
measures-change-latest = Latest
measures-change-by = Change
measures-change-better = { $by }, better
measures-change-worse = { $by }, worse
measures-change-same = No change
measures-picture = { $question } From { $first } on { $from } to { $latest } on { $until }.
measures-picture-point = { $value } on { $date }

measures-form-stage = At which point is this?
measures-form-date = On which day were the questions answered?
measures-form-date-hint = For example, 9 3 2027
measures-form-ends = { $from } is "{ $low }", { $to } is "{ $high }"
measures-form-save = Save the answers
measures-overtaken = Somebody has put these answers right already, or the case was closed. What you chose is still here. Look at what stands before you go on.
measures-overtaken-open = See what stands
