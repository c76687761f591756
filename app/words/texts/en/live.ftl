## The studio's preview while somebody types, and moving pages and questions by hand.

live-note = This is the real page. It follows what you type, and saves nothing.
live-show = Show it in { $language }
live-to-mend = The preview shows what it could last. Something in the form is not finished yet.
live-lost = The preview could not follow. It will try again when you go on typing.
live-drag = You can drag a page or a question by its handle. The buttons “Move up” and “Move down” do the same.
live-folded = Show the options as a list that folds away, if there are very many
live-option-hints = Hint for option { $number }
live-option-hint = Hint for option { $number } in { $language }
