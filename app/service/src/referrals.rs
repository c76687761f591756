//! Sending a referral: once, whatever happens to the phone, the connection or the second tap.

use std::{fmt, sync::Arc};

use domain::{
    date_of_birth::DateOfBirth,
    id::{AppointmentId, DraftId, NetworkId, PatientId, ReferralId},
    journey::Step,
    network::Network,
    preference::Preference,
    questionnaire,
    refer::{
        AppointmentAnswer, ContactAnswer, HelpAnswer, HelperAnswer, MeetingAnswer, NameAnswer, PostcodeAnswer,
        PracticeAnswer, PrepareAnswers, SharingAnswer, SlotCode,
    },
    reference::Reference,
    referral::{UrgentReason, read_within_minutes, urgent_reasons},
    working,
};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Held, HeldTime},
    drafts::{Because, Draft, Typed},
    messages::About,
    store::{AppointmentRow, NewAppointment, NewReferral, Tx},
};

/// Hours for which the confirmation can be read on the device that sent the form.
pub const CONFIRMATION_HOURS: i64 = 2;

/// Who a patient is, as they told it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Their name, and what to call them.
    pub name: NameAnswer,
    /// Their date of birth.
    pub date_of_birth: DateOfBirth,
    /// How to reach them safely.
    pub contact: ContactAnswer,
    /// Where they live.
    pub postcode: PostcodeAnswer,
}

/// By which ways somebody can be told something, as far as they said that it is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// By a text.
    pub text: bool,
    /// By email.
    pub email: bool,
}

impl Ways {
    /// There is none: somebody has to call or to write.
    pub const fn are_none(self) -> bool {
        !self.text && !self.email
    }
}

impl Person {
    /// By which ways they can be told something.
    pub fn ways(&self) -> Ways {
        let text = self.contact.text_to().is_some_and(|phone| phone.is_mobile());
        Ways { text, email: self.contact.email.is_some() }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person([redacted])")
    }
}

/// What a referral tells the link worker.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Who helped, if somebody did.
    pub helper: Option<HelperAnswer>,
    /// The practice, as far as it is known.
    pub practice: PracticeAnswer,
    /// What help is wanted.
    pub help: HelpAnswer,
    /// The answers to the questionnaire's pages that were asked before booking.
    pub answers: questionnaire::Answers,
    /// How to meet, and what makes it easy.
    pub meeting: MeetingAnswer,
    /// What may be shared.
    pub sharing: SharingAnswer,
    /// What times would suit, when none of those offered did.
    pub preference: Option<Preference>,
    /// What the person agreed to share and has taken back since; it no longer stands in [`Told::sharing`].
    #[serde(default)]
    pub withdrawn: Vec<Withdrawn>,
}

/// Something that a person agreed to share, and took back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// What, by the code of its box in the form.
    pub choice: String,
    /// When, in seconds.
    pub at: i64,
}

impl fmt::Debug for Withdrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Withdrawn([redacted])")
    }
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Told([redacted])")
    }
}

/// What became of sending.
#[derive(Debug)]
pub enum Submitted {
    /// It is sent, now or the time before.
    Done,
    /// It was sent before, with other answers than this form shows: that one stands, and nothing of this one was taken.
    SentOtherwise,
    /// The chosen time has gone: everything else is kept, and the page offers the nearest.
    TimeGone,
    /// Something is not answered yet.
    NotComplete(Step),
    /// The draft moved on since the check was shown: look again.
    Stale,
    /// It came from another person's form: nothing was sent.
    OtherDraft,
    /// There is no such draft any more.
    NoDraft,
}

