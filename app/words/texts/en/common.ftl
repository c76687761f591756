## Words that any page may use.

common-service = Social prescribing
common-document-title = { $title } - { $service }
common-error-prefix = Error:
common-skip-link = Skip to main content
common-back = Back
common-continue = Continue
common-save-and-continue = Save and continue
common-close = Close
common-change = Change
common-print = Print this page
common-yes = Yes
common-no = No
common-or = or
common-not-sure = I'm not sure
common-not-provided = Not provided
common-optional = { $label } (optional)
common-why = Why we ask
common-day = Day
common-month = Month
common-year = Year
common-phone = Phone
common-email = Email

## Around the page

common-header-label = Service
common-footer-title = Support links
common-privacy = Privacy
common-cookies = Cookies
common-accessibility = Accessibility
common-language-switch = Read this page in { $name }
common-unchecked = This page has been translated, but no one has checked the translation yet. If something is not clear, read it in English or ask us.

## When something on a page must be mended

common-problem-title = There is a problem
common-characters-left =
    { $count ->
        [one] You have { $count } character left
       *[other] You have { $count } characters left
    }
common-characters-over =
    { $count ->
        [one] You have { $count } character too many
       *[other] You have { $count } characters too many
    }

## Keeping the work safe

common-saving = Saving
common-offline-title = You are offline
common-offline = What you have typed is still here. We will try again when you are back online.
common-retry = Try again
common-hold-warning-title = Do you need more time?
common-hold-extend = Keep my time for longer

## Forms that are no longer what they were

common-stale-title = This page was changed in another tab
common-stale = Your answers were changed in another tab or window, so we have not saved what you sent from here. It is still below. Check it and continue.
common-other-form-title = This page belongs to another form
common-other-form = Another form has been started on this phone or computer, so we did not save what you sent. No answers have been mixed up.
common-other-form-continue = Go on with the form on this device
common-other-form-resume = Go back to your own form with your code
common-information = Information
common-important = Important
common-success = Success
common-characters-allowed-of = You can enter up to { $limit } characters
