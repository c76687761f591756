//! Handing over what is due: several at a time, each once, and none blamed for what its sender cannot do.
//!
//! A message belongs to the copy of the program that has claimed it; one that dies in between leaves it to another, who
//! hands it over under the same id and is told that it does so again. A sender belongs to one copy at a time, so that its
//! rate is kept. One to which nothing can be handed is left alone for a while, and longer each time; that costs no message
//! one of its attempts.

use std::{collections::VecDeque, future::Future, pin::pin};

use domain::{
    delivery::Trouble,
    messaging::{Kind, waking},
    refer::ContactAnswer,
};
use futures_util::{StreamExt, stream::FuturesUnordered};
use jiff::{SignedDuration, Timestamp, ToSpan};
use uuid::Uuid;

use super::{NotSent, Outgoing, Sender};
use crate::{
    Fault, Service,
    messages::Letter,
    store::{MessageRow, Reach, SenderRow, StoreError},
};

/// Minutes for which a message belongs to the copy of the program that sends it: should that copy die in between, another
/// sends it then, under the same id.
const CLAIMED_MINUTES: i64 = 5;
/// With less left of that, a message is not begun: the answer could come when it is another's.
const BEGUN_MINUTES: i64 = 1;
/// Seconds for which a sender belongs to a copy of the program that does not say that it still has it.
const HELD_SECONDS: i64 = 90;
/// How many times as many as are on their way at once are claimed at a time.
const CLAIMED_AHEAD: usize = 4;

/// Minutes to wait after each failure of a message.
const AGAIN_AFTER_MINUTES: [i64; 6] = [1, 5, 30, 120, 360, 720];
/// Hours from its first failure after which a message is given up, whosever fault it is, and shown to a person.
const TRIED_HOURS: i64 = 24;
/// Seconds that a message waits when its sender took others but not this one, and not for its own fault.
const NOT_NOW_SECONDS: i64 = 5;

/// Failures in a row, with no message taken in between, after which a sender is left alone.
const SIGNS: usize = 5;
/// How many are tried of a sender that was left alone, until one is taken.
const PROBES: usize = 3;
/// Seconds for which a sender is left alone: after the first time, the second, and so on.
const ALONE_SECONDS: [i64; 4] = [15, 30, 60, 120];

/// How many messages that are of no use any more are given up in one turn.
const LATE_AT_ONCE: i64 = 100;
/// Minutes by which a text must be late before it waits for the end of the night: one that was asked for just before it
/// began is not late.
const LATE_MINUTES: i64 = 60;

/// A message that this copy of the program has claimed.
struct Claimed {
    row: MessageRow,
    until: Timestamp,
}

/// What became of a message that was claimed.
enum Outcome {
    /// It was handed over, and that is on disk.
    Sent,
    /// It was taken back meanwhile, or somebody else has it.
    Gone,
    /// The person is not to be reached there any more.
    Unwanted,
    /// There was no time to begin.
    NotBegun,
    /// A night lies before it.
    Waits(Timestamp),
    /// It was not taken.
    Failed(NotSent),
}

impl Service {
    /// Hands over what is due, as fast as the sender allows; how many were. One failure holds up no other message.
    pub async fn deliver_due(&self, sender: &impl Sender) -> Result<usize, Fault> {
        self.give_up_late().await?;
        if !self.store.glance(Reach::Every).await?.is_message_due(self.now()).await? {
            return Ok(0);
        }
        let holder = Uuid::from_bytes(self.chance.bytes());
        let Some(stood) = self.hold_sender(sender, holder).await? else { return Ok(0) };
        let mut round = Round {
            service: self,
            sender,
            holder,
            stood,
            held_at: self.now(),
            ready: VecDeque::new(),
            is_drained: false,
            undecided: Vec::new(),
            taken: 0,
            sent: 0,
            fault: None,
        };
        round.run().await;
        round.end().await?;
        match round.fault {
            Some(fault) => Err(fault),
            None => Ok(round.sent),
        }
    }

