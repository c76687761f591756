//! Contacts: what is written down, put right, and never lost.

use domain::{Fields, Problem, appointment::Status, id::AppointmentId};
use service::cases::{Concerning, Kept, Written};

use crate::{
    case::accepted,
    riverside::{AMINA, Riverside, fields},
};

fn typed(changed: &[(&str, &str)]) -> Fields {
    let mut typed = fields(&[
        ("contact-day", "9"),
        ("contact-month", "3"),
        ("contact-year", "2027"),
        ("purpose", "follow-up"),
        ("mode", "phone"),
        ("minutes", "25"),
        ("came", "attended"),
        ("agreed-words", "Ruth rings the choir."),
    ]);
    typed.extend(fields(changed));
    typed
}

async fn write(riverside: &Riverside, reference: &str, typed: Fields) -> Kept {
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, reference, (None, None)).await.unwrap().unwrap();
    let about = Concerning { id: form.id, appointment: None, amends: None };
    riverside.add_contact(&amina, reference, about, typed).await.unwrap()
}

async fn contacts(riverside: &Riverside, reference: &str) -> Vec<Written> {
    let amina = riverside.member(AMINA).await;
    riverside.case_file(&amina, reference).await.unwrap().unwrap().contacts
}

#[tokio::test]
async fn a_contact_stands_in_the_case_as_it_was_typed() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    assert_eq!(write(&riverside, &reference, typed(&[])).await, Kept::Done);
    let contacts = contacts(&riverside, &reference).await;
    assert_eq!(contacts[0].contact.agreed.as_deref(), Some("Ruth rings the choir."));
    assert_eq!((contacts[0].contact.minutes, contacts[0].by.as_str()), (25, "Amina Yusuf"));
}

#[tokio::test]
async fn the_second_press_of_the_button_is_the_same_contact() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap();
    let about = Concerning { id: form.id, appointment: None, amends: None };
    for _ in 0..2 {
        assert_eq!(riverside.add_contact(&amina, &reference, about, typed(&[])).await.unwrap(), Kept::Done);
    }
    assert_eq!(contacts(&riverside, &reference).await.len(), 1);
}

#[tokio::test]
async fn what_was_typed_after_going_back_to_a_contact_that_was_sent_is_not_lost() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap();
    let about = Concerning { id: form.id, appointment: None, amends: None };
    let other = typed(&[("agreed-words", "Ruth visits the choir.")]);
    assert_eq!(riverside.add_contact(&amina, &reference, about, typed(&[])).await.unwrap(), Kept::Done);
    assert_eq!(riverside.add_contact(&amina, &reference, about, other.clone()).await.unwrap(), Kept::Changed);
    let kept = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap().unsent.unwrap();
    assert_eq!(kept.fields["agreed-words"], other["agreed-words"]);
}

#[tokio::test]
async fn what_was_typed_is_kept_when_something_is_to_be_mended() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let words = "x".repeat(10_000);
    let long = typed(&[("agreed-words", &words), ("minutes", "")]);
    assert_eq!(write(&riverside, &reference, long.clone()).await, Kept::Refused);
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap();
    let unsent = form.unsent.unwrap();
    assert_eq!(unsent.fields, long);
    let problems: Vec<_> = unsent.refusals.iter().map(|refusal| (refusal.field.as_str(), refusal.problem)).collect();
    assert_eq!(problems, [("minutes", Problem::Missing), ("agreed-words", Problem::TooLong(5000))]);
    assert_eq!(write(&riverside, &reference, typed(&[])).await, Kept::Done);
    let form = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap();
    assert_eq!(form.unsent, None);
}

#[tokio::test]
async fn a_contact_that_is_put_right_stands_beside_the_first_and_only_once() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, typed(&[])).await;
    let amina = riverside.member(AMINA).await;
    let first = contacts(&riverside, &reference).await[0].id;
    let mut made = Vec::new();
    for _ in 0..2 {
        made.push(riverside.contact_form(&amina, &reference, (None, Some(first))).await.unwrap().unwrap());
    }
    assert_eq!(made[0].fields["minutes"], ["25"]);
    let mut kept = Vec::new();
    for form in made {
        let about = Concerning { id: form.id, appointment: None, amends: Some(first) };
        let right = typed(&[("minutes", "40")]);
        kept.push(riverside.add_contact(&amina, &reference, about, right).await.unwrap());
    }
    assert_eq!(kept, [Kept::Done, Kept::Changed]);
    let contacts = contacts(&riverside, &reference).await;
    assert_eq!(contacts.len(), 2);
    assert!(contacts.iter().any(|written| written.id == first && written.is_amended));
    let list = riverside.caseload(&amina, None, false, 0).await.unwrap().unwrap();
    assert_eq!(list.lines[0].contacts, 1);
}

