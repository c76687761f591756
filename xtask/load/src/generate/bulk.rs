//! Many rows in each statement, on either engine.

use std::{fmt::Write as _, str::FromStr, sync::Arc};

use anyhow::{Context, Result};
use domain::id::{DraftId, EventId};
use jiff::{Timestamp, ToSpan};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use uuid::Uuid;

use super::{
    Made,
    rows::{Appointment, Referral},
};
use crate::chance::Mixed;

/// A connection past every use case, which forgets everything should it fail.
pub enum Bulk {
    Sqlite { connection: SqliteConnection, aside: Vec<String> },
    Postgres(PgConnection),
}

/// The sealed bytes of a real referral, which all rows share.
pub struct Sample {
    wrapped_key: Vec<u8>,
    person: Vec<u8>,
    content: Vec<u8>,
    prepare: Vec<u8>,
    message: Vec<u8>,
    draft_key: Vec<u8>,
    draft: Vec<u8>,
    contact: Vec<u8>,
    note: Vec<u8>,
    plan: Vec<u8>,
    measure: Vec<u8>,
    task: Vec<u8>,
    /// The entries by which the person is found.
    index: Vec<Vec<u8>>,
}

/// Runs one body on the engine at hand.
macro_rules! on {
    ($bulk:expr, $connection:ident => $body:expr) => {
        match $bulk {
            Bulk::Sqlite { connection: $connection, .. } => $body,
            Bulk::Postgres($connection) => $body,
        }
    };
}

/// Inserts rows by one statement; each names the values that it binds.
macro_rules! insert {
    ($bulk:expr, $into:literal, $columns:literal, $rows:expr, |$row:ident, $query:ident| $bound:expr) => {{
        let rows = $rows;
        if !rows.is_empty() {
            let numbered = matches!($bulk, Bulk::Postgres(_));
            let statement = AssertSqlSafe(statement($into, $columns, rows.len(), numbered));
            on!($bulk, connection => {
                let mut query = sqlx::query(statement);
                for $row in rows {
                    let $query = query;
                    query = $bound;
                }
                query.execute(&mut *connection).await?;
            });
        }
    }};
}

/// SQLite's driver looks for the name of each parameter among all of them: there, they have none.
fn statement(into: &str, columns: usize, rows: usize, numbered: bool) -> Arc<str> {
    let mut text = format!("INSERT INTO {into} VALUES ");
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { "), (" });
        for column in 1..=columns {
            text.push_str(if column == 1 { "" } else { ", " });
            if numbered {
                write!(text, "${}", row * columns + column).expect("a string can always be written to");
            } else {
                text.push('?');
            }
        }
    }
    text.push(')');
    text.into()
}

mod records;