    /// Gives up what could not go while it was of use, so that somebody sees it and nobody gets it too late.
    async fn give_up_late(&self) -> Result<(), Fault> {
        for (network, message) in self.store.glance(Reach::Every).await?.late_messages(self.now(), LATE_AT_ONCE).await?
        {
            let mut tx = self.store.write(network).await?;
            tx.set_message_failed(network, message, self.now(), Trouble::Late).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn hold_sender(&self, sender: &impl Sender, holder: Uuid) -> Result<Option<SenderRow>, Fault> {
        let now = self.now();
        let furthest = now + 1.hour();
        let mut tx = self.store.write(Reach::Every).await?;
        let stands = tx.hold_sender((sender.name(), holder), now, now + HELD_SECONDS.seconds(), furthest).await?;
        tx.commit().await?;
        Ok(stands)
    }

    async fn claim_due(&self, most: usize) -> Result<VecDeque<Claimed>, Fault> {
        let now = self.now();
        let until = now + CLAIMED_MINUTES.minutes();
        let mut tx = self.store.write(Reach::Every).await?;
        let due = tx.due_messages(now, i64::try_from(most).unwrap_or(i64::MAX)).await?;
        for row in &due {
            tx.claim_message(row.network, row.id, until).await?;
        }
        tx.commit().await?;
        Ok(due.into_iter().map(|row| Claimed { row, until }).collect())
    }

    /// Hands one message over, after a last look at whether it still holds.
    async fn hand_over(&self, sender: &impl Sender, claimed: &Claimed) -> Result<Outcome, Fault> {
        let Claimed { row, until } = claimed;
        sender.ready().await;
        let now = self.now();
        if !sender.goes_on() || now + BEGUN_MINUTES.minutes() > *until {
            return Ok(Outcome::NotBegun);
        }
        if !self.store.glance(row.network).await?.message_holds(row.network, row.id, now, *until).await? {
            return Ok(Outcome::Gone);
        }
        if let Some(morning) = self.night_before(row) {
            return Ok(Outcome::Waits(morning));
        }
        let letter = match self.open_letter(row).await {
            Ok(Some(letter)) => letter,
            Ok(None) => return Ok(Outcome::Unwanted),
            Err(error @ (Fault::Sealed(_) | Fault::Store(StoreError::Unreadable { .. }))) => {
                return Ok(Outcome::Failed(NotSent::Ever(Trouble::Fault, Box::new(error))));
            }
            Err(fault) => return Err(fault),
        };
        if let Err(error) = sender.send(&Outgoing::new(row, letter)).await {
            return Ok(Outcome::Failed(error));
        }
        let mut tx = self.store.write(row.network).await?;
        tx.set_message_sent(row.network, row.id, self.now()).await?;
        tx.commit().await?;
        Ok(Outcome::Sent)
    }

    /// Until when a text waits that was to go by day, is late, and would now ring in the night.
    fn night_before(&self, row: &MessageRow) -> Option<Timestamp> {
        let now = self.now();
        let was_due = row.first_failed_at.map_or(row.send_at, |first| first.min(row.send_at));
        let is_late = now > was_due + LATE_MINUTES.minutes() && waking(was_due, &self.zone) == was_due;
        let morning = waking(now, &self.zone);
        let can_wait = row.until.is_none_or(|until| until > morning);
        (row.channel == "sms" && is_late && morning != now && can_wait).then_some(morning)
    }

    /// What a message says and to whom; nothing, when its person has given up that number or address since it was
    /// written, which may be because it is not safe any more.
    async fn open_letter(&self, row: &MessageRow) -> Result<Option<Letter>, Fault> {
        let unreadable = || StoreError::Unreadable { table: "outbox" };
        if let Some(draft) = row.draft {
            return self.reminder_of(row, draft).await;
        }
        if let Some(staff) = row.staff {
            return self.digest_of(row, staff).await;
        }
        if let Some(kind) = Kind::from_code(&row.kind).filter(|kind| kind.is_to_guest()) {
            return self.guest_letter(row, kind).await;
        }
        let referral = row.referral.ok_or_else(unreadable)?;
        let referral =
            self.store.glance(row.network).await?.referral(row.network, referral).await?.ok_or_else(unreadable)?;
        let letter: Letter = self.keys.record(&referral.wrapped_key)?.open(&row.content, "outbox")?;
        if Kind::from_code(&row.kind).is_some_and(Kind::is_to_staff) {
            return Ok(Some(letter));
        }
        let contact = self.open_referral(&referral)?.0.contact;
        Ok(Some(letter).filter(|letter| still_reaches(&contact, &row.channel, letter)))
    }

    /// A time to wait, and up to a quarter more of it: so that not all come back at one moment.
    fn about(&self, wait: SignedDuration) -> SignedDuration {
        let [chance] = self.chance.bytes();
        wait + wait * i32::from(chance) / 1024
    }
}

/// Does some work while what is under way goes on: what stood still with a connection in its hand could be what the work
/// waits for.
async fn beside<F: Future, T>(
    under_way: &mut FuturesUnordered<F>,
    ended: &mut VecDeque<F::Output>,
    work: impl Future<Output = T>,
) -> T {
    let mut work = pin!(work);
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done,
            Some(one) = under_way.next() => ended.push_back(one),
        }
    }
}

