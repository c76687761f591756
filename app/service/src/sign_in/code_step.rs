//! The second step of signing in: a code from the phone, or a recovery code when the phone is lost.

use domain::{id::StaffId, reference::ResumeCode as RecoveryCode};

use super::{SignInProblem, limits, second_factor::SecondFactor};
use crate::{
    Fault, Service,
    audit::Action,
    store::{Reach, StaffRow, StoreError, Tx},
};

/// Wrong codes after which the password is asked for again.
const WRONG_CODES: i64 = 5;
const RECOVERY_CODES: usize = 10;

/// What comes of a code; without `Debug`, since it holds a session's token.
pub enum EnterCode {
    /// Signed in.
    Welcome {
        /// The session's token, another than that of the half.
        token: String,
    },
    /// The code is missing or wrong.
    Refused(Vec<SignInProblem>),
    /// Too many tries.
    SlowDown {
        /// Minutes until another is taken.
        minutes: i64,
    },
    /// The half session is over: it begins again with the password.
    SignInAgain,
}

impl Service {
    /// Takes a code, from this network address, and makes the half session a whole one.
    pub async fn enter_code(&self, token: &str, code: &str, source: &str) -> Result<EnterCode, Fault> {
        let half = self.session_key(token);
        let mut tx = self.store.write(Reach::Every).await?;
        let Some(staff) = self.staff_of_half(&mut tx, &half).await? else {
            return Ok(EnterCode::SignInAgain);
        };
        if code.trim().is_empty() {
            return Ok(EnterCode::Refused(vec![SignInProblem::CodeMissing]));
        }
        let account = staff.id.to_bytes();
        let answer = if let Some(minutes) = self.count_try(&mut tx, &limits::CODE, &account, source).await? {
            EnterCode::SlowDown { minutes }
        } else if self.take_code(&mut tx, &staff, code).await? {
            tx.remove_session(&half).await?;
            self.forget_tries(&mut tx, &limits::CODE, &account, source).await?;
            self.record_of_staff(&mut tx, &staff, Action::SignedIn).await?;
            EnterCode::Welcome { token: self.begin_session(&mut tx, &staff, false).await? }
        } else if tx.count_wrong_code(&half).await? < WRONG_CODES {
            EnterCode::Refused(vec![SignInProblem::CodeWrong])
        } else {
            tx.remove_session(&half).await?;
            EnterCode::SignInAgain
        };
        tx.commit().await?;
        Ok(answer)
    }

    /// Uses a code up; no if it is not right, or was used before.
    async fn take_code(&self, tx: &mut Tx, staff: &StaffRow, typed: &str) -> Result<bool, Fault> {
        if let Some(code) = RecoveryCode::parse(typed) {
            return Ok(tx.take_recovery_code(staff.network, staff.id, &self.recovery_key(staff.id, &code)).await?);
        }
        let sealed = staff.totp_secret.as_deref().ok_or(StoreError::Unreadable { table: "staff" })?;
        match SecondFactor::open(sealed, staff.id, &self.keys)?.step(typed, self.now()) {
            Some(step) => Ok(tx.take_totp_step(staff.network, staff.id, step).await?),
            None => Ok(false),
        }
    }

    /// Puts new recovery codes in the place of all earlier ones; they can be shown this once.
    pub(super) async fn new_recovery_codes(&self, tx: &mut Tx, staff: &StaffRow) -> Result<Vec<String>, Fault> {
        tx.remove_recovery_codes(staff.network, staff.id).await?;
        let mut shown = Vec::with_capacity(RECOVERY_CODES);
        for _ in 0..RECOVERY_CODES {
            let code = RecoveryCode::new(self.chance.bytes());
            tx.add_recovery_code(staff.network, staff.id, &self.recovery_key(staff.id, &code)).await?;
            shown.push(code.as_str().to_owned());
        }
        Ok(shown)
    }

    fn recovery_key(&self, staff: StaffId, code: &RecoveryCode) -> [u8; 32] {
        self.keys.index("recovery code", &[&staff.to_bytes(), code.as_str().as_bytes()].concat())
    }
}
