## The list of cases, and finding a person.

cases-title = Cases
cases-search = Find a person
cases-search-hint = Name, date of birth like 17/5/1980, NHS number or reference. You can enter a name and a date of birth together.
cases-search-button = Find
cases-search-empty = Enter a name, a date of birth, an NHS number or a reference
cases-search-none = Nobody was found. Check the spelling, or try fewer words. A name is found by whole words.
cases-search-found =
    { $count ->
        [one] { $count } referral was found.
       *[other] { $count } referrals were found.
    }
cases-search-all = Show all cases
cases-search-title = Who was found
cases-ways = Which cases
cases-open = Open
cases-closed = Closed
cases-team = Whole team
cases-of = { $name } ({ $count })
cases-for-practices = For the practices
cases-none-open = There are no open cases here. A case begins when an intake form is accepted.
cases-none-closed = There are no closed cases here.
cases-more = Show more
cases-before = Show the ones before
cases-caption = Longest since the last contact first
cases-person = Person
cases-holder = Link worker
cases-contacts = Contacts
cases-contacts-guide = { $count } of 6 to 12
cases-last = Last contact
cases-last-none = None yet
cases-next = Next
cases-next-none = Nothing is booked
cases-next-review = Review { $date }
cases-closed-on = Closed { $date }
cases-tasks =
    { $count ->
        [one] { $count } open task
       *[other] { $count } open tasks
    }
cases-flags =
    { $count ->
        [one] { $count } open flag
       *[other] { $count } open flags
    }
cases-is-intake = Not a case: { $state }
