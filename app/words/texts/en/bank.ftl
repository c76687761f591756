## The studio: the question bank that networks share.

bank-title = Question bank
bank-intro = Questions that you can copy into a draft and then change. Each says whose words it is and under which licence.
bank-use = Look at it and copy it
bank-unchecked = { $language } not checked
bank-own = From your network
bank-question-title = A question of the bank
bank-licence = Licence
bank-copy-title = Copy it into a draft
bank-copy-note = The question goes to the end of the page, with its source and its protocol. You can change it there, or undo it.
bank-page = Page of “{ $title }”
bank-copy = Copy the question
bank-no-draft = No draft is open. Begin one first.
bank-no-page = This draft has no page yet: “{ $title }”
bank-not-copied = The question was not copied. The draft may have changed or be full. Try again.
bank-offer = Offer to the question bank
bank-offer-title = Offer a question to the question bank
bank-offer-note = Every network here can then read and copy the question, its hint, why you ask and its protocol. Your network is named as its source. Copies stay when you take it back.
bank-offer-licence = Under which licence do you offer it?
bank-offer-ogl = { $name }: anyone may use and change the words if they name your network
bank-offered = In the question bank
bank-withdraw = Take it back from the bank
bank-done-offered = The question is in the question bank.
bank-done-withdrawn = The question is no longer in the question bank.
