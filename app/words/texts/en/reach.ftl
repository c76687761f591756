## How to reach a person, changed by themself.

reach-title = How we contact you
reach-texts-title = Text messages
reach-texts = We send text messages to you. If that is not safe any more, or you do not want them, you can turn them off now.
reach-texts-stop = Turn text messages off
reach-texts-stopped = We will not send you any more text messages
reach-no-texts = We do not send text messages to you.
reach-change-title = Phone and email
reach-come-in = To keep you safe, a phone number or email address can only be changed by someone who has entered a code.
reach-come-in-link = Come in with your reference and a code
reach-phone = Phone
reach-phone-keep = Keep the number that ends in { $digits }
reach-phone-none = Do not use a phone number
reach-email = Email
reach-email-keep = Keep { $address }
reach-email-none = Do not use an email address
reach-new = Use another one
reach-some-way = Choose at least one way in which we can contact you
reach-save = Save how you contact me
reach-changed = We have changed how we contact you
