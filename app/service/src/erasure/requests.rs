//! Asking to be erased, behind a code on one's own device; and what staff decide.

use std::sync::Arc;

use domain::{
    CivilDate, Fields,
    erasure::{Answer, Decision, WORDS, answer_by, parse_answer, parse_request},
    id::{ErasureRequestId, NetworkId, PatientId},
    messaging::Kind,
    network::Network,
    schedule::local::london,
    staff::{Action as Deed, may},
};
use jiff::Timestamp;
use words::Words;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    drafts::{Because, Typed},
    manage::about,
    messages::{Saying, in_one_text},
    outbox::Cause,
    referrals::Person,
    sign_in::StaffMember,
    store::{ErasureRequestRow, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// How many requests are listed: far more than a network gets.
const MOST: i64 = 100;
/// How many people one turn of the job erases.
const AT_ONCE: i64 = 20;
/// Under which name the form's words are kept on its device.
const FORM: &str = "erasure";
/// What requests are sealed as.
const SEALED: &str = "erasure request";

/// Where a person's own request stands.
#[derive(Clone, Debug)]
pub struct OwnRequest {
    /// When they asked.
    pub asked_at: Timestamp,
    /// By when they are answered.
    pub answer_by: CivilDate,
    /// What they were answered, and when.
    pub answered: Option<(Timestamp, Answer)>,
}

/// A request, as the list of them shows it.
#[derive(Clone, Debug)]
pub struct ErasureLine {
    /// Its id.
    pub id: ErasureRequestId,
    /// Who asks.
    pub person: Person,
    /// When.
    pub asked_at: Timestamp,
    /// By when they are to be answered.
    pub answer_by: CivilDate,
}

/// A request, whole.
#[derive(Clone, Debug)]
pub struct ErasureRequest {
    /// Who asks, and when.
    pub line: ErasureLine,
    /// The reference of the referral.
    pub reference: String,
    /// What they said with it.
    pub words: Option<String>,
    /// What was chosen and not taken.
    pub unsent: Option<Unsent>,
}

/// What became of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is asked, now or the time before.
    Done,
    /// Something is to be mended; what was typed is kept for the page.
    Refused,
    /// This device has opened nothing.
    NotHere,
}