impl Bulk {
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url)?
                .journal_mode(SqliteJournalMode::Off)
                .synchronous(SqliteSynchronous::Off)
                .foreign_keys(false)
                .pragma("locking_mode", "EXCLUSIVE")
                .pragma("cache_size", "-1000000")
                .pragma("temp_store", "MEMORY");
            let mut connection = options.connect().await?;
            sqlx::query("BEGIN").execute(&mut connection).await?;
            Ok(Self::Sqlite { connection, aside: Vec::new() })
        } else {
            let options =
                PgConnectOptions::from_str(url)?.options([("matters.reach", "every"), ("synchronous_commit", "off")]);
            let mut connection = PgConnection::connect_with(&options).await?;
            sqlx::query("BEGIN").execute(&mut connection).await?;
            Ok(Self::Postgres(connection))
        }
    }

    /// What the one referral that is there has sealed.
    pub async fn sample(&mut self) -> Result<Sample> {
        type Row = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);
        let query = "SELECT p.wrapped_key, p.content, r.content, r.prepare, o.content, d.wrapped_key, d.content
                     FROM patients p JOIN referrals r ON r.patient_id = p.patient_id
                     JOIN outbox o ON o.referral_id = r.referral_id JOIN drafts d ON d.draft_id = r.draft_id LIMIT 1";
        let row: Row = on!(self, c => sqlx::query_as(query).fetch_one(c).await?);
        let (wrapped_key, person, content, prepare, message, draft_key, draft) = row;
        let query = "SELECT k.content, n.content, l.content, m.content, t.content
                     FROM contacts k JOIN notes n ON n.referral_id = k.referral_id
                     JOIN plans l ON l.referral_id = k.referral_id JOIN measures m ON m.referral_id = k.referral_id
                     JOIN tasks t ON t.referral_id = k.referral_id LIMIT 1";
        type Records = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);
        let row: Records = on!(self, c => sqlx::query_as(query).fetch_one(c).await?);
        let (contact, note, plan, measure, task) = row;
        let index: Vec<Vec<u8>> =
            on!(self, c => sqlx::query_scalar("SELECT entry FROM patient_index").fetch_all(c).await?);
        Ok(Sample {
            wrapped_key,
            person,
            content,
            prepare,
            message,
            draft_key,
            draft,
            contact,
            note,
            plan,
            measure,
            task,
            index,
        })
    }

    /// Every network that was imported, in the order of their slugs.
    pub async fn networks(&mut self, count: usize) -> Result<Vec<Made>> {
        let query = "SELECT n.network_id, v.version_id, p.place_id, s.staff_id
                     FROM networks n JOIN versions v ON v.network_id = n.network_id
                     JOIN places p ON p.network_id = n.network_id JOIN staff s ON s.network_id = n.network_id
                     ORDER BY n.slug, s.email";
        let rows: Vec<(Uuid, Uuid, Uuid, Uuid)> = on!(self, c => sqlx::query_as(query).fetch_all(c).await?);
        let mut networks: Vec<Made> = Vec::with_capacity(count);
        for (network, version, place, staff) in rows {
            match networks.last_mut().filter(|made| made.network == network) {
                Some(made) => made.staff.push(staff),
                None => networks.push(Made { network, version, place, staff: vec![staff] }),
            }
        }
        Ok(networks)
    }

    /// SQLite makes an index quicker from all rows at once than from each.
    pub async fn set_indexes_aside(&mut self) -> Result<()> {
        let Self::Sqlite { connection, aside } = self else { return Ok(()) };
        let query = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
                     AND tbl_name IN ('patients', 'referrals', 'appointments', 'claims', 'outbox', 'audit_events', 'cases', 'contacts', 'notes',
                     'measures', 'tasks', 'plans', 'patient_index')";
        let indexes: Vec<(String, String)> = sqlx::query_as(query).fetch_all(&mut *connection).await?;
        for (name, sql) in indexes {
            sqlx::query(AssertSqlSafe(format!("DROP INDEX {name}"))).execute(&mut *connection).await?;
            aside.push(sql);
        }
        Ok(())
    }

    pub async fn add_referrals(&mut self, referrals: &[Referral], sample: &Sample) -> Result<()> {
        insert!(
            self,
            "patients (network_id, patient_id, wrapped_key, content, match_index, indexed)",
            6,
            referrals,
            |row, query| {
                query
                    .bind(row.network)
                    .bind(row.patient)
                    .bind(&sample.wrapped_key)
                    .bind(&sample.person)
                    .bind(row.match_index.as_slice())
                    .bind(1_i64)
            }
        );
        insert!(
            self,
            "referrals (network_id, referral_id, patient_id, draft_id, reference, source, language, state, urgent,
               content, prepare, prepare_revision, version_id, manage_hash, reader_id, submitted_at, read_by,
               acknowledged_at, acknowledged_by, accepted_at, accepted_by)",
            21,
            referrals,
            |row, query| {
                query
                    .bind(row.network)
                    .bind(row.id)
                    .bind(row.patient)
                    .bind(row.draft)
                    .bind(&row.reference)
                    .bind("self")
                    .bind("en")
                    .bind(row.state)
                    .bind("")
                    .bind(&sample.content)
                    .bind(&sample.prepare)
                    .bind(1_i64)
                    .bind(row.version)
                    .bind(row.manage_hash.as_slice())
                    .bind(row.reader)
                    .bind(row.submitted_at)
                    .bind(row.read_by)
                    .bind(row.acknowledged_at)
                    .bind(row.acknowledged_at.map(|_| row.reader))
                    .bind(row.accepted_at)
                    .bind(row.accepted_at.map(|_| row.reader))
            }
        );
        let told: Vec<_> = referrals.iter().filter_map(|row| row.message.map(|message| (row, message))).collect();
        insert!(
            self,
            "outbox (network_id, message_id, referral_id, kind, channel, language, content, send_at, sent_at, attempts)",
            10,
            &told,
            |told, query| {
                let (row, message) = told;
                query
                    .bind(row.network)
                    .bind(*message)
                    .bind(row.id)
                    .bind("confirmation")
                    .bind("sms")
                    .bind("en")
                    .bind(&sample.message)
                    .bind(row.submitted_at)
                    .bind(row.submitted_at)
                    .bind(1_i64)
            }
        );
        insert!(self, "audit_events (network_id, event_id, at, actor, action, subject)", 6, referrals, |row, query| {
            query
                .bind(row.network)
                .bind(row.event)
                .bind(row.submitted_at)
                .bind("patient")
                .bind("referral-submitted")
                .bind(format!("referral:{}", row.id))
        });
        Ok(())
    }

    pub async fn add_appointments(&mut self, appointments: &[Appointment]) -> Result<()> {
        insert!(
            self,
            "appointments (network_id, appointment_id, referral_id, staff_id, place_id, mode, starts_at, ends_at, status,
               sequence)",
            10,
            appointments,
            |row, query| {
                query
                    .bind(row.network)
                    .bind(row.id)
                    .bind(row.referral)
                    .bind(row.staff)
                    .bind(row.place)
                    .bind("in-person")
                    .bind(row.starts_at)
                    .bind(row.ends_at)
                    .bind("booked")
                    .bind(0_i64)
            }
        );
        let claims: Vec<_> =
            appointments.iter().flat_map(|row| row.grains.clone().map(move |grain| (row, grain))).collect();
        insert!(self, "claims (network_id, staff_id, grain, appointment_id)", 4, &claims, |claim, query| {
            query.bind(claim.0.network).bind(claim.0.staff).bind(claim.1).bind(claim.0.id)
        });
        Ok(())
    }

    pub async fn add_drafts(
        &mut self,
        networks: &[Made],
        sample: &Sample,
        at: Timestamp,
        chance: &mut Mixed,
    ) -> Result<()> {
        let millis = at.as_millisecond().unsigned_abs();
        insert!(
            self,
            "drafts (network_id, draft_id, token_hash, revision, veiled_to, language, helped, version_id, wrapped_key,
               content, source_hash, touched_at, expires_at)",
            13,
            networks,
            |made, query| {
                query
                    .bind(made.network)
                    .bind(Uuid::from(DraftId::v7(millis, chance.bytes())))
                    .bind(chance.bytes::<32>().to_vec())
                    .bind(1_i64)
                    .bind(0_i64)
                    .bind("en")
                    .bind(false)
                    .bind(made.version)
                    .bind(&sample.draft_key)
                    .bind(&sample.draft)
                    .bind(chance.bytes::<32>().to_vec())
                    .bind(at.as_microsecond())
                    .bind((at + (30 * 24).hours()).as_microsecond())
            }
        );
        insert!(self, "audit_events (network_id, event_id, at, actor, action, subject)", 6, networks, |made, query| {
            let event = Uuid::from(EventId::v7(millis, chance.bytes()));
            query
                .bind(made.network)
                .bind(event)
                .bind(at.as_microsecond())
                .bind("patient")
                .bind("draft-begun")
                .bind(format!("draft:{event}"))
        });
        Ok(())
    }

    /// Indexes, statistics, and everything on disk.
    pub async fn finish(self) -> Result<()> {
        match self {
            Self::Sqlite { mut connection, aside } => {
                for index in aside {
                    let made = sqlx::query(AssertSqlSafe(index)).execute(&mut connection).await;
                    made.context("an index was not made again")?;
                }
                sqlx::raw_sql("ANALYZE; COMMIT").execute(&mut connection).await?;
                connection.close().await?;
            }
            Self::Postgres(mut connection) => {
                for statement in ["COMMIT", "VACUUM ANALYZE"] {
                    sqlx::raw_sql(statement).execute(&mut connection).await?;
                }
                connection.close().await?;
            }
        }
        Ok(())
    }
}
