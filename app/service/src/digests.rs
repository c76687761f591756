//! The summary that staff can have each working morning: how much waits, and of nobody in particular.
//!
//! It is written when it goes, so that it counts what waits then and nothing of it need be kept; on a morning when nothing
//! waits, none goes.

use domain::{
    Language,
    id::{MessageId, StaffId},
    messaging::{Kind, next_digest},
    schedule::local,
    staff::{Action as Deed, Role, may},
};
use jiff::ToSpan;
use words::Words;

use crate::{
    Fault, Service,
    cases::Kept,
    messages::Letter,
    sign_in::StaffMember,
    store::{DigestCounts, MessageRow, Reach},
};

/// How many summaries are put into the outbox in one turn of the job.
const AT_ONCE: i64 = 500;
/// Hours for which a summary is of use.
const USEFUL_HOURS: i64 = 8;

impl Service {
    /// Whether this member of staff wants a summary; nothing, where there is none for their role.
    pub async fn wants_digest(&self, who: &StaffMember) -> Result<Option<bool>, Fault> {
        if !gets_one(who.role) {
            return Ok(None);
        }
        Ok(Some(self.store.read(who.network).await?.wants_digest(who.network, who.id).await?))
    }

    /// Sends this member of staff a summary each working morning from the next one on, or none any more.
    pub async fn choose_digest(&self, who: &StaffMember, wanted: bool) -> Result<Kept, Fault> {
        if !gets_one(who.role) {
            return Ok(Kept::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        match (tx.wants_digest(who.network, who.id).await?, wanted) {
            (false, true) => tx.set_digest(who.network, who.id, next_digest(self.now(), &self.zone)).await?,
            (true, false) => tx.remove_digest(who.network, who.id).await?,
            _ => return Ok(tx.unchanged(Kept::Done).await?),
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Puts the summaries that are due into the outbox, and word to guests of the studio; how many.
    pub async fn write_digests(&self) -> Result<usize, Fault> {
        let now = self.now();
        let due = self.store.glance(Reach::Every).await?.due_digests(now, AT_ONCE).await?;
        for (network, staff) in &due {
            let mut tx = self.store.write(*network).await?;
            let (millis, random) = self.id_seed();
            tx.add_message(&MessageRow {
                network: *network,
                id: MessageId::v7(millis, random),
                referral: None,
                draft: None,
                staff: Some(*staff),
                kind: Kind::Digest.code().to_owned(),
                channel: "email".to_owned(),
                language: Language::En.code().to_owned(),
                content: Vec::new(),
                send_at: now,
                until: Some(now + USEFUL_HOURS.hours()),
                appointment: None,
                attempts: 0,
                first_failed_at: None,
                was_claimed: false,
            })
            .await?;
            tx.set_digest(*network, *staff, next_digest(now, &self.zone)).await?;
            tx.commit().await?;
        }
        Ok(due.len() + self.write_to_guests().await?)
    }

    /// What a summary says and to whom; nothing, when nothing waits, or when it is not theirs to know any more.
    pub(crate) async fn digest_of(&self, row: &MessageRow, staff: StaffId) -> Result<Option<Letter>, Fault> {
        let mut tx = self.store.read(row.network).await?;
        let Some(who) = tx.staff_by_id(row.network, staff).await? else { return Ok(None) };
        if who.deactivated_at.is_some() || !gets_one(who.role) {
            return Ok(None);
        }
        let Some(day) = local::day(self.today()) else { return Ok(None) };
        let own = (who.role == Role::LinkWorker).then_some(staff);
        let words = Words::new(Language::En);
        let mut all = Vec::new();
        if may(who.role, Deed::WorkCases) {
            let counts = tx.digest_counts(row.network, (staff, own), (day.start(), day.end()), self.today()).await?;
            all.extend(lines(words, counts));
        }
        if may(who.role, Deed::CoDesign) {
            let threads = tx.open_threads(row.network).await?;
            let mentions = i64::try_from(tx.mentions_of(row.network, staff).await?.len()).unwrap_or(i64::MAX);
            all.extend((threads > 0).then(|| words.message_digest_threads(threads)));
            all.extend((mentions > 0).then(|| words.message_digest_mentions(mentions)));
            let asked = i64::try_from(tx.approvals_asked_of(row.network, staff).await?.len()).unwrap_or(i64::MAX);
            all.extend((asked > 0).then(|| words.message_digest_approvals(asked)));
        }
        let lines = all;
        if lines.is_empty() {
            return Ok(None);
        }
        let link = format!("{}/staff", self.public_url);
        let body = [
            words.message_digest_body().to_owned(),
            lines.join("\n"),
            words.message_staff_open(&link),
            words.message_digest_stop(&format!("{link}/digest")),
        ];
        Ok(Some(Letter {
            to: who.email,
            subject: Some(words.message_digest_subject().to_owned()),
            body: body.join("\n\n"),
            reference: String::new(),
        }))
    }
}

/// Whether there is a summary for this role.
fn gets_one(role: Role) -> bool {
    may(role, Deed::WorkCases) || may(role, Deed::CoDesign)
}

fn lines(words: Words, counts: DigestCounts) -> Vec<String> {
    let DigestCounts { appointments, forms, flags, tasks } = counts;
    [
        (flags, words.message_digest_flags(flags)),
        (forms, words.message_digest_forms(forms)),
        (appointments, words.message_digest_appointments(appointments)),
        (tasks, words.message_digest_tasks(tasks)),
    ]
    .into_iter()
    .filter_map(|(count, line)| (count > 0).then_some(line))
    .collect()
}
