//! Cases in bulk: what a link worker has written over two years, row by row.

use domain::{
    CivilDate,
    id::{ContactId, EventId, MeasureId, NoteId, TaskId},
    schedule::local,
};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::rows::Referral;
use crate::chance::Mixed;

/// A case with everything that is written in it.
pub struct Case {
    pub network: Uuid,
    pub referral: Uuid,
    pub patient: Uuid,
    pub holder: Uuid,
    pub opened_at: i64,
    pub closed_at: Option<i64>,
    /// Contacts, notes, measures and tasks: each with its id, its moment and its day.
    pub contacts: Vec<Record>,
    pub notes: Vec<Record>,
    pub measures: Vec<Record>,
    pub tasks: Vec<Record>,
    pub plans: Vec<Record>,
    pub events: Vec<Record>,
}

/// A record: its id, when it was written, and on which day what it tells happened.
pub struct Record {
    pub id: Uuid,
    pub at: i64,
    pub on: CivilDate,
}

/// How much is written in a case: as many contacts as the guide has in its middle.
const CONTACTS: i64 = 8;
const NOTES: i64 = 6;
const MEASURES: i64 = 4;
const TASKS: i64 = 3;
const PLANS: i64 = 2;
const EVENTS: i64 = 30;

/// The case of an accepted referral; none, when it is none. Of the newest ones so many are open.
pub fn case(seed: u64, referral: &Referral, open: bool, whole: bool) -> Option<Case> {
    let opened_at = referral.accepted_at?;
    let opened = Timestamp::from_microsecond(opened_at).ok()?;
    let mut chance = Mixed::of(&[seed, 11, opened_at.unsigned_abs()]);
    let count = |count: i64| if whole { count } else { 0 };
    let mut records = |count: i64, every: i64, id: fn(u64, [u8; 10]) -> Uuid| -> Vec<Record> {
        (0..count)
            .map(|number| {
                let at = opened + (number * every * 24).hours();
                let id = id(at.as_millisecond().unsigned_abs(), chance.bytes());
                Record { id, at: at.as_microsecond(), on: local::london(at).date }
            })
            .collect()
    };
    Some(Case {
        network: referral.network,
        referral: referral.id,
        patient: referral.patient,
        holder: referral.reader,
        opened_at,
        closed_at: (!open).then(|| (opened + (100 * 24).hours()).as_microsecond()),
        contacts: records(count(CONTACTS), 10, |millis, random| ContactId::v7(millis, random).into()),
        notes: records(count(NOTES), 12, |millis, random| NoteId::v7(millis, random).into()),
        measures: records(count(MEASURES), 25, |millis, random| MeasureId::v7(millis, random).into()),
        tasks: records(count(TASKS), 20, |millis, random| TaskId::v7(millis, random).into()),
        plans: records(count(PLANS), 30, |millis, random| TaskId::v7(millis, random).into()),
        events: records(count(EVENTS), 3, |millis, random| EventId::v7(millis, random).into()),
    })
}
