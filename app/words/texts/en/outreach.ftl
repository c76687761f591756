## Places that show people the way here: short links, posters and what is counted.

outreach-title = Posters and short links
outreach-intro = Give a library, a surgery or a café a short link of its own, and print a poster with it. You see how often the link was opened, and how many people then asked for help.
outreach-counted = Only numbers are kept, by place and month: no cookies, and nothing about who came. Fewer than 5 referrals are not shown as a number, so that nobody can be known by it.
outreach-add-title = Add a place
outreach-name-label = Name of the place
outreach-name-hint = For example, Hill Street library
outreach-add = Add this place
outreach-added = The place is added. You can print its poster.
outreach-retired = The place is no longer counted. Its link still leads to your start page.
outreach-none = No place yet.
outreach-places = Places
outreach-places-retired = No longer counted
outreach-link = Link:
outreach-caption = What was counted at { $name }
outreach-month = Month
outreach-opens = Link opened
outreach-referrals = Referrals sent
outreach-fewer = fewer than { $number }
outreach-nothing = Nothing counted in the last 12 months.
outreach-print = Print a poster
outreach-print-in = Poster { $size }, { $language }
outreach-retire = Stop counting
outreach-poster-title = Poster
outreach-poster-print = Print on { $size } paper. If your printer asks, choose “actual size”.
outreach-poster-other = Other sizes and languages
outreach-poster-unchecked = Nobody has checked this translation yet. Ask somebody who reads the language before you put it up.
