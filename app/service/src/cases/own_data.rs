//! Everything that a person may have of their record, as a page and as a file: behind a code on their own device, and only
//! while staff have opened the record for them, who know that it is them and that it is safe.
//!
//! What speaks of other people or could harm in another's hands is not in it: notes, flags and the safeguarding log are
//! given by staff, who read them first.

use std::{collections::BTreeMap, sync::Arc};

use domain::{Language, feedback::Feedback, messaging::Kind, network::Network};
use jiff::Timestamp;
use serde_json::{Value, json};
use words::Words;

use super::{
    measures::Measures,
    plan::{self, PlanVersion},
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, By, Looked, Subject},
    coming_back::Opened,
    confirmation::Appointment,
    intake::Intake,
    store::SentRow,
};

/// How many messages are listed: more than anybody is sent.
const MESSAGES: i64 = 1000;

/// All that a person is given of their record.
#[derive(Clone, Debug)]
pub struct OwnData {
    /// What they told, before sending and after.
    pub intake: Intake,
    /// Their plan as it stands.
    pub plan: Option<PlanVersion>,
    /// What was measured, by themself and with their link worker.
    pub measures: Measures,
    /// When and what they said of the first conversation.
    pub feedback: Option<(Timestamp, Feedback)>,
    /// Their appointments, the first first.
    pub appointments: Vec<Appointment>,
    /// What was sent to them, the newest first.
    pub messages: Vec<SentRow>,
    /// Who looked at it or changed it, the newest first.
    pub looked: Vec<Looked>,
    /// When it was put together.
    pub at: Timestamp,
}

impl Service {
    /// All that a person is given of their record, if it is open to them on this device at this moment; reading it is
    /// recorded.
    pub async fn own_data(&self, network: &Arc<Network>, device: &str) -> Result<Option<OwnData>, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(Opened { row, .. }) = self.opened(&mut tx, network.id, device).await? else { return Ok(None) };
        let case = tx.case(network.id, row.id).await?;
        if case.and_then(|case| case.shared_until).is_none_or(|until| until <= self.now()) {
            return Ok(None);
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let plan = tx.plan(network.id, row.id).await?.map(|row| plan::open_with(&key, row)).transpose()?;
        let feedback = tx.feedback_of(network.id, row.id).await?;
        let feedback = feedback.map(|(at, sealed)| Ok::<_, Fault>((at, key.open(&sealed, "feedback")?))).transpose()?;
        let appointments = tx.appointments_of(network.id, row.id).await?;
        let mut messages = tx.messages_of(network.id, row.id, MESSAGES).await?;
        messages.retain(|message| !Kind::from_code(&message.kind).is_some_and(Kind::is_to_staff));
        let (mut looked, mut before) = (Vec::new(), None);
        loop {
            let (events, more) = self.events_of(&mut tx, network.id, row.id, before, Action::is_told_to_person).await?;
            // What another release wrote has no words here.
            looked.extend(events.into_iter().filter(|event| event.what.is_some()));
            before = more;
            if before.is_none() {
                break;
            }
        }
        let data = OwnData {
            intake: self.intake_in(&mut tx, network.clone(), &row).await?,
            plan,
            measures: self.measures_of(&mut tx, network, (&row, &key)).await?,
            feedback,
            appointments: appointments.into_iter().map(Appointment::from_row).collect(),
            messages,
            looked,
            at: self.now(),
        };
        let subject = Subject::Referral(row.id);
        self.record(&mut tx, network.id, Actor::Patient, Action::DataReadByPerson, subject).await?;
        tx.commit().await?;
        Ok(Some(data))
    }
}

impl OwnData {
    /// The same for machines: as it is stored, with the questions as they were asked.
    pub fn to_json(&self) -> String {
        let (line, preparation) = (&self.intake.line, &self.intake.preparation);
        let words = Words::new(Language::En);
        let items = preparation.version.questionnaire.pages.iter().flat_map(|page| &page.items);
        let asked: BTreeMap<String, &str> =
            items.map(|item| (item.link_id.to_string(), item.text.get(self.intake.language).0)).collect();
        let appointments = self.appointments.iter().map(|appointment| {
            json!({
                "from": appointment.starts_at.to_string(),
                "until": appointment.ends_at.to_string(),
                "with": appointment.link_worker,
                "way": appointment.mode.code(),
                "place": appointment.place.as_ref().map(|place| format!("{}, {}", place.name, place.address)),
                "state": appointment.status.code(),
            })
        });
        let messages = self.messages.iter().map(|message| {
            json!({
                "kind": message.kind,
                "channel": message.channel,
                "due": message.send_at.to_string(),
                "sent": message.sent_at.map(|at| at.to_string()),
            })
        });
        let looked = self.looked.iter().map(|event| {
            let by = match &event.by {
                By::Patient => "you",
                By::Staff(name) => name,
                By::System => "the program",
            };
            json!({ "at": event.at.to_string(), "by": by, "what": event.what.map(|what| words.audit(what)) })
        });
        let plan = self.plan.as_ref().map(|version| {
            json!({
                "version": version.number,
                "by": version.by,
                "written": version.written_at.to_string(),
                "plan": version.plan,
            })
        });
        let standing = self.measures.all.iter().filter(|measure| measure.stands);
        let measures = standing.map(|measure| json!({ "by": measure.by, "answers": measure.taken }));
        let all = json!({
            "reference": line.reference,
            "network": self.intake.network.name,
            "taken": self.at.to_string(),
            "sent": line.submitted_at.to_string(),
            "person": line.person,
            "told": line.told,
            "added": preparation.answers,
            "questions": asked,
            "plan": plan,
            "measures": measures.collect::<Vec<Value>>(),
            "feedback": self.feedback.as_ref().map(|(at, said)| json!({ "at": at.to_string(), "said": said })),
            "appointments": appointments.collect::<Vec<Value>>(),
            "messages": messages.collect::<Vec<Value>>(),
            "looked": looked.collect::<Vec<Value>>(),
        });
        serde_json::to_string_pretty(&all).expect("records have a JSON form")
    }
}
