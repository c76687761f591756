//! A network with far more free times than a trial can book.

/// Its part of the address.
pub const SLUG: &str = "millpond";

const HEAD: &str = r#"
slug = "millpond"
name = "Millpond Primary Care Network"

[settings]
phone = "0113 496 0300"
phone_hours = "Monday to Friday, 9am to 5pm"
calls_from = "0113 496 0300"
ages = { from = 18 }
controllers = ["Millpond Surgery"]
privacy_contact = "privacy@millpond.example"
notice_hours = 24
horizon_days = 28
longer_minutes = 60
interpreter_days = 5
duty_contact = "duty@millpond.example"
reader = "worker-1@millpond.example"

[[practices]]
ods_code = "Y99961"
name = "Millpond Surgery"
"#;

const LINK_WORKERS: usize = 8;
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The network's file: eight link workers who call people every quarter of an hour from eight to eight, every day.
pub fn file() -> String {
    let mut file = HEAD.to_owned();
    for number in 1..=LINK_WORKERS {
        file.push_str(&format!(
            "\n[[team]]\nemail = \"worker-{number}@millpond.example\"\nname = \"Worker {number}\"\n\
             role = \"link-worker\"\nemployer = \"Millpond Surgery\"\n"
        ));
        for day in DAYS {
            file.push_str(&format!(
                "\n[[clinics]]\nlink_worker = \"worker-{number}@millpond.example\"\nweekday = \"{day}\"\n\
                 every = \"weekly\"\nfrom = \"08:00\"\nto = \"20:00\"\nfirst_day = 2026-01-01\nmodes = [\"phone\"]\n\
                 first_minutes = 15\nbuffer_minutes = 0\n"
            ));
        }
    }
    file
}