/// One time of handing over, until nothing is due or the sender takes no more.
struct Round<'a, S> {
    service: &'a Service,
    sender: &'a S,
    holder: Uuid,
    stood: SenderRow,
    held_at: Timestamp,
    /// Claimed, and not begun.
    ready: VecDeque<Claimed>,
    is_drained: bool,
    /// What failed since a message was last taken: whose fault it was is not known yet.
    undecided: Vec<(Claimed, NotSent)>,
    /// How many the sender has judged, for good or ill: so often it has worked.
    taken: usize,
    sent: usize,
    fault: Option<Fault>,
}

impl<S: Sender> Round<'_, S> {
    async fn run(&mut self) {
        let (service, sender) = (self.service, self.sender);
        let mut under_way = FuturesUnordered::new();
        let mut ended = VecDeque::new();
        loop {
            while under_way.len() < self.room() {
                let Some(claimed) = beside(&mut under_way, &mut ended, self.next()).await else { break };
                under_way.push(async move {
                    let outcome = service.hand_over(sender, &claimed).await;
                    (claimed, outcome)
                });
            }
            let (claimed, outcome) = match ended.pop_front() {
                Some(one) => one,
                None => match under_way.next().await {
                    Some(one) => one,
                    None => return,
                },
            };
            let noted = match outcome {
                Ok(outcome) => beside(&mut under_way, &mut ended, self.note(claimed, outcome)).await,
                Err(fault) => Err(fault),
            };
            // What is on its way is heard out all the same.
            if let Err(fault) = noted {
                self.fault.get_or_insert(fault);
            }
        }
    }

    /// How many may be on their way: a sender that was left alone is tried with a few.
    fn room(&self) -> usize {
        let all = self.sender.at_once().max(1);
        if self.is_tried() { PROBES.saturating_sub(self.undecided.len()).min(all) } else { all }
    }

    fn is_tried(&self) -> bool {
        self.stood.failures > 0 && self.taken == 0
    }

    fn is_down(&self) -> bool {
        self.undecided.len() >= if self.is_tried() { PROBES } else { SIGNS }
    }

    /// The next message to begin, if there is one and the sender is to get it.
    async fn next(&mut self) -> Option<Claimed> {
        if self.fault.is_some() || self.is_down() || !self.sender.goes_on() {
            return None;
        }
        match self.prepare().await {
            Ok(true) => self.ready.pop_front(),
            // Another copy has taken the sender from one that it took for dead.
            Ok(false) => None,
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }

    /// Keeps the sender, and claims what is due when nothing is left; `false` when the sender is somebody else's.
    async fn prepare(&mut self) -> Result<bool, Fault> {
        let now = self.service.now();
        if now > self.held_at + (HELD_SECONDS / 6).seconds() {
            if self.service.hold_sender(self.sender, self.holder).await?.is_none() {
                return Ok(false);
            }
            self.held_at = now;
        }
        if self.ready.is_empty() && !self.is_drained {
            let ahead = if self.is_tried() { 1 } else { CLAIMED_AHEAD };
            self.ready = self.service.claim_due(self.room() * ahead).await?;
            self.is_drained = self.ready.is_empty();
        }
        Ok(true)
    }

    async fn note(&mut self, claimed: Claimed, outcome: Outcome) -> Result<(), Fault> {
        let Claimed { row, until } = &claimed;
        match outcome {
            Outcome::Sent => {
                self.sent += 1;
                self.sender_works().await
            }
            Outcome::Gone => Ok(()),
            Outcome::Unwanted => {
                let mut tx = self.service.store.write(row.network).await?;
                tx.remove_message(row.network, row.id).await?;
                Ok(tx.commit().await?)
            }
            Outcome::NotBegun => {
                let mut tx = self.service.store.write(row.network).await?;
                tx.release_message(row.network, row.id, *until).await?;
                Ok(tx.commit().await?)
            }
            Outcome::Waits(morning) => {
                let mut tx = self.service.store.write(row.network).await?;
                tx.put_message_off(row.network, row.id, morning).await?;
                Ok(tx.commit().await?)
            }
            Outcome::Failed(NotSent::Ever(trouble, cause)) => {
                tracing::warn!(message = %row.id, error = crate::causes(&*cause), "a message cannot be sent");
                let mut tx = self.service.store.write(row.network).await?;
                tx.set_message_failed(row.network, row.id, self.service.now(), trouble).await?;
                tx.commit().await?;
                self.sender_works().await
            }
            Outcome::Failed(error) => {
                tracing::warn!(message = %row.id, error = crate::causes(&error), "a message was not sent");
                self.undecided.push((claimed, error));
                Ok(())
            }
        }
    }

    /// The sender has judged a message: so what failed before did for its own reasons.
    async fn sender_works(&mut self) -> Result<(), Fault> {
        self.taken += 1;
        self.put_off(None).await
    }

    /// Puts off what failed: until the sender is tried again, or each for as long as it has failed often.
    async fn put_off(&mut self, alone_until: Option<Timestamp>) -> Result<(), Fault> {
        if self.undecided.is_empty() {
            return Ok(());
        }
        let service = self.service;
        let now = service.now();
        let mut tx = service.store.write(Reach::Every).await?;
        for (Claimed { row, .. }, error) in self.undecided.drain(..) {
            let counts = alone_until.is_none() && matches!(error, NotSent::Now(_));
            let is_over = row.first_failed_at.is_some_and(|first| now >= first + TRIED_HOURS.hours());
            let attempts = usize::try_from(row.attempts).unwrap_or(usize::MAX);
            let wait = match AGAIN_AFTER_MINUTES.get(attempts) {
                Some(minutes) if counts => SignedDuration::from_mins(*minutes),
                None if counts => SignedDuration::from_hours(TRIED_HOURS),
                _ => SignedDuration::from_secs(NOT_NOW_SECONDS),
            };
            let again_at = alone_until.unwrap_or_else(|| now + service.about(wait));
            if is_over || counts && attempts >= AGAIN_AFTER_MINUTES.len() {
                tx.set_message_failed(row.network, row.id, now, Trouble::Unsent).await?;
            } else {
                tx.set_message_later(row.network, row.id, (now, again_at), counts).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// Lets go of what was claimed and not begun, and of the sender.
    async fn end(&mut self) -> Result<(), Fault> {
        let service = self.service;
        let now = service.now();
        let is_down = self.is_down() || self.taken == 0 && !self.undecided.is_empty();
        let stands = if is_down {
            let failures = self.stood.failures + 1;
            let place = usize::try_from(self.stood.failures).unwrap_or(usize::MAX).min(ALONE_SECONDS.len() - 1);
            let again_at = now + service.about(SignedDuration::from_secs(ALONE_SECONDS[place]));
            tracing::warn!(sender = self.sender.name(), failures, %again_at, "messages cannot be handed over");
            SenderRow { failures, down_since: self.stood.down_since.or(Some(now)), again_at }
        } else if self.taken > 0 {
            SenderRow { failures: 0, down_since: None, again_at: Timestamp::UNIX_EPOCH }
        } else {
            self.stood
        };
        self.put_off(is_down.then_some(stands.again_at)).await?;
        let mut tx = service.store.write(Reach::Every).await?;
        for Claimed { row, until } in self.ready.drain(..) {
            tx.release_message(row.network, row.id, until).await?;
        }
        tx.let_sender_go((self.sender.name(), self.holder), stands).await?;
        Ok(tx.commit().await?)
    }
}

/// Whether a message goes where its person can be reached safely by now.
pub(crate) fn still_reaches(contact: &ContactAnswer, channel: &str, letter: &Letter) -> bool {
    match channel {
        "sms" => contact.text_to().is_some_and(|phone| phone.as_e164() == letter.to),
        "email" => contact.email.as_ref().is_some_and(|email| email.as_str() == letter.to),
        _ => true,
    }
}
