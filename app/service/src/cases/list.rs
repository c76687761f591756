//! Caseloads, and finding a person: by name, reference, NHS number or date of birth.
//!
//! What was typed to find somebody is kept sealed for whoever typed it, so that it stands in no address.

use domain::{
    CivilDate,
    case::search::{Term, terms, words_of},
    id::{NetworkId, PatientId, StaffId},
    nhs_number::NhsNumber,
    referral::State,
    staff::{Action as Deed, Role, may},
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    referrals::Person,
    sign_in::StaffMember,
    store::{CaseLineRow, Caseload as Asked, Reach, SEARCH, Tx, UnsentKey},
};

/// How many cases a page of a caseload shows.
pub const LINES: u32 = 50;
/// How many people one turn of the job puts into the index.
const INDEXED_AT_ONCE: i64 = 200;

/// A case, or a referral that is none yet, in a list.
#[derive(Clone, Debug)]
pub struct CaseLine {
    /// Its reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// Where its referral stands.
    pub state: State,
    /// Who holds it.
    pub holder: Option<String>,
    /// When it became a case; none when it is none.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How many contacts the person came to.
    pub contacts: i64,
    /// The day of the last one.
    pub last_contact: Option<CivilDate>,
    /// When the next appointment starts.
    pub next_appointment: Option<Timestamp>,
    /// When the plan is looked at together.
    pub review_on: Option<CivilDate>,
    /// How many tasks are open.
    pub tasks: i64,
    /// How many risk flags are open.
    pub flags: i64,
}

/// Cases of one link worker or of the whole team.
#[derive(Clone, Debug)]
pub struct Caseload {
    /// Some of them.
    pub lines: Vec<CaseLine>,
    /// There are more after these.
    pub more: bool,
    /// Every link worker, with how many open cases they hold.
    pub team: Vec<(StaffId, String, i64)>,
}

/// What came of looking for somebody.
#[derive(Clone, Debug)]
pub struct Search {
    /// What was typed.
    pub typed: String,
    /// Who it leads to; none when nothing was typed that a person could be found by.
    pub found: Option<Vec<CaseLine>>,
}