impl Service {
    /// Sends a draft. The same draft sent again, at the same moment or a day later, gives the first one's answer.
    pub async fn submit(
        &self,
        network: &Arc<Network>,
        token: &str,
        sent: Option<DraftId>,
        revision: u32,
    ) -> Result<Submitted, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(draft) = self.draft_in(&mut tx, network, token).await? else {
            return Ok(tx.unchanged(Submitted::NoDraft).await?);
        };
        if sent != Some(draft.id) {
            return Ok(tx.unchanged(Submitted::OtherDraft).await?);
        }
        if draft.referral.is_some() {
            // What was sent before this was noted is taken at its word.
            let same = draft.sent_revision.is_none_or(|sent| sent == revision);
            return Ok(tx.unchanged(if same { Submitted::Done } else { Submitted::SentOtherwise }).await?);
        }
        if revision != draft.revision {
            return Ok(tx.unchanged(Submitted::Stale).await?);
        }
        let journey = draft.journey();
        let (true, Some((person, told, slot))) = (journey.is_complete(), gather(&draft)) else {
            return Ok(tx.unchanged(Submitted::NotComplete(journey.next().clone())).await?);
        };
        let time = match slot {
            None => None,
            Some(slot) => match self.claim(&mut tx, &draft, slot).await? {
                Held::Yes(held) => Some((slot, held)),
                Held::Gone | Held::NeverOffered => {
                    self.let_time_go(tx, draft, slot).await?;
                    return Ok(Submitted::TimeGone);
                }
            },
        };
        self.add_referral(&mut tx, &draft, &person, &told, time).await?;
        tx.commit().await?;
        Ok(Submitted::Done)
    }

    async fn add_referral(
        &self,
        tx: &mut Tx,
        draft: &Draft,
        person: &Person,
        told: &Told,
        time: Option<(SlotCode, HeldTime)>,
    ) -> Result<(), Fault> {
        let (now, network) = (self.now(), &draft.network);
        let (millis, random) = self.id_seed();
        let id = ReferralId::v7(millis, random);
        let patient = PatientId::v7(millis, self.chance.bytes());
        let (key, wrapped_key) = self.keys.new_record(&*self.chance);
        let reasons = urgent_reasons(&draft.answers, &network.settings.urgent_words);
        let reader = match time {
            Some((slot, _)) => Some(slot.link_worker),
            None => network.settings.reader,
        };
        let read_by = working::after_minutes(now, read_within_minutes(!reasons.is_empty()), &self.zone);
        // All reading comes before all writing, which the engine then takes at once.
        let reference = self.new_reference(tx, network.id).await?;
        let flagged = !reasons.is_empty();
        let flag_owner = if flagged { self.flag_owner(tx, network, reader).await? } else { None };
        let appointment = match time {
            Some(time) => Some(self.appointment_to_be(tx, network.id, id, time).await?),
            None => None,
        };
        tx.add_referral(&NewReferral {
            network: network.id,
            id,
            patient,
            wrapped_key: &wrapped_key,
            person: &key.seal(person, "patients", &*self.chance),
            match_index: &self.match_index(network.id, person),
            draft: draft.id,
            reference: reference.as_str(),
            practice: match told.practice {
                PracticeAnswer::Registered(practice) => Some(practice),
                PracticeAnswer::NotSure => None,
            },
            source: match draft.begun_by {
                Some(_) => "staff",
                None if draft.helped => "helped",
                None => "self",
            },
            language: draft.language.code(),
            urgent: &reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>().join(","),
            content: &key.seal(told, "referrals", &*self.chance),
            prepare: &key.seal(&PrepareAnswers::default(), "prepare", &*self.chance),
            version: draft.version.id,
            manage_hash: &self.keys.index("manage link", self.manage_token(id).as_bytes()),
            reader,
            at: now,
            read_by,
        })
        .await?;
        if told.preference.is_some() {
            tx.add_waiting(network.id, id, now).await?;
        }
        self.index_person(tx, network.id, patient, person).await?;
        let actor = draft.begun_by.map_or(Actor::Patient, Actor::Staff);
        self.record(tx, network.id, actor, Action::ReferralSubmitted, Subject::Referral(id)).await?;
        if let Some(owner) = flag_owner {
            let reasons = reasons.iter().copied().collect();
            self.raise_flag_by_rule(tx, network, (id, &key), owner, reasons).await?;
        }
        if let Some(appointment) = &appointment {
            self.book(tx, draft, appointment).await?;
            self.record(tx, network.id, actor, Action::AppointmentBooked, Subject::Referral(id)).await?;
        }
        let emptied = draft.sealed_empty(&*self.chance);
        tx.set_draft_sent(network.id, draft.id, id, &emptied, now + CONFIRMATION_HOURS.hours()).await?;
        if let Some(via) = &draft.via {
            self.count_came_by(tx, network.id, via).await?;
        }
        let about = About {
            network,
            referral: id,
            reference: reference.as_str(),
            language: draft.language,
            person,
            key: &key,
            appointment: appointment.as_ref(),
        };
        self.tell_person_it_is_sent(tx, &about, read_by).await?;
        self.renew_reminders(tx, &about).await?;
        self.tell_reader(tx, &about, reader, read_by, !reasons.is_empty()).await
    }

    async fn appointment_to_be(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
        (slot, held): (SlotCode, HeldTime),
    ) -> Result<AppointmentRow, Fault> {
        let (millis, random) = self.id_seed();
        let id = AppointmentId::v7(millis, random);
        let new = NewAppointment::at(slot, held.place, network, referral, id).expect("a held time is a span");
        Ok(tx.appointment_to_be(&new).await?)
    }

    /// Turns what a draft has claimed into an appointment: the same quarters of an hour change hands.
    async fn book(&self, tx: &mut Tx, draft: &Draft, appointment: &AppointmentRow) -> Result<(), Fault> {
        let network = draft.network.id;
        tx.add_appointment(network, appointment).await?;
        Ok(tx.hand_over_hold(network, draft.id, appointment.id).await?)
    }

    /// Keeps everything but the time that has gone, and says so on the page of times. Whatever of it was claimed on the
    /// way goes with the hold, so that the draft changes at the moment at which the time was found to have gone.
    async fn let_time_go(&self, mut tx: Tx, mut draft: Draft, slot: SlotCode) -> Result<(), Fault> {
        tx.release_hold(draft.network.id, draft.id).await?;
        draft.answers.appointment = None;
        let fields = domain::Fields::from([("slot".to_owned(), vec![slot.to_string()])]);
        let gone = domain::Refusal::new("slot", domain::Problem::Gone);
        draft.typed = Some(Typed { step: Step::Appointment.slug(), fields, because: Because::Refused(vec![gone]) });
        self.write_draft(&mut tx, &draft).await?;
        Ok(tx.commit().await?)
    }

    async fn new_reference(&self, tx: &mut Tx, network: NetworkId) -> Result<Reference, Fault> {
        loop {
            let reference = Reference::new(self.chance.bytes());
            if !tx.is_reference_taken(network, reference.as_str()).await? {
                return Ok(reference);
            }
        }
    }

    /// The token of a referral's personal link: it follows from the referral, so that every message can carry it. It has
    /// 65 bits: too many to guess over a network, and few enough characters for a text message.
    pub(crate) fn manage_token(&self, referral: ReferralId) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let index = self.keys.index("manage token", &referral.to_bytes());
        index[..13].iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
    }

    /// Name and date of birth as an index: finds other referrals of the same person without reading any.
    fn match_index(&self, network: NetworkId, person: &Person) -> [u8; 32] {
        let name = person.name.full().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let mut value = network.to_bytes().to_vec();
        value.extend(format!("{name}|{}", person.date_of_birth.date()).into_bytes());
        self.keys.index("same person", &value)
    }
}

