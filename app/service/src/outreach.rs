//! Places that show people the way here: each has a short link and a poster, and is told how many came by it.
//!
//! Only numbers are kept, by place and month. By which place a draft began stands with the draft until it is sent, and
//! then nowhere: nobody can look up where somebody found us.

use std::sync::Arc;

use domain::{
    CivilDate, Fields,
    id::NetworkId,
    network::Network,
    outreach::{Code, Told, parse, told},
    staff::{Action as Deed, may},
};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    counting::Limit,
    equality::Counted,
    sign_in::StaffMember,
    store::{OutreachCountRow, OutreachPlaceRow, Reach, Tx},
    unsent::{StaffForm, Unsent},
};

/// How many opens of one source are counted: a library's computers are one.
const OPENS: Limit = Limit { what: "outreach opens", attempts: 60, seconds: 3600 };
/// For how many months, this one among them, numbers are shown.
const MONTHS: u8 = 12;

/// The page of the places.
#[derive(Clone, Debug)]
pub struct Outreach {
    /// The places, the newest first.
    pub places: Vec<Place>,
    /// Who asks for help, as far as they say.
    pub reach: Vec<Counted>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

/// A place with a short link.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its link in full, as it is printed.
    pub link: String,
    /// It is no longer counted.
    pub is_retired: bool,
    /// What was counted, the newest month first; on the page of all places only.
    pub months: Vec<Month>,
}

/// What was counted of a place in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: CivilDate,
    /// How often its link was opened.
    pub opens: i64,
    /// How many referrals were sent after that, as far as it may be told.
    pub referrals: Told,
}

/// Where a short link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    /// The network's part of the address.
    pub slug: String,
    /// The code, if what comes of it is counted.
    pub counted: Option<String>,
    network: NetworkId,
}

impl Service {
    /// The places, and what was counted.
    pub async fn outreach(&self, who: &StaffMember) -> Result<Option<Outreach>, Fault> {
        if !may(who.role, Deed::KeepOutreach) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let unsent = self.unsent(&mut tx, form(who)).await?;
        let counts = tx.outreach_counts(who.network, &self.month(MONTHS - 1)).await?;
        let places = tx.outreach_places(who.network).await?.into_iter().map(|row| {
            let of_it = counts.iter().filter(|count| count.code == row.code);
            let months = of_it.filter_map(month).collect();
            Place { months, ..self.place(row) }
        });
        let places = places.collect();
        Ok(Some(Outreach { places, reach: self.equality(&mut tx, who.network).await?, unsent }))
    }

    /// One place, for its poster.
    pub async fn outreach_place(&self, who: &StaffMember, code: &str) -> Result<Option<(Arc<Network>, Place)>, Fault> {
        let (true, Some(code)) = (may(who.role, Deed::KeepOutreach), Code::parse(code)) else { return Ok(None) };
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.glance(who.network).await?;
        let found = tx.outreach_place(who.network, code.as_str()).await?;
        Ok(found.map(|row| (network, self.place(row))))
    }

    /// Adds a place; one of the same name that is counted already is the same place.
    pub async fn add_outreach_place(&self, who: &StaffMember, fields: Fields) -> Result<Kept, Fault> {
        if !may(who.role, Deed::KeepOutreach) {
            return Ok(Kept::NotHere);
        }
        let fields: Fields = fields.into_iter().filter(|(name, _)| name.starts_with("outreach-")).collect();
        let mut tx = self.store.write(who.network).await?;
        let name = match parse(&fields) {
            Ok(name) => name,
            Err(refusals) => return self.refuse(tx, form(who), fields, refusals).await,
        };
        let there = tx.outreach_places(who.network).await?;
        if there.iter().any(|place| place.retired_at.is_none() && place.name == name) {
            return self.done_before(tx, form(who)).await;
        }
        loop {
            let code = Code::new(self.chance.bytes()).to_string();
            let row = OutreachPlaceRow { code, name: name.clone(), made_at: self.now(), retired_at: None };
            if tx.add_outreach_place(who.network, &row, who.id).await? {
                break;
            }
        }
        self.drop_unsent(&mut tx, form(who)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OutreachPlaceAdded, Subject::Network).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// No longer counts a place; its link, which stands on paper, goes on leading here.
    pub async fn retire_outreach_place(&self, who: &StaffMember, code: &str) -> Result<Kept, Fault> {
        let (true, Some(code)) = (may(who.role, Deed::KeepOutreach), Code::parse(code)) else {
            return Ok(Kept::NotHere);
        };
        let mut tx = self.store.write(who.network).await?;
        match tx.outreach_place(who.network, code.as_str()).await? {
            None => return Ok(tx.unchanged(Kept::NotHere).await?),
            Some(place) if place.retired_at.is_some() => return Ok(tx.unchanged(Kept::Done).await?),
            Some(_) => {}
        }
        tx.retire_outreach_place(who.network, code.as_str(), self.now()).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OutreachPlaceRetired, Subject::Network).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Where a short link leads.
    pub async fn short_link(&self, code: &str) -> Result<Option<Led>, Fault> {
        let Some(code) = Code::parse(code) else { return Ok(None) };
        let mut tx = self.store.glance(Reach::Every).await?;
        let found = tx.outreach_link(code.as_str()).await?;
        Ok(found.map(|(network, slug, is_counted)| Led {
            slug,
            counted: is_counted.then(|| code.to_string()),
            network,
        }))
    }

    /// Counts that a short link was opened; from one source only so often.
    pub async fn count_open(&self, led: &Led, source: &str) -> Result<(), Fault> {
        let Some(code) = &led.counted else { return Ok(()) };
        let source = self.keys.index("source", source.as_bytes());
        let mut tx = self.store.write(led.network).await?;
        if self.count(&mut tx, OPENS, &source).await? {
            tx.count_open(led.network, code, &self.month(0)).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The place by which somebody comes, if it is one of the network and counted.
    pub(crate) async fn came_by(&self, tx: &mut Tx, network: NetworkId, via: &str) -> Result<Option<String>, Fault> {
        let Some(code) = Code::parse(via) else { return Ok(None) };
        let found = tx.outreach_place(network, code.as_str()).await?;
        Ok(found.filter(|place| place.retired_at.is_none()).map(|place| place.code))
    }

    /// Counts a referral that began at a place's link, when it is sent.
    pub(crate) async fn count_came_by(&self, tx: &mut Tx, network: NetworkId, via: &str) -> Result<(), Fault> {
        Ok(tx.count_came_by(network, via, &self.month(0)).await?)
    }

    fn place(&self, row: OutreachPlaceRow) -> Place {
        Place {
            link: format!("{}/go/{}", self.public_url, row.code),
            code: row.code,
            name: row.name,
            is_retired: row.retired_at.is_some(),
            months: Vec::new(),
        }
    }

    /// The month that was so many months ago, as `2027-03`.
    fn month(&self, ago: u8) -> String {
        let today = self.today();
        let months = i32::from(today.year()) * 12 + i32::from(today.month()) - 1 - i32::from(ago);
        format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
    }
}

fn month(row: &OutreachCountRow) -> Option<Month> {
    let first = format!("{}-01", row.month).parse().ok()?;
    Some(Month { first, opens: row.opens, referrals: told(row.referrals) })
}

fn form(who: &StaffMember) -> StaffForm<'static> {
    StaffForm::new(who, "outreach-place", [0; 16])
}
