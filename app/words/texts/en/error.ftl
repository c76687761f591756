## Pages that say what went wrong, each with a way on.

error-not-found-title = Page not found
error-not-found-address = If you typed the web address, check that it is correct.
error-not-found-pasted = If you pasted the web address, check that you copied all of it.
error-too-large-title = That was too much to send
error-too-large = The page sent more than we can take, so we did not save it. Go back and make your answers shorter. If you do not have the words yet, you can tell us when we talk.
error-fault-title = Sorry, there is a problem with this service
error-fault = This is our mistake, not yours. Pages that you have already saved are safe. Try again in a few minutes.
error-fault-reference = If you contact us about this, tell us this reference: { $reference }
error-busy-title = Sorry, this service is not available just now
error-busy = Try again in a few minutes. Pages that you have already saved are safe.
error-unsure = What you sent just now may not have been saved. Go back and send it again: it will not count twice.
error-cross-site-title = We could not accept that form
error-cross-site = It did not come from a page of this service, or your browser did not say where it came from. Go back, load the page again and try once more.
error-malformed-title = We could not read that form
error-malformed = Something went wrong on the way, so we did not save it. Go back, load the page again and try once more.
error-too-many-title = Too many tries
error-too-many = Wait a few minutes and try again.
error-no-draft-title = We cannot find your form on this device
error-no-draft = It may have been finished or removed, or it may be too long since you used it. You can go on with your code, or start again.
error-way-start = Go to the start page
error-way-code = Go on with a code
error-contact = You can also call us on { $phone }.
