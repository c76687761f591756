//! A few people and link workers on a real service, where each operation of the model can be done.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

use domain::{
    id::{DraftId, OfferId, ReferralId, StaffId},
    journey::Step,
    mode::Mode,
    refer::SlotCode,
    schedule::offer,
};
use jiff::Timestamp;
use service::{
    booking::{Filter, FreeTimes},
    drafts::{Draft, Saved, Sent},
    manage::Changed,
    offers::{Answered, Ended, Offered},
    referrals::Submitted,
    store::Taking,
};

use tokio::sync::RwLock;

use crate::{
    booking::{Answer, Booking, Operation, Outcome},
    plan::{Plan, Time, email},
    riverside::{Person, Riverside, fields},
};

/// Link workers of whom plans may speak.
const LINK_WORKERS: [&str; 2] = ["Amina", "Tom"];

/// The people and the office, at the moment when everyone has come to the page of times.
pub struct Village {
    pub riverside: Riverside,
    pub model: Booking,
    staff: BTreeMap<&'static str, StaffId>,
    people: Vec<Someone>,
}

/// Somebody with a form, or with what became of it.
struct Someone {
    person: Person,
    draft: DraftId,
    /// Their referral and the token of their personal link, once they know them.
    sent: Mutex<Option<(ReferralId, String)>>,
    /// The offers that were made to them.
    offers: Mutex<BTreeMap<Time, OfferId>>,
    /// Nobody closes the form on this device between sending it and reading the link.
    open: RwLock<()>,
}

impl Village {
    /// So many people, of whom every third asked for more time.
    pub async fn new(people: usize, plans: Vec<Plan>) -> Self {
        let mut riverside = Riverside::new().await;
        riverside.import_network(&plans[0].to_toml(), None).await.unwrap();
        riverside.network = riverside.network("riverside").await.unwrap().unwrap();
        let mut staff = BTreeMap::new();
        for name in LINK_WORKERS {
            staff.insert(name, riverside.member(&email(name)).await.id);
        }
        let longer: Vec<bool> = (0..people).map(|number| number % 3 == 0).collect();
        let (mut villagers, mut revision) = (Vec::new(), 0);
        for (number, longer) in longer.iter().enumerate() {
            let mut person = riverside.person_at(&format!("192.0.2.{number}"), false).await;
            if *longer {
                person = person.who(&[("easier", "access"), ("access", "access-extra-time")]);
            }
            person.come_to(Step::Appointment).await;
            let draft = person.draft().await;
            revision = draft.revision;
            villagers.push(Someone {
                person,
                draft: draft.id,
                sent: Mutex::default(),
                offers: Mutex::default(),
                open: RwLock::default(),
            });
        }
        let begins = riverside.now();
        Self { riverside, model: Booking { plans, longer, revision, begins }, staff, people: villagers }
    }

    /// How many people there are.
    pub fn size(&self) -> usize {
        self.people.len()
    }

    /// Whether somebody has a personal link by now.
    pub fn has_link(&self, person: usize) -> bool {
        self.people[person].sent.lock().unwrap().is_some()
    }

    /// Some time that was offered to somebody, whatever became of that.
    pub fn some_offer(&self, person: usize, which: usize) -> Option<Time> {
        let offers = self.people[person].offers.lock().unwrap();
        offers.keys().nth(which % offers.len().max(1)).copied()
    }

    /// Somebody's form as it stands, while this device may open it.
    pub async fn draft(&self, person: usize) -> Option<Draft> {
        let Person { service, network, token, .. } = &self.people[person].person;
        service.draft(network, token).await.unwrap()
    }

