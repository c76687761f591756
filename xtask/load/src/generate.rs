//! Large databases, quickly: networks by the import, one referral by the use cases, and then rows by the million.
//!
//! Every row of a kind shares the sealed bytes of that first referral and its person's key, so that each opens as a real
//! one would. Rows come in the order of time, network after network at each moment, as they do in life: the rows of one
//! network do not lie beside each other.

mod bulk;
mod cases;
mod rows;

use anyhow::{Context, Result, ensure};
use jiff::ToSpan;
use service::store::Reach;
use sqlx::{Postgres, migrate::MigrateDatabase};

use crate::{
    Place,
    chance::Mixed,
    figure, first_case,
    ground::{self, Ground},
    person::{Person, by_phone},
};
use bulk::Bulk;
use rows::Diary;

/// What the generated networks ask.
const QUESTIONNAIRE: &str = include_str!("../../../app/service/src/demo/what-matters.json");
/// How many referrals, or appointments, are written together.
const TOGETHER: usize = 200;

/// How large the database becomes: a network has the mean shape of one in England, unless told otherwise.
#[derive(clap::Args)]
pub struct Size {
    /// Networks.
    #[arg(long, default_value_t = 1)]
    networks: usize,
    /// Link workers in each, on the mean.
    #[arg(long, default_value_t = 2.5)]
    link_workers: f64,
    /// Referrals in each.
    #[arg(long, default_value_t = 2143)]
    referrals: usize,
    /// Appointments in each.
    #[arg(long, default_value_t = 3571)]
    appointments: usize,
    /// Of the newest cases in each so many are open; with `--whole-cases` everything is written in them.
    #[arg(long, default_value_t = 600)]
    open_cases: usize,
    /// Write contacts, plans, measures, notes and tasks into every case.
    #[arg(long)]
    whole_cases: bool,
    /// Unfinished drafts in each.
    #[arg(long, default_value_t = 100)]
    drafts: usize,
    /// Where everything that looks like chance comes from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Size {
    fn link_workers_of(&self, network: usize) -> usize {
        let before = |networks: usize| (networks as f64 * self.link_workers) as usize;
        before(network + 1) - before(network)
    }
}

/// A generated network, as its rows name it.
struct Made {
    network: uuid::Uuid,
    version: uuid::Uuid,
    place: uuid::Uuid,
    staff: Vec<uuid::Uuid>,
}

