//! The measures of a case: taken with the person, put right beside what was written first, and paired.

use domain::{
    Fields,
    case::measure::{self, Instrument, Taken, shipped},
    id::MeasureId,
    network::Network,
    refer::PrepareAnswers,
    refusal::first,
    schedule::local::london,
    staff::Action as Deed,
};

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    referrals::Person,
    sign_in::StaffMember,
    store::{MeasureRow, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The field that names the instrument.
pub const INSTRUMENT: &str = "instrument";
/// The field that names the measure that is put right.
pub const AMENDS: &str = "amends";

/// What measures are sealed as.
const SEALED: &str = "measure";

/// What was answered at one time, and by whom it was written down.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its id; none of what the person answered by themself, which nobody puts right for them.
    pub id: Option<MeasureId>,
    /// The answers.
    pub taken: Taken,
    /// Who wrote them down.
    pub by: String,
    /// The one that it puts right.
    pub amends: Option<MeasureId>,
    /// It stands: no later one puts it right.
    pub stands: bool,
}

/// All that was measured in a case.
#[derive(Clone, Debug)]
pub struct Measures {
    /// The instruments of the network, those that come with the program first.
    pub instruments: Vec<Instrument>,
    /// Every measure in the order of time, also those that were put right.
    pub all: Vec<Measure>,
}

impl Measures {
    /// What stands of one instrument, in the order of time: what is shown and paired.
    pub fn standing(&self, instrument: &Instrument) -> Vec<&Measure> {
        self.all.iter().filter(|measure| measure.stands && measure.taken.instrument == instrument.id).collect()
    }

    /// What changed between the first time and the latest; nothing for fewer than two.
    pub fn change(&self, instrument: &Instrument) -> Option<measure::Change> {
        let taken: Vec<_> = self.standing(instrument).into_iter().map(|measure| measure.taken.clone()).collect();
        measure::paired(instrument, &taken)
    }
}

/// A case's measures on a page of their own.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The reference of the case.
    pub reference: String,
    /// Whose they are.
    pub person: Person,
    /// The measures.
    pub measures: Measures,
    /// The case is open, so that it can be written in.
    pub is_open: bool,
}

/// The form of an instrument.
#[derive(Clone, Debug)]
pub struct MeasureForm {
    /// The reference of the case.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// The instrument.
    pub instrument: Instrument,
    /// The measure that is put right.
    pub amends: Option<Measure>,
    /// The one that is to be put right was put right already.
    pub is_overtaken: bool,
    /// What was chosen and not taken.
    pub unsent: Option<Unsent>,
    /// The case is open, so that it can be written in.
    pub is_open: bool,
}