    /// Does what the model speaks of.
    pub async fn perform(&self, operation: &Operation, draft: Option<&Draft>) -> Outcome {
        let network = &self.riverside.network;
        match *operation {
            Operation::Look { .. } => {
                let draft = draft.expect("whoever looks at times for a form has it open");
                let free = self.riverside.free_times(draft, Filter::default(), usize::MAX).await.unwrap();
                Outcome::Times(self.times(&free))
            }
            Operation::Choose { person, revision, answer } => self.choose(person, revision, answer).await,
            Operation::KeepHold { person } => {
                let token = &self.people[person].person.token;
                Outcome::HeldUntil(self.riverside.extend_hold(network, token).await.unwrap())
            }
            Operation::Submit { person, revision } => self.submit(person, revision).await,
            Operation::GiveUp { person } => {
                let _closed = self.people[person].open.write().await;
                let token = &self.people[person].person.token;
                self.riverside.finish_on_this_device(network, token).await.unwrap();
                Outcome::Done
            }
            Operation::Open { link } => {
                let managed = self.riverside.managed(network, &self.token(link)).await.unwrap();
                let appointment = managed.and_then(|managed| managed.appointment);
                Outcome::Appointment(appointment.map(|one| {
                    let name = one.link_worker.split(' ').next().unwrap_or_default();
                    let link_worker = LINK_WORKERS.into_iter().find(|known| *known == name).unwrap();
                    (Time::new(link_worker, one.starts_at, one.ends_at), !one.is_cancelled())
                }))
            }
            Operation::LookToMove { link } => {
                let token = self.token(link);
                let free = self.riverside.times_to_move_to(network, &token, usize::MAX).await.unwrap();
                Outcome::Times(self.times(&free))
            }
            Operation::Move { link, time } => {
                let slot = self.code(time).to_string();
                told(self.riverside.move_to(network, &self.token(link), &slot).await.unwrap().unwrap())
            }
            Operation::Cancel { link } => {
                told(self.riverside.cancel(network, &self.token(link), "time").await.unwrap())
            }
            Operation::Offer { person } => self.offer(person).await,
            Operation::Take { person, time } => {
                let (token, offer) = (self.token(Some(person)), self.people[person].offers.lock().unwrap()[&time]);
                answered(self.riverside.take_offer(network, &token, offer).await.unwrap())
            }
            Operation::Decline { person, time } => {
                let (token, offer) = (self.token(Some(person)), self.people[person].offers.lock().unwrap()[&time]);
                answered(self.riverside.decline_offer(network, &token, (offer, true)).await.unwrap())
            }
            Operation::Lapse { person, time } => {
                let offer = self.people[person].offers.lock().unwrap()[&time];
                match self.riverside.lapse_offer(network.id, offer).await.unwrap() {
                    Ended::Now => Outcome::Done,
                    Ended::NotNow => Outcome::Refused,
                }
            }
            Operation::Replan { plan } => {
                self.riverside.import_network(&self.model.plans[plan].to_toml(), None).await.unwrap();
                Outcome::Done
            }
            Operation::Wait { minutes } => {
                self.riverside.clock.advance(minutes * 60);
                Outcome::Done
            }
            Operation::Count => self.count().await,
        }
    }

    async fn choose(&self, number: usize, revision: u32, answer: Answer) -> Outcome {
        let Someone { person, draft, .. } = &self.people[number];
        let typed = match answer {
            Answer::At(time) => fields(&[("slot", &self.code(time).to_string())]),
            Answer::NoneSuits => fields(&[("slot", "none"), ("days", "any"), ("parts", "any")]),
        };
        let (draft, step) = (Some(*draft), Step::Appointment);
        let language = domain::Language::En;
        match person.send(Sent { draft, revision, step, changing: false, fields: typed, language }).await {
            Saved::Next(_) => Outcome::Done,
            Saved::Again => Outcome::Refused,
            Saved::AlreadySent => Outcome::AlreadySent,
            Saved::NoDraft => Outcome::NoForm,
            other @ (Saved::OutOfOrder(_) | Saved::OtherDraft) => panic!("a form of one's own, in order: {other:?}"),
        }
    }

    async fn submit(&self, number: usize, revision: u32) -> Outcome {
        let Someone { person, draft, sent, open, .. } = &self.people[number];
        let _open = open.read().await;
        let Person { service, network, token, .. } = person;
        match service.submit(network, token, Some(*draft), revision).await.unwrap() {
            Submitted::Done => {
                let draft = self.draft(number).await;
                if let Some(draft) = draft.filter(|_| !self.has_link(number)) {
                    let confirmation = service.confirmation(&draft).await.unwrap().unwrap();
                    *sent.lock().unwrap() = Some((confirmation.referral, confirmation.manage_token));
                }
                Outcome::Done
            }
            Submitted::SentOtherwise => Outcome::AlreadySent,
            Submitted::TimeGone => Outcome::TimeGone,
            Submitted::NotComplete(_) => Outcome::NotComplete,
            Submitted::Stale => Outcome::Stale,
            Submitted::NoDraft => Outcome::NoForm,
            Submitted::OtherDraft => panic!("it was a form of one's own"),
        }
    }