impl Service {
    /// A page of a caseload: open cases by the time since the last contact, or closed ones.
    pub async fn caseload(
        &self,
        who: &StaffMember,
        of: Option<StaffId>,
        closed: bool,
        page: u32,
    ) -> Result<Option<Caseload>, Fault> {
        if !may(who.role, Deed::SeeCases) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let (most, after) = (i64::from(LINES) + 1, i64::from(LINES) * i64::from(page));
        let rows = tx.caseload(who.network, Asked { of, closed, most, after }, self.now()).await?;
        let open = tx.open_cases(who.network).await?;
        let held = |id| open.iter().find(|(staff, _)| *staff == id).map_or(0, |(_, count)| *count);
        let team = tx
            .staff_of(who.network)
            .await?
            .into_iter()
            .map(|member| (member.role, member.deactivated_at, held(member.id), member.id, member.name))
            // Whoever has left is there as long as they hold cases.
            .filter(|(role, left, count, ..)| *count > 0 || *role == Role::LinkWorker && left.is_none())
            .map(|(_, _, count, id, name)| (id, name, count))
            .collect();
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CasesListed, Subject::Network).await?;
        tx.commit().await?;
        let more = rows.len() > LINES as usize;
        let lines: Result<_, Fault> = rows.into_iter().take(LINES as usize).map(|row| self.case_line(row)).collect();
        Ok(Some(Caseload { lines: lines?, more, team }))
    }

    /// Keeps what somebody types to find a person; whether they may look.
    pub async fn look_for(&self, who: &StaffMember, typed: &str) -> Result<bool, Fault> {
        if !may(who.role, Deed::SeeCases) {
            return Ok(false);
        }
        let mut tx = self.store.write(who.network).await?;
        // Longer than any name: what is not read further is not kept.
        let typed: String = typed.chars().take(200).collect();
        let sealed = self.keys.seal(typed.as_bytes(), SEARCH, &*self.chance);
        tx.set_unsent(search_of(who), &sealed, self.now()).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Whom this member of staff looked for last, and who was found.
    pub async fn looked_for(&self, who: &StaffMember) -> Result<Option<Search>, Fault> {
        if !may(who.role, Deed::SeeCases) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let sealed = tx.unsent(search_of(who)).await?;
        // One that was sealed with a key that is gone is like one that was never made.
        let typed = sealed.and_then(|sealed| self.keys.open(&sealed, SEARCH).ok());
        let typed = typed.and_then(|typed| String::from_utf8(typed).ok()).unwrap_or_default();
        let found = match terms(&typed) {
            None => None,
            Some(terms) => Some(self.find(&mut tx, who.network, &terms).await?),
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CasesSearched, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(Search { typed, found }))
    }

    async fn find(&self, tx: &mut Tx, network: NetworkId, terms: &[Term]) -> Result<Vec<CaseLine>, Fault> {
        let rows = match terms {
            [Term::Reference(reference)] => tx.referral_line(network, reference, self.now()).await?,
            terms => {
                let entries: Vec<_> = terms.iter().map(|term| self.index_entry(network, term)).collect();
                tx.referrals_of_found(network, &entries, self.now()).await?
            }
        };
        rows.into_iter().map(|row| self.case_line(row)).collect()
    }

    fn case_line(&self, row: CaseLineRow) -> Result<CaseLine, Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        Ok(CaseLine {
            reference: row.reference,
            person: key.open(&row.person, "patients")?,
            state: State::from_code(&row.state).unwrap_or(State::New),
            holder: row.holder,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            contacts: row.contacts,
            last_contact: row.last_contact,
            next_appointment: row.next_appointment,
            review_on: row.review_on,
            tasks: row.tasks,
            flags: row.flags,
        })
    }

    /// Puts a person into the index: by every word of what they are called, and by their date of birth.
    pub(crate) async fn index_person(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        patient: PatientId,
        person: &Person,
    ) -> Result<(), Fault> {
        let called = person.name.called.as_deref().unwrap_or_default();
        let mut terms: Vec<Term> =
            words_of(&format!("{} {called}", person.name.full())).into_iter().map(Term::Word).collect();
        terms.push(Term::Born(person.date_of_birth.date()));
        for term in &terms {
            tx.add_to_index(network, patient, &self.index_entry(network, term)).await?;
        }
        Ok(tx.set_indexed(network, patient).await?)
    }

    /// Puts a person's NHS number into the index.
    async fn index_nhs_number(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        patient: PatientId,
        number: &NhsNumber,
    ) -> Result<(), Fault> {
        let entry = self.index_entry(network, &Term::NhsNumber(number.as_str().to_owned()));
        Ok(tx.add_to_index(network, patient, &entry).await?)
    }

    /// Puts an NHS number into the index instead of the one before, which stays only where it is still known otherwise: as
    /// what the person told, or as what staff matched them by.
    pub(crate) async fn reindex_nhs_number(
        &self,
        tx: &mut Tx,
        (network, patient): (NetworkId, PatientId),
        (before, now): (Option<&NhsNumber>, Option<&NhsNumber>),
        otherwise: Option<&NhsNumber>,
    ) -> Result<(), Fault> {
        if let Some(before) = before.filter(|before| ![now, otherwise].contains(&Some(*before))) {
            let entry = self.index_entry(network, &Term::NhsNumber(before.as_str().to_owned()));
            tx.remove_from_index(network, patient, &entry).await?;
        }
        match now {
            Some(now) => self.index_nhs_number(tx, network, patient, now).await,
            None => Ok(()),
        }
    }

    /// Puts people into the index who came before there was one; how many.
    pub async fn index_people(&self) -> Result<usize, Fault> {
        let waiting = self.store.glance(Reach::Every).await?.unindexed(INDEXED_AT_ONCE).await?;
        for (network, patient, wrapped_key, person) in &waiting {
            let key = self.keys.record(wrapped_key)?;
            let mut tx = self.store.write(*network).await?;
            // Their referrals are taken first, as by everyone who changes something about a person: whoever was erased
            // meanwhile has none, and stays out.
            let mut rows = Vec::new();
            for referral in tx.referrals_of(*network, *patient).await? {
                rows.extend(tx.referral(*network, referral).await?);
            }
            if rows.is_empty() {
                continue;
            }
            self.index_person(&mut tx, *network, *patient, &key.open(person, "patients")?).await?;
            for row in rows {
                if let Some(number) = self.told_nhs_number(&row)? {
                    self.index_nhs_number(&mut tx, *network, *patient, &number).await?;
                }
            }
            tx.commit().await?;
        }
        Ok(waiting.len())
    }

    fn index_entry(&self, network: NetworkId, term: &Term) -> Vec<u8> {
        let (kind, value) = match term {
            Term::Reference(reference) => ("reference", reference.clone()),
            Term::NhsNumber(number) => ("nhs number", number.clone()),
            Term::Born(date) => ("born", date.to_string()),
            Term::Word(word) => ("word", word.clone()),
        };
        let mut whole = network.to_bytes().to_vec();
        whole.extend(value.into_bytes());
        self.keys.index(&format!("find by {kind}"), &whole)[..16].to_vec()
    }
}

/// Where what somebody looked for is kept: with their session, so that nobody at another machine reads over their shoulder
/// or is shown somebody they did not look for.
fn search_of(who: &StaffMember) -> UnsentKey<'static> {
    UnsentKey { network: who.network, staff: who.id, form: SEARCH, about: who.session }
}
