//! Cases, and what is written in them.

use anyhow::Result;
use sqlx::AssertSqlSafe;

use super::{Bulk, Sample, statement};
use crate::generate::cases::{Case, Record};

impl Bulk {
    /// Cases, with all that is written in them.
    pub async fn add_cases(&mut self, cases: &[Case], sample: &Sample) -> Result<()> {
        insert!(self, "cases (network_id, referral_id, staff_id, opened_at, closed_at)", 5, cases, |row, query| {
            query.bind(row.network).bind(row.referral).bind(row.holder).bind(row.opened_at).bind(row.closed_at)
        });
        for case in cases {
            self.add_records(case, sample).await?;
        }
        Ok(())
    }

    async fn add_records(&mut self, case: &Case, sample: &Sample) -> Result<()> {
        insert!(
            self,
            "contacts (network_id, contact_id, referral_id, staff_id, written_at, happened_on, purpose, mode, minutes,
               attended, content)",
            11,
            &case.contacts,
            |row, query| {
                query
                    .bind(case.network)
                    .bind(row.id)
                    .bind(case.referral)
                    .bind(case.holder)
                    .bind(row.at)
                    .bind(row.on.to_string())
                    .bind("follow-up")
                    .bind("phone")
                    .bind(30_i64)
                    .bind(1_i64)
                    .bind(&sample.contact)
            }
        );
        insert!(
            self,
            "notes (network_id, note_id, referral_id, staff_id, kind, signed_at, content)",
            7,
            &case.notes,
            |row, query| {
                query
                    .bind(case.network)
                    .bind(row.id)
                    .bind(case.referral)
                    .bind(case.holder)
                    .bind("note")
                    .bind(row.at)
                    .bind(&sample.note)
            }
        );
        insert!(
            self,
            "measures (network_id, measure_id, referral_id, staff_id, instrument, stage, taken_on, written_at, content)",
            9,
            &case.measures,
            |row, query| {
                query
                    .bind(case.network)
                    .bind(row.id)
                    .bind(case.referral)
                    .bind(case.holder)
                    .bind("ons4")
                    .bind("review")
                    .bind(row.on.to_string())
                    .bind(row.at)
                    .bind(&sample.measure)
            }
        );
        let done = |row: &Record| case.closed_at.map(|_| row.at);
        insert!(
            self,
            "tasks (network_id, task_id, referral_id, owner_id, made_by, made_at, due_on, done_at, content)",
            9,
            &case.tasks,
            |row, query| {
                query
                    .bind(case.network)
                    .bind(row.id)
                    .bind(case.referral)
                    .bind(case.holder)
                    .bind(case.holder)
                    .bind(row.at)
                    .bind(row.on.to_string())
                    .bind(done(row))
                    .bind(&sample.task)
            }
        );
        let plans: Vec<_> = case.plans.iter().zip(1_i64..).collect();
        insert!(
            self,
            "plans (network_id, referral_id, version, staff_id, written_at, review_on, content)",
            7,
            &plans,
            |plan, query| {
                query
                    .bind(case.network)
                    .bind(case.referral)
                    .bind(plan.1)
                    .bind(case.holder)
                    .bind(plan.0.at)
                    .bind(plan.0.on.to_string())
                    .bind(&sample.plan)
            }
        );
        let entries: &[Vec<u8>] = if case.contacts.is_empty() { &[] } else { &sample.index };
        insert!(self, "patient_index (network_id, entry, patient_id)", 3, entries, |entry, query| {
            query.bind(case.network).bind(entry).bind(case.patient)
        });
        let subject = format!("referral:{}", case.referral);
        insert!(
            self,
            "audit_events (network_id, event_id, at, actor, action, subject)",
            6,
            &case.events,
            |row, query| {
                query
                    .bind(case.network)
                    .bind(row.id)
                    .bind(row.at)
                    .bind(format!("staff:{}", case.holder))
                    .bind("case-read")
                    .bind(&subject)
            }
        );
        Ok(())
    }
}