impl Service {
    /// All that was measured in a case.
    pub async fn measures(&self, who: &StaffMember, reference: &str) -> Result<Option<Measured>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let measures = self.measures_in(&mut tx, &network, &found).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::MeasuresRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Some(Measured {
            reference: found.row.reference.clone(),
            person: self.open_referral(&found.row)?.0,
            measures,
            is_open: found.case.closed_at.is_none(),
        }))
    }

    /// All that was measured in a case, for a page that shows the whole of it.
    pub(crate) async fn measures_in(&self, tx: &mut Tx, network: &Network, found: &Found) -> Result<Measures, Fault> {
        self.measures_of(tx, network, (&found.row, &found.key)).await
    }

    /// All that was measured of somebody, by themself before the work began and with them later.
    pub(crate) async fn measures_of(
        &self,
        tx: &mut Tx,
        network: &Network,
        (row, key): (&ReferralRow, &RecordKey),
    ) -> Result<Measures, Fault> {
        let rows = tx.measures(network.id, row.id).await?;
        let put_right: Vec<_> = rows.iter().filter_map(|row| row.amends).collect();
        let added: PrepareAnswers = key.open(&row.prepare, "prepare")?;
        let by = self.open_referral(row)?.0.name.full();
        let own = added.measures.into_values().filter(|taken| !taken.answers.is_empty());
        let own = own.map(|taken| Ok(Measure { id: None, taken, by: by.clone(), amends: None, stands: true }));
        let with_staff = rows.into_iter().map(|row| {
            Ok(Measure {
                id: Some(row.id),
                taken: key.open(&row.content, SEALED)?,
                by: row.by_name,
                amends: row.amends,
                stands: !put_right.contains(&row.id),
            })
        });
        let mut all = own.chain(with_staff).collect::<Result<Vec<_>, Fault>>()?;
        all.sort_by_key(|measure| measure.taken.on);
        Ok(Measures { instruments: instruments(network), all })
    }

    /// The form of an instrument, to take it or to put right what was taken.
    pub async fn measure_form(
        &self,
        who: &StaffMember,
        reference: &str,
        instrument: &str,
        amends: Option<MeasureId>,
    ) -> Result<Option<MeasureForm>, Fault> {
        let network = self.network_of(who.network).await?;
        let Some(instrument) = instruments(&network).into_iter().find(|known| known.id == instrument) else {
            return Ok(None);
        };
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let measures = self.measures_in(&mut tx, &network, &found).await?;
        let amended = amends.and_then(|id| find(&measures, &instrument, id)).cloned();
        if amends.is_some() && amended.is_none() {
            return Ok(None);
        }
        let name = name_of(&instrument);
        let unsent = self.unsent(&mut tx, form_of(who, &found, &name, amends)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::MeasuresRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Some(MeasureForm {
            reference: found.row.reference.clone(),
            person: self.open_referral(&found.row)?.0,
            unsent,
            is_open: found.case.closed_at.is_none(),
            is_overtaken: amended.as_ref().is_some_and(|measure| !measure.stands),
            amends: amended,
            instrument,
        }))
    }

    /// Writes down what was answered to an instrument; beside the one that it puts right, if it puts one right.
    pub async fn take_measure(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let named = instruments(&network).into_iter().find(|known| known.id == first(&fields, INSTRUMENT));
        let mut tx = self.store.write(who.network).await?;
        let found = self.found_case(&mut tx, who, reference, Deed::WorkCases).await?;
        let Some((instrument, found)) = named.zip(found) else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let Ok(amends) = amended(&fields) else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let name = name_of(&instrument);
        let form = form_of(who, &found, &name, amends);
        let taken = match measure::parse(&instrument, &fields, london(self.now()).date) {
            Ok(taken) => taken,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let measures = self.measures_in(&mut tx, &network, &found).await?;
        let stands = amends.is_none_or(|id| find(&measures, &instrument, id).is_some_and(|measure| measure.stands));
        // The same answers on the same day are the same form, sent once more.
        let is_again = measures.standing(&instrument).iter().any(|measure| {
            let is_the_one = amends.is_none() || amends == measure.amends || amends == measure.id;
            is_the_one && measure.taken == taken
        });
        if found.case.closed_at.is_some() || !(stands || is_again) {
            return self.too_late(tx, form, fields).await;
        }
        if !is_again {
            let (millis, random) = self.id_seed();
            let row = MeasureRow {
                id: MeasureId::v7(millis, random),
                by: who.id,
                by_name: String::new(),
                written_at: self.now(),
                amends,
                content: found.key.seal(&taken, SEALED, &*self.chance),
            };
            let on = taken.on.to_string();
            let clear = (taken.instrument.as_str(), taken.stage.code(), on.as_str());
            tx.add_measure(who.network, found.row.id, &row, clear).await?;
            let action = if amends.is_some() { Action::MeasureAmended } else { Action::MeasureTaken };
            self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(found.row.id)).await?;
        }
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

/// The instruments of a network: those that come with the program, and those for which it holds a licence.
pub(crate) fn instruments(network: &Network) -> Vec<Instrument> {
    shipped().into_iter().chain(network.settings.instruments.iter().cloned()).collect()
}

/// Under which name an instrument's form is kept.
fn name_of(instrument: &Instrument) -> String {
    format!("measure-{}", instrument.id)
}

/// The form of a new measure, or of one that puts another right.
fn form_of<'a>(who: &StaffMember, found: &'a Found, name: &'a str, amends: Option<MeasureId>) -> StaffForm<'a> {
    found.form_about(who, name, amends.map_or(found.row.id.to_bytes(), MeasureId::to_bytes))
}

fn find<'a>(measures: &'a Measures, instrument: &Instrument, id: MeasureId) -> Option<&'a Measure> {
    measures.all.iter().find(|measure| measure.id == Some(id) && measure.taken.instrument == instrument.id)
}

/// The measure that a form puts right, if it puts one right.
fn amended(fields: &Fields) -> Result<Option<MeasureId>, domain::id::NotAnId> {
    match first(fields, AMENDS) {
        "" => Ok(None),
        id => id.parse().map(Some),
    }
}
