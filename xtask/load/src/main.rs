//! Large databases, and the use cases under load, without HTTP between: what `cargo xtask bench` runs and shows.
//!
//! Each command prints its figures as lines of JSON. Only the release is worth measuring.

mod booking;
mod chance;
mod day;
mod disk;
mod figure;
mod first_case;
mod generate;
mod ground;
mod person;
mod referral;
mod session;
mod studio;
mod times;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

use ground::Ground;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Fill an empty database.
    Generate {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        size: generate::Size,
    },
    /// Whole referrals, from the first page to the booked appointment.
    Referral {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        crowd: Crowd,
    },
    /// Bookings: a time held and the form sent, by people who have answered everything else before.
    Booking {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        crowd: Crowd,
    },
    /// Looks at all the free times of a network.
    Times {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        crowd: Crowd,
    },
    /// Each use case of a patient's journey and of a link worker's day, one by one.
    Day {
        #[command(flatten)]
        place: Place,
        /// How often.
        #[arg(long, default_value_t = 60)]
        rounds: usize,
    },
    /// Sign a link worker in, for whoever measures the pages of staff.
    Session {
        #[command(flatten)]
        place: Place,
    },
    /// A large draft of the questions, and many who talk about it.
    Studio {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        talk: studio::Talk,
    },
    /// How many small writes a second the disk confirms.
    Disk {
        /// Where.
        folder: PathBuf,
    },
}

/// Which database.
#[derive(clap::Args)]
struct Place {
    /// As `matters serve` is told.
    #[arg(long)]
    database_url: String,
    /// The secret key's file; `generate` makes it.
    #[arg(long)]
    secret_key_file: PathBuf,
}

/// How many people do something how often.
#[derive(clap::Args)]
struct Crowd {
    /// At the same time.
    #[arg(long, default_value_t = 32)]
    clients: usize,
    /// In all.
    #[arg(long, default_value_t = 1000)]
    count: usize,
}

fn main() -> Result<()> {
    let asked = Asked::parse();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(obey(asked.what))
}

async fn obey(what: What) -> Result<()> {
    match what {
        What::Generate { place, size } => generate::all(&place, &size).await,
        What::Referral { place, crowd } => referral::measure(Ground::open(&place).await?, &crowd).await,
        What::Booking { place, crowd } => booking::measure(Ground::open(&place).await?, &crowd).await,
        What::Times { place, crowd } => times::measure(Ground::open(&place).await?, &crowd).await,
        What::Day { place, rounds } => day::measure(Ground::open(&place).await?, rounds).await,
        What::Session { place } => session::print(Ground::open(&place).await?).await,
        What::Studio { place, talk } => studio::measure(Ground::open(&place).await?, &talk).await,
        What::Disk { folder } => disk::measure(&folder),
    }
}
