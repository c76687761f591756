//! The plan of a case: read, written version by version, and never over what somebody else wrote meanwhile.

use domain::{
    CivilDate, Fields,
    case::plan::{self, Plan},
    refusal::first,
    schedule::local::london,
    staff::Action as Deed,
};
use jiff::Timestamp;

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    referrals::Person,
    sign_in::StaffMember,
    store::{PlanRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The field that says which version a form was made from; 0 before there is one.
pub const VERSION: &str = "version";

/// The name of the form under which what is typed is kept.
const FORM: &str = "plan";
/// What plans are sealed as.
const SEALED: &str = "plan";

/// A version of a plan.
#[derive(Clone, Debug)]
pub struct PlanVersion {
    /// Its number, from 1.
    pub number: u32,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub written_at: Timestamp,
    /// Itself.
    pub plan: Plan,
}

impl PlanVersion {
    /// The day on which it was written.
    pub fn written_on(&self) -> CivilDate {
        london(self.written_at).date
    }
}

/// A case's plan with its history.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The reference of the case.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// Who holds the case.
    pub holder: String,
    /// Every version, the newest first; none before there is a plan.
    pub versions: Vec<PlanVersion>,
    /// Something was typed into its form by this member of staff, and not sent or not taken.
    pub has_unsent: bool,
    /// The case is open, so that it can be written in.
    pub is_open: bool,
}

impl Planned {
    /// What stands.
    pub fn newest(&self) -> Option<&PlanVersion> {
        self.versions.first()
    }
}

/// The form of a plan.
#[derive(Clone, Debug)]
pub struct PlanForm {
    /// The reference of the case.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// What stands, if there is a plan.
    pub newest: Option<PlanVersion>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
    /// The case is open, so that it can be written in.
    pub is_open: bool,
}

impl PlanForm {
    /// The number of the newest version; 0 before there is one.
    pub fn version(&self) -> u32 {
        self.newest.as_ref().map_or(0, |newest| newest.number)
    }

    /// The plan that was typed, if it was made from a version that no longer stands and reads as a plan: to be held
    /// against what stands before it is sent on top.
    pub fn overtaken(&self) -> Option<Plan> {
        let unsent = self.unsent.as_ref().filter(|unsent| made_from(&unsent.fields) != Some(self.version()))?;
        plan::parse(&unsent.fields).ok()
    }
}

/// One action of a plan, as it is ticked.
#[derive(Clone, Copy, Debug)]
pub struct Tick {
    /// The version whose page showed it.
    pub version: u32,
    /// Its goal, counted from 0.
    pub goal: usize,
    /// Itself, counted from 0.
    pub action: usize,
    /// Done, or not done after all.
    pub done: bool,
}

