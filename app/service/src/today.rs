//! What waits for somebody today beside the diary and the list of intake forms: tasks, flags, answers that came later.

use domain::staff::{Action as Deed, Role, may};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::{flags::OpenFlag, tasks::DueTask},
    intake::IntakeLine,
    sign_in::StaffMember,
};

/// How many of a kind the page shows: a list that is longer is not read in a morning.
const MOST: i64 = 50;

/// What waits for somebody.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// What they have to do until today: what has waited longest first.
    pub tasks: Vec<DueTask>,
    /// The flags that they look after, the oldest first; everybody's for those who look after the team.
    pub flags: Vec<OpenFlag>,
    /// Those who added something after their form was acknowledged that nobody has looked at since.
    pub unread: Vec<IntakeLine>,
    /// How many ask to be erased and have no answer yet.
    pub erasures: i64,
}

impl Service {
    /// What waits for this member of staff today.
    pub async fn waiting(&self, who: &StaffMember) -> Result<Waiting, Fault> {
        if !may(who.role, Deed::WorkCases) {
            return Ok(Waiting::default());
        }
        let own = (who.role == Role::LinkWorker).then_some(who.id);
        let mut tx = self.store.write(who.network).await?;
        let tasks = self.due_tasks(&mut tx, who, MOST).await?;
        let flags = self.open_flags(&mut tx, who, MOST).await?;
        let rows = tx.referrals_with_more(who.network, own, MOST).await?;
        let unread = rows.iter().map(|row| self.line(row, None)).collect::<Result<_, _>>()?;
        let erasures = match may(who.role, Deed::DecideErasure) {
            true => tx.count_open_erasure_requests(who.network).await?,
            false => 0,
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::TodayRead, Subject::Network).await?;
        tx.commit().await?;
        Ok(Waiting { tasks, flags, unread, erasures })
    }
}
