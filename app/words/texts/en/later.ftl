## What was skipped, told later by who comes back with a code.

later-added = Thank you. We have added it to your form.
later-nothing = There is nothing left to answer. Thank you.
later-hidden = What you have answered before is saved. We do not show it here, to keep it private.
later-back = Back to your appointment