/// A complete draft's answers, taken apart; answers off the path are left behind.
fn gather(draft: &Draft) -> Option<(Person, Told, Option<SlotCode>)> {
    let answers = draft.answers.clone();
    let person = Person {
        name: answers.name.as_ref()?.answer.clone(),
        date_of_birth: answers.date_of_birth.as_ref()?.answer,
        contact: answers.contact.as_ref()?.answer.clone(),
        postcode: answers.postcode.as_ref()?.answer.clone(),
    };
    let (slot, preference) = match answers.appointment.as_ref()?.answer.clone() {
        AppointmentAnswer::Time(slot) => (Some(slot), None),
        AppointmentAnswer::NoneSuit(preference) => (None, Some(preference)),
    };
    let told = Told {
        helper: answers.helper.as_ref().map(|kept| kept.answer.clone()).filter(|_| draft.helped),
        practice: answers.practice.as_ref()?.answer,
        help: answers.help.as_ref()?.answer.clone(),
        answers: questionnaire::pruned(&draft.version.questionnaire, &answers.questionnaire()),
        meeting: answers.meeting.as_ref()?.answer.clone(),
        sharing: answers.sharing.as_ref()?.answer.clone(),
        preference,
        withdrawn: Vec::new(),
    };
    Some((person, told, slot))
}

/// The reasons of a stored referral.
pub(crate) fn read_reasons(codes: &str) -> Vec<UrgentReason> {
    [UrgentReason::WordList, UrgentReason::Need, UrgentReason::Staff]
        .into_iter()
        .filter(|reason| codes.split(',').any(|code| code == reason.code()))
        .collect()
}
