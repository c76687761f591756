//! The first case of a generated database: written through the use cases, so that its sealed bytes are those of real ones.

use anyhow::{Result, ensure};
use domain::{Fields, referral::Move, schedule::local};
use service::{
    Service,
    cases::{Concerning, Kept},
    sign_in::StaffMember,
};

/// Accepts a referral, and writes one record of each kind into its case.
pub async fn write(service: &Service, who: &StaffMember, reference: &str) -> Result<()> {
    service.move_intake(who, reference, Move::Accept).await?;
    let today = local::london(service.now()).date;
    let date = |name: &str| domain::date_of_birth::fields(name, today);
    let form = service.contact_form(who, reference, (None, None)).await?;
    ensure!(form.is_some(), "a case that was opened has a form for contacts");
    let id = form.map(|form| form.id).unwrap_or_else(|| domain::id::ContactId::from_bytes([0; 16]));
    let contact = typed(
        &[("purpose", "first"), ("mode", "phone"), ("minutes", "45"), ("came", "attended"), ("agreed-words", WORDS)],
        date("contact"),
    );
    let about = Concerning { id, appointment: None, amends: None };
    done("contact", service.add_contact(who, reference, about, contact).await?)?;
    let plan = typed(
        &[
            ("version", "0"),
            ("matters", WORDS),
            ("goal-1", "Grow something again"),
            ("goal-1-action-1-what", "Ring the allotments"),
            ("goal-1-action-1-who", "link-worker"),
        ],
        date("review"),
    );
    done("plan", service.keep_plan(who, reference, plan).await?)?;
    let measure = typed(
        &[
            ("instrument", "ons4"),
            ("stage", "intake"),
            ("item-satisfied", "4"),
            ("item-worthwhile", "5"),
            ("item-happy", "3"),
            ("item-anxious", "7"),
        ],
        date("taken"),
    );
    done("measure", service.take_measure(who, reference, measure).await?)?;
    done("note", service.sign_note(who, reference, typed(&[("note", WORDS)], Fields::new())).await?)?;
    let owner = who.id.to_string();
    let task = typed(&[("task-what", "Ring the choir"), ("task-owner", &owner)], date("due"));
    done("task", service.add_task(who, reference, task).await?)
}

const WORDS: &str =
    "The garden, and somebody to sit in it with. Since the winter there has been nobody to ring of an evening.";

fn typed(pairs: &[(&str, &str)], mut fields: Fields) -> Fields {
    fields.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])));
    fields
}

fn done(what: &str, kept: Kept) -> Result<()> {
    ensure!(kept == Kept::Done, "the first {what} was not taken: {kept:?}");
    Ok(())
}
