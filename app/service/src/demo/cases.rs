//! What the team wrote in the demo's cases, through the forms that they fill in.

use std::collections::BTreeMap;

use domain::{
    CivilDate, Fields, date_of_birth,
    id::{AppointmentId, ReferralId},
    network::Network,
    schedule::local,
};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use crate::{
    Fault, Service,
    cases::{Concerning, Kept},
    clock::SetClock,
    sign_in::StaffMember,
    store::ReferralRow,
};

const CASES: &str = include_str!("cases.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    steps: Vec<Step>,
}

/// Something that was written in a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Whose case, by first and last name.
    person: String,
    /// How many days ago, or thereabouts when it tells of the appointment.
    days: i64,
    /// Which form.
    does: Form,
    /// It is about the appointment that the person had.
    #[serde(default)]
    appointment: bool,
    /// What was typed, by the name of the field.
    typed: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Form {
    Contact,
    Plan,
    Measure,
    Note,
    Task,
    Onward,
    Close,
}

impl Service {
    /// Writes what the demo tells of its cases, in its order.
    pub(super) async fn add_cases(
        &self,
        clock: &SetClock,
        network: &Network,
        people: &[(String, ReferralId)],
    ) -> Result<(), Fault> {
        let now = self.now();
        let Cases { mut steps } = toml::from_str(CASES).expect("the demo's cases are well-formed");
        steps.sort_by_key(|step| -step.days);
        for step in &steps {
            let (_, referral) =
                people.iter().find(|(name, _)| *name == step.person).expect("the demo's cases are of its people");
            let mut tx = self.store.read(network.id).await?;
            let row = tx.referral(network.id, *referral).await?.expect("it was sent before");
            let reader = row.reader.expect("every referral of the demo has a reader");
            let reader = tx.staff_by_id(network.id, reader).await?.expect("readers are members of staff");
            let booked = tx.appointment_of(network.id, *referral).await?.filter(|_| step.appointment);
            drop(tx);
            // On which day they met hangs on the day on which the demo begins.
            clock.set(match &booked {
                Some(booked) => booked.ends_at + 20.minutes(),
                None => now - (step.days * 24).hours() + 6.hours(),
            });
            let appointment = booked.map(|booked| booked.id);
            let kept = self.take_step(&reader.into(), &row, (step, appointment), now).await?;
            assert_eq!(kept, Kept::Done, "what was written {} days ago of {}", step.days, step.person);
        }
        clock.set(now);
        Ok(())
    }

    async fn take_step(
        &self,
        who: &StaffMember,
        row: &ReferralRow,
        (step, appointment): (&Step, Option<AppointmentId>),
        now: Timestamp,
    ) -> Result<Kept, Fault> {
        let reference = &row.reference;
        let mut fields = fields(step, local::london(now).date);
        match step.does {
            Form::Contact => {
                let form = self.contact_form(who, reference, (appointment, None)).await?;
                let form = form.expect("a case that was accepted takes contacts");
                fields = form.fields.into_iter().chain(fields).collect();
                let about = Concerning { id: form.id, appointment, amends: None };
                self.add_contact(who, reference, about, fields).await
            }
            Form::Plan => self.keep_plan(who, reference, fields).await,
            Form::Measure => self.take_measure(who, reference, fields).await,
            Form::Note => self.sign_note(who, reference, fields).await,
            Form::Task => {
                fields.insert("task-owner".to_owned(), vec![who.id.to_string()]);
                self.add_task(who, reference, fields).await
            }
            Form::Onward => self.offer_onward(who, reference, fields).await,
            Form::Close => self.close_case(who, reference, fields).await,
        }
    }
}

/// What was typed; a field that ends in `-on` is a day, in three fields.
fn fields(step: &Step, today: CivilDate) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in &step.typed {
        match name.strip_suffix("-on") {
            Some(name) => {
                let days = value.parse().expect("a day of the demo is a number of days from today");
                let day = today.add_days(days).expect("weeks from today at most");
                fields.extend(date_of_birth::fields(name, day));
            }
            None => drop(fields.insert(name.clone(), vec![value.clone()])),
        }
    }
    fields
}
