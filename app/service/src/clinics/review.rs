//! The second step: what would come of a change, before it is made.

use domain::{
    Fields,
    id::AppointmentId,
    schedule::{Clinic, Leave, Span, local},
};
use jiff::{Timestamp, ToSpan};

use super::{
    About,
    office::Office,
    propose::{NEW_CLINIC, Proposal, Proposed},
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Filter, FreeTimes, Reading},
    confirmation::Appointment,
    diary::Booked,
    sign_in::StaffMember,
    store::{AppointmentRow, PlaceRow, Tx},
    unsent::Unsent,
};

/// How many of the times that a rule makes are shown.
const MOST_TIMES: usize = 12;
/// How many times are offered to each whose appointment is touched.
const MOST_OTHER_TIMES: usize = 30;
/// Days that are looked through for the times that a rule makes: enough for one that opens once a month.
const PREVIEW_DAYS: i32 = 63;

/// A change that is not made yet.
#[derive(Clone, Debug)]
pub struct Review {
    /// Whose time it is about.
    pub link_worker: String,
    /// The clinic as it would be; none when it opens no more, or for leave.
    pub clinic: Option<Clinic>,
    /// Where people meet there.
    pub place: Option<PlaceRow>,
    /// The leave.
    pub leave: Option<Leave>,
    /// The next times for a first appointment that the clinic would offer.
    pub times: Vec<Span>,
    /// The appointments that it touches, in order.
    pub touched: Vec<Touched>,
    /// Which these are, for [`TOUCHED`]: who is not among them is not touched unasked.
    pub seen: String,
    /// What was typed, and what is to be mended.
    pub unsent: Unsent,
}

/// An appointment that a change touches.
#[derive(Clone, Debug)]
pub struct Touched {
    /// The appointment and its person.
    pub booked: Booked,
    /// The nearest free times to which it could be moved, with the same link worker or a colleague.
    pub times: FreeTimes,
}

/// What stands at the address of a second step.
#[derive(Clone, Debug)]
pub enum Reviewed {
    /// The change.
    Review(Box<Review>),
    /// Its first step has to be taken, or mended.
    Form,
    /// There is nothing of the kind, as far as this member of staff may know.
    NotHere,
}

/// The field that says which appointments were shown.
pub const TOUCHED: &str = "touched-seen";

/// The field that says what is to become of an appointment.
pub fn touched_field(id: AppointmentId) -> String {
    format!("touched-{id}")
}

impl Service {
    /// What would come of a form whose first step was taken.
    pub async fn review(&self, who: &StaffMember, about: About) -> Result<Reviewed, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Reviewed::NotHere).await?) };
        let unsent = self.unsent(&mut tx, about.form(who)).await?;
        let Some(asked) = self.propose(&office, about, unsent.as_ref().map_or(&Fields::new(), |kept| &kept.fields))
        else {
            return Ok(tx.unchanged(Reviewed::NotHere).await?);
        };
        let (Some(unsent), Ok(proposal)) = (unsent, asked) else { return Ok(tx.unchanged(Reviewed::Form).await?) };
        if !office.is_as_seen(about, &unsent.fields) {
            return Ok(tx.unchanged(Reviewed::Form).await?);
        }
        let times = self.preview(&mut tx, who, &office, &proposal).await?;
        let rows = self.touched(&mut tx, who.network, &office, &proposal).await?;
        let seen = seen_of(&rows);
        let mut touched = Vec::new();
        if let (Some(soonest), Some(last)) = (rows.first(), rows.last()) {
            let until = last.starts_at + 1.second();
            let referrals = tx.referrals_between(who.network, Some(proposal.staff), soonest.starts_at, until).await?;
            let timetable = self.timetable(&mut tx, &network, (None, None), Reading::Month).await?;
            let place = proposal.clinic().and_then(|clinic| office.place_of(clinic));
            let timetable = match proposal.planned() {
                Some(change) => timetable.planned(change, office.name_of(proposal.staff), place),
                None => timetable,
            };
            for row in rows {
                let Some(referral) = referrals.iter().find(|referral| referral.id == row.referral) else { continue };
                let appointment = Appointment::from_row(row);
                let (_, told) = self.open_referral(referral)?;
                let wanted = self.wanted_by_staff(&network, &told.meeting, None).visit(appointment.visit());
                let times = timetable.free_times(&wanted, Filter::default(), MOST_OTHER_TIMES);
                touched.push(Touched { booked: self.booked(referral, appointment, false)?, times });
            }
            self.record(&mut tx, who.network, Actor::Staff(who.id), Action::DiaryRead, Subject::Network).await?;
        }
        tx.commit().await?;
        Ok(Reviewed::Review(Box::new(Review {
            link_worker: office.name_of(proposal.staff).to_owned(),
            place: proposal.clinic().and_then(|clinic| office.place_of(clinic)).cloned(),
            clinic: proposal.clinic().cloned(),
            leave: match proposal.what {
                Proposed::Leave(leave) => Some(leave),
                Proposed::Clinic(..) => None,
            },
            times,
            touched,
            seen,
            unsent,
        })))
    }

    /// The next times that a clinic would offer, less what is booked.
    async fn preview(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        office: &Office,
        proposal: &Proposal,
    ) -> Result<Vec<Span>, Fault> {
        let Proposed::Clinic(id, Some(clinic)) = &proposal.what else { return Ok(Vec::new()) };
        let now = self.now();
        let network = self.network_of(who.network).await?;
        let first = local::london(now).date.max(clinic.rule().first_day);
        let last = first.add_days(PREVIEW_DAYS).unwrap_or(first);
        let reading = Reading::Days(first, last, Some(proposal.staff));
        let timetable = self.timetable(tx, &network, (None, None), reading).await?;
        let Some(change) = proposal.planned() else { return Ok(Vec::new()) };
        let timetable = timetable.planned(change, office.name_of(proposal.staff), office.place_of(clinic));
        let until = local::day(last).map_or(Timestamp::MAX, Span::end);
        Ok(timetable.times_of(id.unwrap_or(NEW_CLINIC), (now, until), MOST_TIMES))
    }
}

/// Which appointments these are, and that none of them has changed.
pub(super) fn seen_of(rows: &[AppointmentRow]) -> String {
    let each = rows.iter().map(|row| format!("{}.{}", row.id, row.sequence));
    each.collect::<Vec<_>>().join("_")
}
