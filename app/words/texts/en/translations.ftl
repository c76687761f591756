## The words of the questions in other languages.

translations-title = The questions in { $language }
translations-link = Translate the questions into { $language }
translations-intro = A question is shown in { $language } once all of its texts are there. Until then people read all of it in English, never half of it.
translations-progress = { $there } of { $all } texts are there, { $checked } of them checked.
translations-heading = Title of the questions
translations-page = Heading of a page
translations-question = Question
translations-in = In { $language }: { $part }
translations-how = How did this translation come about?
translations-how-written = Somebody wrote it, and it is not checked yet
translations-how-machine = A machine made it, and nobody has checked it
translations-how-checked = I read { $language } and have checked all of it
translations-save = Save this translation
translations-missing = Missing
translations-machine = Machine-made
translations-written = Not checked
translations-again = To be checked again
translations-again-note = { $name } checked it on { $date }. It has changed since.
translations-again-english = The English was: “{ $english }”
translations-checked = Checked
translations-checked-note = { $name } checked it on { $date }.
translations-did = Changed the { $language } of “{ $what }”
translations-task-machine = A machine made the { $language }, and nobody has checked it
translations-task-again = Check the { $language } again: the words have changed since it was checked
translations-patient-machine = A machine translated questions on this page, and nobody has checked them yet. You can read them in English.
translations-patient-unchecked = Nobody has checked the translation of the questions on this page yet. You can read them in English.