#[tokio::test]
async fn a_contact_that_was_an_appointment_says_how_that_went() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    let (reference, appointment) = (confirmed.reference, confirmed.appointment.unwrap());
    crate::case::accept(&riverside, &reference).await;
    riverside.clock.set(appointment.ends_at);
    let id: AppointmentId = appointment.id();
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, &reference, (Some(id), None)).await.unwrap().unwrap();
    assert_eq!(
        (form.fields["mode"].as_slice(), form.fields["purpose"].as_slice()),
        (["phone".to_owned()].as_slice(), ["first".to_owned()].as_slice())
    );
    let mut missed = form.fields.clone();
    missed.extend(fields(&[("came", "dna"), ("dna-reason", "travel")]));
    let about = Concerning { id: form.id, appointment: Some(id), amends: None };
    assert_eq!(riverside.add_contact(&amina, &reference, about, missed).await.unwrap(), Kept::Done);
    let kept = riverside.kept(&amina, id).await.unwrap().unwrap();
    assert_eq!(kept.booked.appointment.status, Status::Dna);
    let file = riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    assert!(file.closed_at.is_none(), "nobody is discharged for a missed appointment");
}

#[tokio::test]
async fn what_is_personal_in_a_contact_is_not_readable_in_the_database() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, typed(&[("agreed-words", "Zenobia rings")])).await;
    if riverside.database.is_sqlite() {
        let query = "SELECT count(*) FROM contacts WHERE instr(CAST(content AS TEXT), 'Zenobia') > 0";
        assert_eq!(riverside.database.number(query).await, 0);
    }
}

#[tokio::test]
async fn erasing_a_person_empties_their_contacts_and_leaves_them_to_be_counted() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, typed(&[])).await;
    let patient = riverside.person_behind(riverside.network.id, &reference).await.unwrap().unwrap();
    riverside.erase_person(riverside.network.id, patient).await.unwrap();
    assert_eq!(riverside.database.number("SELECT count(*) FROM contacts WHERE length(content) = 0").await, 1);
}

#[tokio::test]
async fn what_was_kept_of_a_new_contact_does_not_stand_in_one_that_is_put_right() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, typed(&[])).await;
    assert_eq!(write(&riverside, &reference, typed(&[("minutes", "")])).await, Kept::Refused);
    let amina = riverside.member(AMINA).await;
    let first = contacts(&riverside, &reference).await[0].id;
    let form = riverside.contact_form(&amina, &reference, (None, Some(first))).await.unwrap().unwrap();
    assert_eq!((form.unsent, form.fields["minutes"].as_slice()), (None, ["25".to_owned()].as_slice()));
}

#[tokio::test]
async fn one_appointment_is_one_contact_also_once_it_was_put_right() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    let (reference, appointment) = (confirmed.reference, confirmed.appointment.unwrap());
    crate::case::accept(&riverside, &reference).await;
    riverside.clock.set(appointment.ends_at);
    let (id, amina) = (Some(appointment.id()), riverside.member(AMINA).await);
    let mut kept = Vec::new();
    for _ in 0..2 {
        let form = riverside.contact_form(&amina, &reference, (id, None)).await.unwrap().unwrap();
        let about = Concerning { id: form.id, appointment: id, amends: None };
        kept.push(riverside.add_contact(&amina, &reference, about, form.fields).await.unwrap());
    }
    assert_eq!(kept, [Kept::Done, Kept::Changed]);
    let first = contacts(&riverside, &reference).await[0].id;
    let form = riverside.contact_form(&amina, &reference, (None, Some(first))).await.unwrap().unwrap();
    let mut right = form.fields.clone();
    right.extend(fields(&[("came", "dna"), ("dna-reason", "unwell")]));
    let about = Concerning { id: form.id, appointment: None, amends: Some(first) };
    assert_eq!(riverside.add_contact(&amina, &reference, about, right).await.unwrap(), Kept::Done);
    let status = riverside.kept(&amina, appointment.id()).await.unwrap().unwrap().booked.appointment.status;
    assert_eq!(status, Status::Dna);
}

#[tokio::test]
async fn what_was_kept_of_one_contact_stays_when_another_is_not_taken_either() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, typed(&[])).await;
    let amina = riverside.member(AMINA).await;
    let first = contacts(&riverside, &reference).await[0].id;
    let subjects = [(None, Some(first)), (None, None)];
    for (subject, minutes) in subjects.into_iter().zip(["forty", "fifty"]) {
        let form = riverside.contact_form(&amina, &reference, subject).await.unwrap().unwrap();
        let about = Concerning { id: form.id, appointment: subject.0, amends: subject.1 };
        let wrong = typed(&[("minutes", minutes)]);
        assert_eq!(riverside.add_contact(&amina, &reference, about, wrong).await.unwrap(), Kept::Refused);
    }
    for (subject, minutes) in subjects.into_iter().zip(["forty", "fifty"]) {
        let form = riverside.contact_form(&amina, &reference, subject).await.unwrap().unwrap();
        assert_eq!(form.unsent.unwrap().fields["minutes"], [minutes]);
    }
}
