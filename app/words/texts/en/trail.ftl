## Who looked at a record.

trail-title = Who looked at this record
trail-of = { $name }
trail-intro = Every look and every change, the newest first. The person may ask for this list. Print it for them when you have checked who they are.
trail-when = When
trail-who = Who
trail-what = What
trail-patient = The person
trail-system = Matters, by itself
trail-older = Show older ones
