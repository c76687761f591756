## Coming back with a reference, a date of birth and a code.

back-title = See or change your appointment
back-intro = Enter your reference and your date of birth. We will then send you a code.
back-reference = Your reference
back-reference-hint = It is on your confirmation and in our messages, like { $example }
back-dob = Your date of birth
back-continue = Send me a code
back-link = If you have a message from us, you can also use the link in it.
back-slow = There have been several tries. Wait a quarter of an hour, then try again. You can also call us on { $phone }.
back-timed-out = To keep your information private, you have been signed out on this device. Come in again to go on.
back-signed-out = You are signed out on this device.
back-no-reference-title = If you do not have your reference
back-no-reference = Call us on { $phone }. We can find your appointment with you, and send you your reference again.
back-code-title = Enter the code
back-code-sent = If the reference and the date of birth belong together, we have sent a code. It goes to the phone number or email address that you said is safe.
back-code-wait = It can take a minute to come. It works for { $minutes } minutes, and once.
back-code = Code
back-code-hint = 6 numbers
back-code-wrong = This is not the code that we sent. Check it and try again.
back-code-none-title = If no code comes
back-code-none = Check what you entered, and try again. If you have not given us a phone number for texts or an email address, call us on { $phone }.
back-code-again = Go back and ask for another code
back-too-late = That code does not work any more. Ask for another one.
back-leave = Sign out on this device
back-until = You are signed in until { $clock }.
