//! The demo's weeks of history: people who referred themselves, and what the team did.
//!
//! Each of them goes through every page, as people do; knows nothing of how any of it is stored.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    CivilDate, Fields, Language,
    id::ReferralId,
    journey::Step,
    messaging,
    network::Network,
    refer::{NONE_SUIT, NOT_REGISTERED},
    referral::Move,
    schedule::local,
};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use crate::{
    Fault, Service,
    booking::Filter,
    clock::SetClock,
    drafts::{Beginning, Begun, Draft, Saved, Sent},
    intake::Moved,
    outbox::{NotSent, Outgoing, Sender},
    referrals::Submitted,
    store::Reach,
};

const PEOPLE: &str = include_str!("people.toml");

/// Seconds that a person spends on a page.
const ON_A_PAGE: i64 = 25;

/// Hours since the first of them sent a referral, and a little more.
const PAST_HOURS: i64 = 35 * 24;

/// How many of the times from the wished day on a person thinks about.
const THOUGHT_ABOUT: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    people: Vec<Story>,
}

/// One person's way to a link worker.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    /// The slug of their network.
    #[serde(default = "riverside")]
    network: String,
    /// Hours since they sent their referral.
    sent: i64,
    /// Hours after that at which it was read.
    read: Option<i64>,
    /// Hours after that at which it was accepted.
    accepted: Option<i64>,
    /// The language of their pages.
    #[serde(default)]
    language: Language,
    /// The ODS code of their practice; without one they are not sure.
    practice: Option<String>,
    /// The address of the link worker whom they choose; without one no time suits.
    with: Option<String>,
    /// From which day on they could come, counted from today.
    #[serde(default)]
    meets: i32,
    /// What they type into the forms, by the name of the field.
    typed: BTreeMap<String, Typed>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Typed {
    Once(String),
    Ticked(Vec<String>),
}

fn riverside() -> String {
    "riverside".to_owned()
}

impl Story {
    /// First and last name.
    fn name(&self) -> String {
        let typed = |field| match self.typed.get(field) {
            Some(Typed::Once(value)) => value.as_str(),
            _ => "",
        };
        format!("{} {}", typed("given-name"), typed("family-name"))
    }

    fn fields(&self, network: &Network) -> Fields {
        let mut fields: Fields = self
            .typed
            .iter()
            .map(|(name, typed)| match typed {
                Typed::Once(value) => (name.clone(), vec![value.clone()]),
                Typed::Ticked(values) => (name.clone(), values.clone()),
            })
            .collect();
        let practice = self.practice.as_ref().map(|code| {
            let known = network.practices.iter().find(|practice| practice.ods_code.as_str() == code);
            known.expect("the demo's people name practices of their network").id.to_string()
        });
        fields.insert("practice".to_owned(), vec![practice.unwrap_or_else(|| NOT_REGISTERED.to_owned())]);
        fields
    }
}

/// Something that happened to the person of this number.
enum Deed {
    Sends,
    IsMoved(Move),
}

impl Service {
    /// Lets everybody come whom the demo tells of, in their order; their names, and the referrals that they sent.
    pub(super) async fn add_history(&self, clock: &SetClock) -> Result<Vec<(String, ReferralId)>, Fault> {
        let now = self.now();
        let People { people } = toml::from_str(PEOPLE).expect("the demo's people are well-formed");
        let mut referrals = BTreeMap::new();
        for (at, number, deed) in self.deeds(&people, now) {
            let story = &people[number];
            let network = self.network(&story.network).await?.expect("the demo's networks were imported before");
            clock.set(at);
            match deed {
                Deed::Sends => {
                    let earliest = local::london(now).date.add_days(story.meets).expect("weeks from today at most");
                    let referral = self.refer(clock, &network, number, story, earliest).await?;
                    referrals.insert(number, referral);
                }
                Deed::IsMoved(step) => self.move_referral(&network, referrals[&number], step).await?,
            }
        }
        clock.set(now);
        Ok(referrals.into_iter().map(|(number, referral)| (people[number].name(), referral)).collect())
    }

    /// Sends what is due by now, each message in its own hour: nobody waits for the messages of the past.
    pub(super) async fn deliver_what_is_past(&self, clock: &SetClock) -> Result<(), Fault> {
        let now = self.now();
        let hours = (0..=PAST_HOURS).rev().map(|hours| now - hours.hours());
        for at in hours.filter(|at| messaging::waking(*at, &self.zone) == *at || *at == now) {
            clock.set(at);
            while self.deliver_due(&LongSince).await? > 0 {}
        }
        Ok(())
    }

