//! A link worker's own calendar: a private address that their phone or laptop asks for their appointments.
//!
//! It goes to a calendar that is not ours, so it says that a time is taken, or initials at most. Whoever has the address
//! can read it until it is taken back; of an address that never was, one that was taken back and one of somebody who has
//! left, nobody can tell which it is. Reading it is not recorded: a calendar asks by itself, many times a day.

use domain::{
    Fields, Language,
    calendar::{Entry, Feed, Shows, initials},
    staff::{Action as Deed, may},
};
use jiff::{Timestamp, ToSpan};
use words::Words;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    sign_in::StaffMember,
    store::{AppointmentRow, FeedRow, Reach, Tx},
    unsent::{StaffForm, Unsent},
};

/// For how many minutes a new address is shown to whom it belongs.
pub const SHOWN_MINUTES: i64 = 10;
/// How many days back it goes.
const DAYS_BACK: i64 = 28;
/// How many days ahead it goes: further than times are offered, for what was booked before that was made less.
const DAYS_AHEAD: i64 = 366;

/// The page about somebody's own address.
#[derive(Clone, Debug, Default)]
pub struct OwnFeed {
    /// The address that there is.
    pub feed: Option<MadeFeed>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

/// An address that was made.
#[derive(Clone, Debug)]
pub struct MadeFeed {
    /// What it shows.
    pub shows: Shows,
    /// When it was made.
    pub made_at: Timestamp,
    /// The address itself, for some minutes.
    pub link: Option<String>,
}

impl Service {
    /// What there is of an address of one's own.
    pub async fn own_feed(&self, who: &StaffMember) -> Result<Option<OwnFeed>, Fault> {
        if !may(who.role, Deed::HaveCalendarFeed) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let unsent = self.unsent(&mut tx, form(who)).await?;
        let feed = tx.calendar_feed(who.network, who.id).await?.map(|row| MadeFeed {
            shows: shows(&row),
            made_at: row.made_at,
            link: self.is_shown(&row).then(|| self.feed_link(&self.feed_token(&row))),
        });
        Ok(Some(OwnFeed { feed, unsent }))
    }

    /// Makes an address of one's own; one that there was is dead from then on.
    pub async fn make_feed(&self, who: &StaffMember, fields: Fields, language: Language) -> Result<Kept, Fault> {
        if !may(who.role, Deed::HaveCalendarFeed) {
            return Ok(Kept::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let shows = match Shows::parse(&fields) {
            Ok(shows) => shows,
            // The one field is a choice: there is nothing else to keep.
            Err(refusal) => return self.refuse(tx, form(who), Fields::new(), vec![refusal]).await,
        };
        let row = FeedRow {
            network: who.network,
            staff: who.id,
            shows: shows.code().to_owned(),
            language: language.code().to_owned(),
            made_at: self.now(),
        };
        tx.set_calendar_feed(&row, &self.feed_hash(&self.feed_token(&row))).await?;
        self.drop_unsent(&mut tx, form(who)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CalendarFeedMade, Subject::Staff(who.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Takes one's own address back.
    pub async fn remove_feed(&self, who: &StaffMember) -> Result<Kept, Fault> {
        if !may(who.role, Deed::HaveCalendarFeed) {
            return Ok(Kept::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        if tx.calendar_feed(who.network, who.id).await?.is_none() {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        tx.remove_calendar_feed(who.network, who.id).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CalendarFeedRemoved, Subject::Staff(who.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// The feed at an address.
    pub async fn feed(&self, token: &str) -> Result<Option<String>, Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        let Some(row) = tx.calendar_feed_by_token(&self.feed_hash(token)).await? else { return Ok(None) };
        let staff = tx.staff_by_id(row.network, row.staff).await?;
        let may_have = |role| may(role, Deed::HaveCalendarFeed);
        if !staff.is_some_and(|staff| staff.deactivated_at.is_none() && may_have(staff.role)) {
            return Ok(None);
        }
        let words = Words::new(Language::from_code(&row.language).unwrap_or_default());
        let entries = self.feed_entries(&mut tx, &row, words).await?;
        Ok(Some(Feed { name: words.feed_name().to_owned(), stamp: self.now(), entries }.to_ics()))
    }

    async fn feed_entries(&self, tx: &mut Tx, feed: &FeedRow, words: Words) -> Result<Vec<Entry>, Fault> {
        let (network, own, now) = (feed.network, Some(feed.staff), self.now());
        let (from, until) = (now - (DAYS_BACK * 24).hours(), now + (DAYS_AHEAD * 24).hours());
        let referrals = match shows(feed) {
            Shows::Busy => Vec::new(),
            Shows::Initials => tx.referrals_between(network, own, from, until).await?,
        };
        let mut entries = Vec::new();
        for row in tx.appointments_between(network, own, from, until).await? {
            let whose = match referrals.iter().find(|referral| referral.id == row.referral) {
                Some(referral) => initials(&self.open_referral(referral)?.0.name),
                None => String::new(),
            };
            let summary = if whose.is_empty() { words.feed_busy().to_owned() } else { whose };
            entries.push(self.entry(&row, summary));
        }
        let leave = tx.leave_after(network, from).await?;
        entries.extend(leave.into_iter().filter(|(_, leave)| leave.link_worker == feed.staff).map(|(id, leave)| {
            Entry {
                uid: format!("{id}@{}", self.host()),
                sequence: 0,
                start: leave.from,
                end: leave.until,
                summary: words.feed_away().to_owned(),
            }
        }));
        entries.sort_by(|one, other| (one.start, &one.uid).cmp(&(other.start, &other.uid)));
        Ok(entries)
    }

    fn entry(&self, row: &AppointmentRow, summary: String) -> Entry {
        Entry {
            uid: format!("{}@{}", row.id, self.host()),
            sequence: u32::try_from(row.sequence).unwrap_or(u32::MAX),
            start: row.starts_at,
            end: row.ends_at,
            summary,
        }
    }

    fn is_shown(&self, row: &FeedRow) -> bool {
        self.now() < row.made_at + SHOWN_MINUTES.minutes()
    }

    /// The token follows from whose it is and when it was made, so that nothing to show has to be stored.
    fn feed_token(&self, row: &FeedRow) -> String {
        let mut value = row.staff.to_bytes().to_vec();
        value.extend(row.made_at.as_microsecond().to_be_bytes());
        let index = self.keys.index("calendar feed", &value);
        index[..20].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn feed_hash(&self, token: &str) -> [u8; 32] {
        self.keys.index("calendar feed token", token.as_bytes())
    }

    fn feed_link(&self, token: &str) -> String {
        format!("{}/calendar/{token}.ics", self.public_url)
    }
}

fn shows(row: &FeedRow) -> Shows {
    // What a later release may call it shows no more than that somebody is busy.
    Shows::from_code(&row.shows).unwrap_or(Shows::Busy)
}

fn form(who: &StaffMember) -> StaffForm<'static> {
    StaffForm::new(who, "calendar-feed", [0; 16])
}
