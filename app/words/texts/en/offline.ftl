## The page that a phone shows when a page cannot be had.

offline-title = You are not connected
offline-page = We cannot show this page until you are connected to the internet again.
offline-kept = The answers that you sent are safe with us. What you typed on the page before this one is still there: go back to see it.
offline-again = Try again
offline-call = You can still call or text the numbers below.
offline-back = What you typed here while you were not connected is back. Check it, then continue.
