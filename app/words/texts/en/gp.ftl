## What a practice is told of a case.

gp-title = Social prescribing: a message for the record
gp-coded = { $date }: { $term } (SNOMED CT { $code })
gp-closed = Social prescribing has ended on { $date }.
gp-contacts =
    { $count ->
        [one] The person was met { $count } time.
       *[other] The person was met { $count } times.
    }
gp-own-words = In the person’s own words, which they agreed to share: “{ $words }”
gp-no-action = For information. Nothing is asked of the practice. Questions: { $phone }
gp-kind-first-contact = First contact
gp-kind-closing = Case closed
gp-kind-declined = Declined by the person
gp-waiting-title = For the practices
gp-waiting-none = Every practice has said that it has what it was told. New messages appear here after a first contact and when a case is closed.
gp-waiting-since = Since { $date }
gp-practice-unknown = GP practice not known
gp-page-title = Message to the GP practice
gp-match-title = Is this the right record?
gp-match-hint = Nothing goes into a GP record before somebody has compared it. Ask the practice, or look at its system: the name, the date of birth and the NHS number must be this person’s.
gp-match-number = NHS number in the practice’s record
gp-match-number-told = The person told us { $nhs }
gp-match-compared = I have compared the name, the date of birth and the NHS number
gp-match-button = It is this person
gp-copy-hint = Copy these lines into the practice’s system, print them, or send the file in the way that you have agreed with the practice.
gp-file = Download as a FHIR document
gp-acknowledge = The practice has it
gp-acknowledged = The practice said on { $date } that it has this.
gp-matched-done = The person is matched. The message is ready.
gp-acknowledged-done = Noted. It is off the list.
gp-born = Born { $date }
gp-nhs-number = NHS number { $nhs }
