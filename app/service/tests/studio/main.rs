//! The studio on the real store: drafts, who changes them and how, and what is published.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod common;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod riverside;

mod approving;
mod arranging;
mod bank;
mod drafts;
mod guests;
mod pilot;
mod publishing;
mod standing;
mod talking;
#[path = "../cases/team.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod team;
mod translating;
mod versions;

use domain::{Fields, id::StudioDraftId, studio::Protocol};
use service::{
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{Room, SEEN, Sent, Wish},
};

use crate::{
    riverside::{AMINA, Riverside, fields},
    team::team,
};

const PARTNER: &str = "partner@riverside.example";

/// A draft of the network's questions, and two who work on it.
struct Studio {
    riverside: Riverside,
    amina: StaffMember,
    partner: StaffMember,
    id: StudioDraftId,
}

impl Studio {
    async fn begun() -> Self {
        let riverside = team().await;
        let (amina, partner) = (riverside.member(AMINA).await, riverside.member(PARTNER).await);
        let id = riverside.begin_studio_draft(&partner, WHAT_MATTERS).await.unwrap().unwrap();
        Self { riverside, amina, partner, id }
    }

    async fn room(&self) -> Room {
        self.riverside.studio_draft(&self.partner, self.id).await.unwrap().unwrap()
    }

    /// Sends a form that was opened when the draft stood so.
    async fn sends(&self, who: &StaffMember, wish: &Wish, seen: i64, typed: &[(&str, &str)]) -> Sent {
        let mut fields: Fields = fields(typed);
        fields.insert(SEEN.to_owned(), vec![seen.to_string()]);
        self.riverside.change_studio_draft(who, self.id, wish, fields).await.unwrap()
    }

    /// The same, opened just before.
    async fn now_sends(&self, who: &StaffMember, wish: &Wish, typed: &[(&str, &str)]) -> Sent {
        let seen = self.room().await.revision;
        self.sends(who, wish, seen, typed).await
    }

    async fn title(&self) -> String {
        self.room().await.content.questionnaire.title.get(domain::Language::En).0.to_owned()
    }
}

/// What a question's form says of it, with other words.
fn reworded(room: &Room, link_id: &str, words: &str) -> Vec<(String, String)> {
    retyped(room, link_id, &[("studio-text-en", words)])
}

/// The form of a question as it stands, with other values in these fields.
fn retyped(room: &Room, link_id: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let (_, item) = room.content.item(link_id).unwrap();
    let mut fields = domain::studio::form::item_fields(item);
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])));
    fields.into_iter().map(|(name, values)| (name, values[0].clone())).collect()
}

fn borrowed(typed: &[(String, String)]) -> Vec<(&str, &str)> {
    typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn agreed() -> [(&'static str, &'static str); 4] {
    [
        ("studio-purpose", "So that the link worker knows where to begin."),
        ("studio-used-by", "The link worker."),
        ("studio-if-risk", "The form is read first."),
        ("studio-kept", "As long as the record."),
    ]
}

fn whole() -> Protocol {
    domain::studio::form::protocol(&fields(&agreed())).unwrap().unwrap()
}

/// A draft of which everything is agreed.
async fn agreed_on() -> Studio {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    for item in room.content.questionnaire.items() {
        studio.now_sends(&studio.partner, &Wish::Protocol(item.link_id.clone()), &agreed()).await;
    }
    studio
}

/// The form that publishes a draft that was seen so, with the humblest word.
fn informed(seen: i64) -> Fields {
    fields(&[(SEEN, &seen.to_string()), ("studio-rung", "informed")])
}
