## Onward referrals: from a case to a group or service.

onward-title = Groups and services
onward-none = No group or service has been offered yet.
onward-open = Open groups and services
onward-add = Offer a group or service
onward-to = Which group or service?
onward-to-agreed = They agreed that these may be told what they need to know: { $who }
onward-to-none = They have not agreed to share anything with an organisation. Ask them first.
onward-words = What may the group be told?
onward-words-hint = In words that the person has agreed to, and no more than the group needs.
onward-button = Offer
onward-offered-done = It is offered. Send it when the person says yes.
onward-moved-done = Saved.
onward-changed = This was not saved: somebody has changed it meanwhile, or the case was closed. What you typed is still here.
onward-closed = The case is closed. No group can be offered until it is opened again.
onward-since = Since { $date }, by { $name }
onward-state-offered = Offered
onward-state-sent = Sent
onward-state-waiting = Waiting for a place
onward-state-accepted = Accepted
onward-state-declined = Declined
onward-state-started = Has been there
onward-state-finished = Finished
