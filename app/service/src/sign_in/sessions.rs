//! Sessions: they end after half an hour without use, after twelve hours in any case, and at once when somebody signs
//! out, is reset or is deactivated.

use std::array;

use jiff::{SignedDuration, Timestamp};

use super::StaffMember;
use crate::{
    Fault, Service,
    audit::Action,
    store::{Reach, SessionRow, StaffRow, Tx},
};

const IDLE: SignedDuration = SignedDuration::from_mins(30);
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// How long the second factor may take.
const HALF: SignedDuration = SignedDuration::from_mins(10);
/// Use within this time of an earlier use is not written down: reading a page writes nothing else.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);

impl Service {
    /// Who has signed in with this session.
    pub async fn staff_by_session(&self, token: &str) -> Result<Option<StaffMember>, Fault> {
        let (key, now) = (self.session_key(token), self.now());
        let Some((session, staff)) = self.open_session(&key, now).await? else { return Ok(None) };
        if now.duration_since(session.used_at) >= NOTED_EVERY {
            let mut tx = self.store.write(Reach::Every).await?;
            tx.touch_session(&key, now).await?;
            tx.commit().await?;
        }
        Ok(Some(staff))
    }

    /// The same for a page that asks by itself, which keeps no session open that nobody uses.
    pub async fn staff_by_unused_session(&self, token: &str) -> Result<Option<StaffMember>, Fault> {
        let found = self.open_session(&self.session_key(token), self.now()).await?;
        Ok(found.map(|(_, staff)| staff))
    }

    async fn open_session(&self, key: &[u8; 32], now: Timestamp) -> Result<Option<(SessionRow, StaffMember)>, Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        let Some(session) = tx.session(key).await?.filter(|session| is_open(session, now)) else {
            return Ok(None);
        };
        let staff = active(&mut tx, &session).await?;
        Ok(staff.map(|staff| (session, StaffMember { session: array::from_fn(|at| key[at]), ..staff.into() })))
    }

    /// Whether this is half a session, whose second factor can be given now.
    pub async fn half_session(&self, token: &str) -> Result<bool, Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        Ok(self.staff_of_half(&mut tx, &self.session_key(token)).await?.is_some())
    }

    /// Ends a session, whole or half.
    pub async fn sign_out(&self, token: &str) -> Result<(), Fault> {
        let key = self.session_key(token);
        let mut tx = self.store.write(Reach::Every).await?;
        let Some(session) = tx.session(&key).await? else {
            return Ok(());
        };
        tx.remove_session(&key).await?;
        if let Some(staff) =
            tx.staff_by_id(session.network, session.staff).await?.filter(|_| !session.second_factor_due)
        {
            self.record_of_staff(&mut tx, &staff, Action::SignedOut).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Removes sessions that are over, of staff and of people who came back; how many.
    pub async fn remove_old_sessions(&self) -> Result<u64, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let mut removed = tx.remove_sessions_unused_since(self.now() - IDLE).await?;
        removed += tx.remove_person_sessions_before(self.now()).await?;
        tx.commit().await?;
        Ok(removed)
    }

    /// Begins a session, under a token that nobody has seen before.
    pub(super) async fn begin_session(
        &self,
        tx: &mut Tx,
        staff: &StaffRow,
        second_factor_due: bool,
    ) -> Result<String, Fault> {
        let (token, now) = (self.new_token(), self.now());
        let session =
            SessionRow { network: staff.network, staff: staff.id, second_factor_due, began_at: now, used_at: now };
        tx.add_session(&self.session_key(&token), &session).await?;
        Ok(token)
    }

    /// Whose half session this is.
    pub(super) async fn staff_of_half(&self, tx: &mut Tx, key: &[u8]) -> Result<Option<StaffRow>, Fault> {
        let now = self.now();
        let is_half = |session: &SessionRow| session.second_factor_due && now.duration_since(session.began_at) < HALF;
        match tx.session(key).await?.filter(is_half) {
            Some(session) => active(tx, &session).await,
            None => Ok(None),
        }
    }

    /// What stands for a token in the store, so that who reads the store cannot use it.
    pub(super) fn session_key(&self, token: &str) -> [u8; 32] {
        self.keys.index("session", token.as_bytes())
    }
}

fn is_open(session: &SessionRow, now: Timestamp) -> bool {
    !session.second_factor_due
        && now.duration_since(session.used_at) < IDLE
        && now.duration_since(session.began_at) < LONGEST
}

async fn active(tx: &mut Tx, session: &SessionRow) -> Result<Option<StaffRow>, Fault> {
    Ok(tx.staff_by_id(session.network, session.staff).await?.filter(|staff| staff.deactivated_at.is_none()))
}