impl Service {
    /// Where the request stands of the person who came back on this device, and what they typed that was not taken;
    /// `None` when it has opened nothing.
    pub async fn own_erasure_request(
        &self,
        network: &Arc<Network>,
        device: &str,
    ) -> Result<Option<(Option<OwnRequest>, Option<Typed>)>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some(opened) = self.opened(&mut tx, network.id, device).await? else { return Ok(None) };
        let typed = opened.typed.filter(|typed| typed.step == FORM);
        let Some(row) = tx.erasure_request_of(network.id, opened.row.id).await? else { return Ok(Some((None, typed))) };
        let key = self.keys.record(&opened.row.wrapped_key)?;
        let answer = row.answer.as_deref().map(|answer| key.open(answer, SEALED)).transpose()?;
        let own = OwnRequest {
            asked_at: row.asked_at,
            answer_by: answer_by(london(row.asked_at).date),
            answered: row.decided_at.zip(answer),
        };
        Ok(Some((Some(own), typed)))
    }

    /// Asks staff to erase the record of the person who came back on this device. Asked again, it is the same request.
    pub async fn ask_for_erasure(&self, network: &Arc<Network>, device: &str, fields: &Fields) -> Result<Asked, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(opened) = self.opened(&mut tx, network.id, device).await? else {
            return Ok(tx.unchanged(Asked::NotHere).await?);
        };
        let row = opened.row;
        let words = match parse_request(fields) {
            Ok(words) => words,
            Err(refusals) => {
                let typed = Typed {
                    step: FORM.to_owned(),
                    fields: fields
                        .iter()
                        .filter(|(name, _)| *name == WORDS)
                        .map(|(name, typed)| (name.clone(), typed.clone()))
                        .collect(),
                    because: Because::Refused(refusals),
                };
                self.keep_on_device(&mut tx, network.id, device, (&row, Some(&typed))).await?;
                tx.commit().await?;
                return Ok(Asked::Refused);
            }
        };
        let before = tx.erasure_request_of(network.id, row.id).await?;
        if before.is_some_and(|before| before.decided_at.is_none()) {
            return Ok(tx.unchanged(Asked::Done).await?);
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let sealed = words.map(|words| key.seal(&words, SEALED, &*self.chance));
        let (millis, random) = self.id_seed();
        let id = ErasureRequestId::v7(millis, random);
        tx.add_erasure_request(network.id, (id, row.id), self.now(), sealed.as_deref()).await?;
        self.keep_on_device(&mut tx, network.id, device, (&row, None)).await?;
        self.record(&mut tx, network.id, Actor::Patient, Action::ErasureAsked, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Asked::Done)
    }

    /// The requests that wait for an answer, the oldest first; looking at the list is recorded.
    pub async fn erasure_requests(&self, who: &StaffMember) -> Result<Option<Vec<ErasureLine>>, Fault> {
        if !may(who.role, Deed::DecideErasure) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let rows = tx.open_erasure_requests(who.network, MOST).await?;
        let referrals = tx.referrals_to_erase(who.network, MOST).await?;
        let of_row = |row: &ErasureRequestRow| referrals.iter().find(|referral| referral.id == row.referral);
        let lines = rows.iter().filter_map(|row| Some(self.erasure_line(row, of_row(row)?)));
        let lines = lines.collect::<Result<_, _>>()?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::ErasureRequestRead, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(lines))
    }

    fn erasure_line(&self, row: &ErasureRequestRow, referral: &ReferralRow) -> Result<ErasureLine, Fault> {
        Ok(ErasureLine {
            id: row.id,
            person: self.open_referral(referral)?.0,
            asked_at: row.asked_at,
            answer_by: answer_by(london(row.asked_at).date),
        })
    }

    /// One request that waits for an answer; reading it is recorded.
    pub async fn erasure_request(
        &self,
        who: &StaffMember,
        id: ErasureRequestId,
    ) -> Result<Option<ErasureRequest>, Fault> {
        if !may(who.role, Deed::DecideErasure) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.erasure_request(who.network, id).await?.filter(|row| row.decided_at.is_none()) else {
            return Ok(None);
        };
        let Some(referral) = tx.referral(who.network, row.referral).await? else { return Ok(None) };
        let key = self.keys.record(&referral.wrapped_key)?;
        let request = ErasureRequest {
            line: self.erasure_line(&row, &referral)?,
            words: row.words.as_deref().map(|words| key.open(words, SEALED)).transpose()?,
            unsent: self.unsent(&mut tx, form(who, id).sealed(&key)).await?,
            reference: referral.reference,
        };
        let subject = Subject::Referral(referral.id);
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::ErasureRequestRead, subject).await?;
        tx.commit().await?;
        Ok(Some(request))
    }

    /// Decides on a request: the person is told why their record is kept, or that it is erased, which the job does.
    pub async fn decide_erasure(&self, who: &StaffMember, id: ErasureRequestId, fields: Fields) -> Result<Kept, Fault> {
        if !may(who.role, Deed::DecideErasure) {
            return Ok(Kept::NotHere);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(request) = tx.erasure_request(who.network, id).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let Some(row) = tx.referral(who.network, request.referral).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        if request.decided_at.is_some() {
            return Ok(tx.unchanged(Kept::Changed).await?);
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let form = form(who, id).sealed(&key);
        let answer = match parse_answer(&fields) {
            Ok(answer) => answer,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let sealed = key.seal(&answer, SEALED, &*self.chance);
        let decided = (answer.decision.code(), sealed.as_slice());
        if !tx.decide_erasure(who.network, id, decided, (who.id, self.now())).await? {
            return Ok(tx.unchanged(Kept::Changed).await?);
        }
        self.drop_unsent(&mut tx, form).await?;
        let action = match answer.decision {
            Decision::Erase => Action::ErasureAgreed,
            Decision::Keep => Action::ErasureRefused,
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(row.id)).await?;
        if answer.decision == Decision::Keep {
            self.tell_person_of_answer(&mut tx, &network, &row).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Tells a person that their request is answered. What was answered they read behind a code.
    async fn tell_person_of_answer(&self, tx: &mut Tx, network: &Network, row: &ReferralRow) -> Result<(), Fault> {
        let (person, _) = self.open_referral(row)?;
        let key = self.keys.record(&row.wrapped_key)?;
        let about = about(network, row, &person, &key, None);
        let words = Words::new(about.language);
        let link = format!("{}/{}/manage", self.public_url, network.slug);
        let text = in_one_text(&network.name, |sender| words.message_answered_text(&link, &row.reference, sender));
        let saying = Saying::new(text, words.message_answered_subject(), words.message_answered_body(&link));
        self.tell_person(tx, &about, (Kind::Answered, self.by_day(&about)), saying).await
    }

    /// Erases those on whom it was decided, each noted first outside the database; how many.
    pub async fn erase_as_decided(
        &self,
        note: impl Fn(NetworkId, PatientId) -> Result<(), Cause>,
    ) -> Result<usize, Fault> {
        let due = self.store.read(crate::store::Reach::Every).await?.erasures_to_do(AT_ONCE).await?;
        for (network, patient) in &due {
            note(*network, *patient).map_err(Fault::Note)?;
            self.erase_person(*network, *patient).await?;
        }
        Ok(due.len())
    }
}

fn form(who: &StaffMember, id: ErasureRequestId) -> StaffForm<'static> {
    StaffForm::new(who, "erasure-request", id.to_bytes())
}
