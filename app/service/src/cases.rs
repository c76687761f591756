//! Cases: the work with a person, from the moment their referral is accepted until they no longer need it.
//!
//! One room for each kind of record in a case. Whoever changes a case first takes its referral's row, so that two people
//! who write at once write one after the other.

mod closing;
mod contacts;
mod file;
pub mod flags;
mod gp;
mod list;
pub mod measures;
pub mod notes;
pub mod onward;
mod own_data;
mod own_record;
pub mod plan;
pub mod safeguarding;
pub mod tasks;
pub mod visit_note;

use domain::{
    Fields, Refusal,
    id::{NetworkId, StaffId},
    staff::{Action as Deed, may},
};

pub use closing::ClosingForm;
pub use contacts::{AMENDS, APPOINTMENT, Concerning, ContactForm, Written};
pub use file::CaseFile;
pub use gp::{GpMessage, GpWaiting};
pub use list::{CaseLine, Caseload, LINES, Search};
pub use own_data::OwnData;
pub use own_record::{OPEN_DAYS, OwnRecord};

use crate::{
    Fault, Service,
    keys::RecordKey,
    sign_in::StaffMember,
    store::{CaseRow, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// What became of a form about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is stored.
    Done,
    /// Something is to be mended; what was typed is kept, and its page shows it.
    Refused,
    /// What it is about was changed meanwhile, or the case was closed: look again. What was typed is kept.
    Changed,
    /// There is no such case, as far as this member of staff may know.
    NotHere,
}

/// A case that was found for somebody who may read it, or write in it.
pub(crate) struct Found {
    /// Its network.
    pub network: NetworkId,
    /// Its referral, which is taken.
    pub row: ReferralRow,
    /// Itself.
    pub case: CaseRow,
    /// Opens and seals what is kept in it.
    pub key: RecordKey,
}

impl Found {
    /// A form about this case.
    pub(crate) fn form<'a>(&'a self, who: &StaffMember, form: &'a str) -> StaffForm<'a> {
        self.form_about(who, form, self.row.id.to_bytes())
    }

    /// A form about something in this case that has this id: each has a sheet of its own.
    pub(crate) fn form_about<'a>(&'a self, who: &StaffMember, form: &'a str, about: [u8; 16]) -> StaffForm<'a> {
        StaffForm::new(who, form, about).sealed(&self.key)
    }
}

impl Service {
    /// The case with this reference, if this member of staff may do this with it.
    pub(crate) async fn found_case(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        reference: &str,
        to: Deed,
    ) -> Result<Option<Found>, Fault> {
        if !may(who.role, to) {
            return Ok(None);
        }
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let Some(case) = tx.case(who.network, row.id).await? else { return Ok(None) };
        let key = self.keys.record(&row.wrapped_key)?;
        Ok(Some(Found { network: who.network, row, case, key }))
    }

    /// Those who work in cases, by name.
    pub(crate) async fn case_team(&self, tx: &mut Tx, who: &StaffMember) -> Result<Vec<(StaffId, String)>, Fault> {
        let team = tx.staff_of(who.network).await?.into_iter();
        let works = team.filter(|member| member.deactivated_at.is_none() && may(member.role, Deed::WorkCases));
        Ok(works.map(|member| (member.id, member.name)).collect())
    }

    /// Keeps a form that was not taken, and says what is to be mended.
    pub(crate) async fn refuse(
        &self,
        mut tx: Tx,
        form: StaffForm<'_>,
        fields: Fields,
        refusals: Vec<Refusal>,
    ) -> Result<Kept, Fault> {
        self.keep_unsent(&mut tx, form, &Unsent::refused(fields, refusals)).await?;
        tx.commit().await?;
        Ok(Kept::Refused)
    }

    /// Lets go of what was kept of a form that finds everything as it wanted it: the same one was sent before.
    pub(crate) async fn done_before(&self, mut tx: Tx, form: StaffForm<'_>) -> Result<Kept, Fault> {
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Keeps a form that came too late, for whoever sent it to look at beside what stands now.
    pub(crate) async fn too_late(&self, mut tx: Tx, form: StaffForm<'_>, fields: Fields) -> Result<Kept, Fault> {
        self.keep_unsent(&mut tx, form, &Unsent::stale(fields)).await?;
        tx.commit().await?;
        Ok(Kept::Changed)
    }
}