impl Service {
    /// The plan of a case, with all its versions.
    pub async fn plan(&self, who: &StaffMember, reference: &str) -> Result<Option<Planned>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let rows = tx.plan_versions(who.network, found.row.id).await?;
        let versions = rows.into_iter().map(|row| open(&found, row)).collect::<Result<_, _>>()?;
        let has_unsent = self.unsent(&mut tx, found.form(who, FORM)).await?.is_some();
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PlanRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Some(Planned {
            reference: found.row.reference.clone(),
            person: self.open_referral(&found.row)?.0,
            holder: found.case.holder_name.clone(),
            versions,
            has_unsent,
            is_open: found.case.closed_at.is_none(),
        }))
    }

    /// The newest version of a case's plan, for a page that shows the whole case.
    pub(crate) async fn plan_in(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        found: &Found,
    ) -> Result<Option<PlanVersion>, Fault> {
        tx.plan(who.network, found.row.id).await?.map(|row| open(found, row)).transpose()
    }

    /// The form of a plan.
    pub async fn plan_form(&self, who: &StaffMember, reference: &str) -> Result<Option<PlanForm>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let newest = tx.plan(who.network, found.row.id).await?.map(|row| open(&found, row)).transpose()?;
        let unsent = self.unsent(&mut tx, found.form(who, FORM)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PlanRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let (reference, person) = (found.row.reference.clone(), self.open_referral(&found.row)?.0);
        Ok(Some(PlanForm { reference, person, newest, unsent, is_open: found.case.closed_at.is_none() }))
    }

    /// Writes the next version of a plan, if what was typed was made from the newest.
    pub async fn keep_plan(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, FORM);
        let plan = match plan::parse(&fields) {
            Ok(plan) => plan,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let newest = tx.plan(who.network, found.row.id).await?;
        let newest = newest.map(|row| open(&found, row)).transpose()?;
        // The same form once more, as a tired thumb sends it: what it says stands already.
        let is_again = newest.as_ref().is_some_and(|newest| newest.plan == plan);
        if found.case.closed_at.is_some() {
            return self.too_late(tx, form, fields).await;
        }
        if !is_again {
            let number = newest.as_ref().map_or(0, |newest| newest.number);
            if made_from(&fields) != Some(number) {
                return self.too_late(tx, form, fields).await;
            }
            self.write_plan_version(&mut tx, who, &found, (number + 1, &plan)).await?;
        }
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Keeps what is typed into the form of a plan while it is still being written.
    pub async fn keep_typed_plan(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        self.with_typed_plan(who, reference, Some(Unsent::writing(fields))).await
    }

    /// Lets go of what was typed into the form of a plan.
    pub async fn discard_typed_plan(&self, who: &StaffMember, reference: &str) -> Result<Kept, Fault> {
        self.with_typed_plan(who, reference, None).await
    }

    /// Says that an action is done, or that it is not: in a version of its own, made from the one that was shown.
    pub async fn tick_action(&self, who: &StaffMember, reference: &str, tick: Tick) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let newest = tx.plan(who.network, found.row.id).await?.map(|row| open(&found, row)).transpose()?;
        let newest = newest.filter(|newest| newest.number == tick.version && found.case.closed_at.is_none());
        let ticked = newest.and_then(|newest| {
            let was = newest.plan.clone();
            newest.plan.with_action(tick.goal, tick.action, tick.done).map(|plan| (plan != was, plan))
        });
        let Some((is_new, plan)) = ticked else { return Ok(tx.unchanged(Kept::Changed).await?) };
        if is_new {
            self.write_plan_version(&mut tx, who, &found, (tick.version + 1, &plan)).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    async fn write_plan_version(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        found: &Found,
        (version, plan): (u32, &Plan),
    ) -> Result<(), Fault> {
        let row = PlanRow {
            version,
            by: who.id,
            by_name: String::new(),
            written_at: self.now(),
            content: found.key.seal(plan, SEALED, &*self.chance),
        };
        let review_on = plan.review_on.map(|day| day.to_string());
        tx.add_plan(who.network, found.row.id, &row, review_on.as_deref()).await?;
        self.record(tx, who.network, Actor::Staff(who.id), Action::PlanWritten, Subject::Referral(found.row.id)).await
    }

    async fn with_typed_plan(&self, who: &StaffMember, reference: &str, typed: Option<Unsent>) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form: StaffForm<'_> = found.form(who, FORM);
        match typed {
            Some(typed) => self.keep_unsent(&mut tx, form, &typed).await?,
            None => self.drop_unsent(&mut tx, form).await?,
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

/// The version from which a form was made.
fn made_from(fields: &Fields) -> Option<u32> {
    first(fields, VERSION).parse().ok()
}

fn open(found: &Found, row: PlanRow) -> Result<PlanVersion, Fault> {
    open_with(&found.key, row)
}

/// A version of a plan, opened.
pub(super) fn open_with(key: &RecordKey, row: PlanRow) -> Result<PlanVersion, Fault> {
    let plan = key.open(&row.content, SEALED)?;
    Ok(PlanVersion { number: row.version, by: row.by_name, written_at: row.written_at, plan })
}