/// Fills an empty database.
pub async fn all(place: &Place, size: &Size) -> Result<()> {
    ground::make_key(&place.secret_key_file, size.seed)?;
    if place.database_url.starts_with("postgres:") && !Postgres::database_exists(&place.database_url).await? {
        Postgres::create_database(&place.database_url).await?;
    }
    let ground = Ground::open(place).await?;
    let service = &ground.service;
    service.store().migrate().await?;
    ensure!(service.networks().await?.is_empty(), "the database is not empty");
    for number in 0..size.networks {
        let file = toml(number, size.link_workers_of(number));
        service.import_network(&file, Some(QUESTIONNAIRE)).await?;
    }
    let first = ground.networks(1).await?.remove(0);
    let person = Person::begin(service, &first).await?;
    person.come_to_times().await?;
    let slot = *by_phone(&person.free_times().await?).first().context("a new network has free times")?;
    ensure!(person.choose(slot).await?, "nobody else is there");
    person.submit().await?;
    // Its time is one of those that the rows may take.
    let sent = service.confirmation(&person.draft().await?).await?.context("the form was sent")?;
    service.cancel(&first, &sent.manage_token, "other").await?;
    let mut tx = service.store().read(Reach::Every).await?;
    let writer = tx.staff_by_email(&email(&first.slug, 0)).await?.context("a network has a link worker")?;
    drop(tx);
    first_case::write(service, &writer.into(), &sent.reference).await?;
    let now = service.now();
    service.store().close().await;

    let mut bulk = Bulk::open(&place.database_url).await?;
    let sample = bulk.sample().await?;
    let made = bulk.networks(size.networks).await?;
    bulk.set_indexes_aside().await?;
    let newest_first = |index: usize| size.referrals - 1 - index;
    for index in 0..size.referrals {
        for (first, networks) in made.chunks(TOGETHER).enumerate() {
            let numbered = networks.iter().enumerate().map(|(place, network)| (first * TOGETHER + place, network));
            let referrals: Vec<_> = numbered
                .map(|(number, made)| {
                    rows::referral(size.seed, made, (number, index), newest_first(index), size.referrals, now)
                })
                .collect();
            bulk.add_referrals(&referrals, &sample).await?;
            let open = newest_first(index) < size.open_cases;
            let cases: Vec<_> = referrals
                .iter()
                .filter_map(|referral| cases::case(size.seed, referral, open, size.whole_cases))
                .collect();
            bulk.add_cases(&cases, &sample).await?;
        }
    }
    let diaries: Vec<Diary> = made
        .iter()
        .enumerate()
        .map(|(number, made)| Diary::of(size.seed, (number, made), size.referrals, size.appointments, now))
        .collect::<Result<_>>()?;
    for round in 0..size.appointments {
        for diaries in diaries.chunks(TOGETHER) {
            let appointments: Vec<_> = diaries.iter().filter_map(|diary| diary.appointment(round)).collect();
            bulk.add_appointments(&appointments).await?;
        }
    }
    for index in 0..size.drafts {
        let at = now - (i64::try_from(index)? * 7).hours();
        let mut chance = Mixed::of(&[size.seed, 9, index as u64]);
        for networks in made.chunks(TOGETHER) {
            bulk.add_drafts(networks, &sample, at, &mut chance).await?;
        }
    }
    bulk.finish().await?;
    figure::print("networks", made.len() as f64, "");
    figure::print("link workers", made.iter().map(|made| made.staff.len()).sum::<usize>() as f64, "");
    figure::print("referrals", (made.len() * size.referrals) as f64, "");
    figure::print("appointments", (made.len() * size.appointments) as f64, "");
    Ok(())
}

/// The address of a link worker of a generated network.
pub fn email(slug: &str, number: usize) -> String {
    format!("lw{number}@{slug}.example")
}

fn toml(number: usize, link_workers: usize) -> String {
    let slug = format!("n{number:04}");
    let mut file = format!(
        r#"slug = "{slug}"
name = "Network {number:04}"

[settings]
phone = "0113 496 0100"
phone_hours = "Monday to Friday, 9am to 5pm"
calls_from = "0113 496 0101"
ages = {{ from = 18 }}
controllers = ["Mill Lane Surgery"]
privacy_contact = "privacy@{slug}.example"
notice_hours = 24
horizon_days = 28
longer_minutes = 60
interpreter_days = 5
duty_contact = "duty@{slug}.example"
reader = "{}"
urgent_words = ["end my life"]

[[practices]]
ods_code = "Y99901"
name = "Mill Lane Surgery"

[[practices]]
ods_code = "Y99902"
name = "Bridge Street Practice"

[[places]]
key = "library"
name = "Library"
address = "1 Market Square"
directions = "Beside the fountain."
"#,
        email(&slug, 0)
    );
    for member in 0..link_workers {
        let email = email(&slug, member);
        file.push_str(&format!(
            "[[team]]\nemail = \"{email}\"\nname = \"Robin {member}\"\nrole = \"link-worker\"\nemployer = \"Network\"\n\n"
        ));
        for weekday in ["monday", "tuesday", "wednesday", "thursday", "friday"] {
            file.push_str(&format!(
                "[[clinics]]\nlink_worker = \"{email}\"\nplace = \"library\"\nweekday = \"{weekday}\"\nevery = \"weekly\"\n\
                 from = \"09:00\"\nto = \"17:00\"\nfirst_day = 2026-01-01\nmodes = [\"in-person\", \"phone\"]\n\
                 first_minutes = 45\nbuffer_minutes = 15\n\n"
            ));
        }
    }
    file
}