    /// When what happens to whom, in order; some minutes of it are chance.
    fn deeds(&self, people: &[Story], now: Timestamp) -> Vec<(Timestamp, usize, Deed)> {
        let mut deeds = Vec::new();
        for (number, story) in people.iter().enumerate() {
            let sent = now - story.sent.hours() + i64::from(self.some(50)).minutes();
            deeds.push((sent, number, Deed::Sends));
            for (hours, step) in [(story.read, Move::Acknowledge), (story.accepted, Move::Accept)] {
                deeds.extend(hours.map(|hours| (sent + hours.hours(), number, Deed::IsMoved(step))));
            }
        }
        deeds.sort_by_key(|(at, number, _)| (*at, *number));
        deeds
    }

    /// Takes somebody through every page, and sends.
    async fn refer(
        &self,
        clock: &SetClock,
        network: &Arc<Network>,
        number: usize,
        story: &Story,
        earliest: CivilDate,
    ) -> Result<ReferralId, Fault> {
        let typed = story.fields(network);
        let beginning = Beginning {
            language: story.language,
            helped: typed.contains_key("helper-name"),
            source: &format!("demo {number}"),
        };
        let Begun::Draft { token, .. } = self.begin_draft(network, beginning).await? else {
            panic!("the demo's people come one by one");
        };
        loop {
            clock.advance(ON_A_PAGE);
            let draft = self.draft(network, &token).await?.expect("the draft was begun a few minutes ago");
            let step = draft.journey().next().clone();
            if step == Step::Check {
                let sent = self.submit(network, &token, Some(draft.id), draft.revision).await?;
                assert!(matches!(sent, Submitted::Done), "the demo's people answer every page");
                let sent = self.draft(network, &token).await?.expect("a confirmation stays readable for a while");
                return Ok(sent.referral.expect("the draft was sent"));
            }
            let mut fields = typed.clone();
            if step == Step::Appointment && !fields.contains_key("slot") {
                fields.extend(self.choice(&draft, story, earliest).await?);
            }
            let form = Sent {
                draft: Some(draft.id),
                revision: draft.revision,
                step,
                changing: false,
                fields,
                language: story.language,
            };
            let slug = form.step.slug();
            let saved = self.save_step(network, &token, form).await?;
            assert!(matches!(saved, Saved::Next(_)), "person {number} of the demo cannot go on from {slug}");
        }
    }

    /// One of the first times with the link worker of the story from this day on, or else that none suits.
    async fn choice(&self, draft: &Draft, story: &Story, earliest: CivilDate) -> Result<Fields, Fault> {
        let field = |name: &str, value: &str| (name.to_owned(), vec![value.to_owned()]);
        let staff = match &story.with {
            Some(email) => self.store.read(Reach::Every).await?.staff_by_email(email).await?,
            None => None,
        };
        let free = self.free_times(draft, Filter::default(), usize::MAX).await?;
        let mut suit = free.times.iter().filter(|time| {
            staff.as_ref().is_some_and(|staff| staff.id == time.code.link_worker)
                && local::london(time.start).date >= earliest
        });
        let Some(first) = suit.next() else {
            return Ok([field("slot", NONE_SUIT), field("days", "any"), field("parts", "any")].into());
        };
        let day = local::london(first.start).date;
        let same_day = suit.filter(|time| local::london(time.start).date == day).take(THOUGHT_ABOUT);
        let thought_about: Vec<_> = [first].into_iter().chain(same_day).collect();
        let chosen = thought_about[usize::from(self.some(thought_about.len() as u8))];
        Ok([field("slot", &chosen.code.to_string())].into())
    }

    /// Its reader acknowledges a referral, or accepts it.
    async fn move_referral(&self, network: &Network, id: ReferralId, step: Move) -> Result<(), Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        let referral = tx.referral(network.id, id).await?.expect("it was sent before");
        let reader = referral.reader.expect("every referral of the demo has a reader");
        let reader = tx.staff_by_id(network.id, reader).await?.expect("readers are members of staff");
        drop(tx);
        let moved = self.move_intake(&reader.into(), &referral.reference, step).await?;
        assert_eq!(moved, Moved::Done, "the demo's readers take steps in their order");
        Ok(())
    }

    /// A number below this one, by chance.
    fn some(&self, below: u8) -> u8 {
        let [byte] = self.chance.bytes();
        byte % below
    }
}

/// Takes the messages of the past, which nobody waits for.
struct LongSince;

impl Sender for LongSince {
    async fn send(&self, _message: &Outgoing) -> Result<(), NotSent> {
        Ok(())
    }
}