    async fn offer(&self, person: usize) -> Outcome {
        let referral = self.people[person].sent.lock().unwrap().as_ref().expect("they have sent their form").0;
        match self.riverside.offer_to(&self.riverside.network, referral).await.unwrap() {
            Offered::Made { id, slot, lapses_at } => {
                let time = Time { link_worker: self.name(slot.link_worker), span: offer::span(slot).unwrap() };
                self.people[person].offers.lock().unwrap().insert(time, id);
                Outcome::Offered(Some((time, lapses_at)))
            }
            Offered::NoTime => Outcome::Offered(None),
            Offered::NotNow => Outcome::NotPossible,
            Offered::Gone => Outcome::TimeGone,
        }
    }

    /// What is stored, by the store's own words.
    async fn count(&self) -> Outcome {
        let mut tx = self.riverside.store().read(self.riverside.network.id).await.unwrap();
        let network = self.riverside.network.id;
        let ever = (Timestamp::UNIX_EPOCH, "2100-01-01T00:00:00Z".parse::<Timestamp>().unwrap());
        let now = self.riverside.now();
        let asked = Taking { of: None, from: ever.0, until: ever.1, now, apart_from: (None, None) };
        let taken = tx.taken(network, &asked).await.unwrap();
        let rows = tx.appointments_between(network, None, ever.0, ever.1).await.unwrap();
        let whose = |referral| {
            let is_theirs = |one: &Someone| one.sent.lock().unwrap().as_ref().is_some_and(|sent| sent.0 == referral);
            self.people.iter().position(is_theirs).expect("whoever is booked was told so")
        };
        Outcome::Stored {
            taken: taken
                .into_iter()
                .flat_map(|row| {
                    [row.claimed, row.held].concat().into_iter().map(move |grain| (self.name(row.staff), grain))
                })
                .collect(),
            booked: rows
                .into_iter()
                .map(|row| (whose(row.referral), Time::new(self.name(row.staff), row.starts_at, row.ends_at)))
                .collect(),
        }
    }

    /// Claims that belong to no appointment, no hold and no open offer: they would be in everyone's way for ever.
    pub async fn claims_of_nothing(&self) -> i64 {
        let query = "claims c WHERE c.appointment_id IS NULL
                       AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.offer_id = c.offer_id AND o.ended_at IS NULL)
                       AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.draft_id = c.draft_id AND h.staff_id = c.staff_id)";
        self.riverside.count(query).await
    }

    fn token(&self, link: Option<usize>) -> String {
        let sent = link.and_then(|person| self.people[person].sent.lock().unwrap().clone());
        sent.map_or_else(|| "0123456789abc".to_owned(), |(_, token)| token)
    }

    fn times(&self, free: &FreeTimes) -> BTreeSet<Time> {
        let time = |code: SlotCode| Time { link_worker: self.name(code.link_worker), span: offer::span(code).unwrap() };
        free.times.iter().map(|free| time(free.code)).collect()
    }

    fn code(&self, time: Time) -> SlotCode {
        let (start, minutes) = (time.span.start().as_second(), u16::try_from(time.span.minutes()).unwrap());
        SlotCode { link_worker: self.staff[time.link_worker], start, minutes, mode: Mode::Phone }
    }

    fn name(&self, staff: StaffId) -> &'static str {
        self.staff.iter().find(|(_, id)| **id == staff).map(|(name, _)| *name).unwrap()
    }
}

fn answered(answer: Answered) -> Outcome {
    match answer {
        Answered::Done => Outcome::Done,
        Answered::TooLate => Outcome::Refused,
        Answered::Gone => Outcome::TimeGone,
        Answered::NotPossible => Outcome::NotPossible,
    }
}

fn told(changed: Changed) -> Outcome {
    match changed {
        Changed::Done => Outcome::Done,
        Changed::Gone => Outcome::TimeGone,
        Changed::NotPossible => Outcome::NotPossible,
    }
}
