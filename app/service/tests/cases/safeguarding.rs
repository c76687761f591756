//! The safeguarding log: written by all who work in cases, read by named roles, each look recorded.

use service::cases::{Kept, safeguarding::Safeguarding};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, Riverside, fields},
    team::{MANAGER, STRANGERS, team, with_neighbour},
};

async fn log(riverside: &Riverside, email: &str, reference: &str) -> Safeguarding {
    riverside.safeguarding(&riverside.member(email).await, reference).await.unwrap().unwrap()
}

async fn write(riverside: &Riverside, email: &str, reference: &str, text: &str) -> Kept {
    let after = log(riverside, email, reference).await.after.map(|id| id.to_string()).unwrap_or_default();
    let form = fields(&[("safeguarding-entry", text), ("note-after", &after)]);
    riverside.write_safeguarding(&riverside.member(email).await, reference, form).await.unwrap()
}

#[tokio::test]
async fn a_link_worker_writes_in_the_log_and_cannot_read_it_not_even_their_own() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(write(&riverside, AMINA, &reference, "A bruise on the left arm.").await, Kept::Done);
    let shown = log(&riverside, AMINA, &reference).await;
    assert!(shown.log.is_none() && shown.unsent.is_none());
    assert!(!riverside.recorded().await.contains(&"safeguarding-read".to_owned()));
}

#[tokio::test]
async fn named_roles_read_the_log_and_each_look_is_recorded() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    write(&riverside, AMINA, &reference, "A bruise on the left arm.").await;
    let entries = log(&riverside, MANAGER, &reference).await.log.unwrap();
    assert_eq!((entries[0].newest.by.as_str(), entries.len()), ("Amina Yusuf", 1));
    assert_eq!(riverside.recorded().await.last().unwrap(), "safeguarding-read");
}

#[tokio::test]
async fn nothing_of_the_log_stands_among_the_notes() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    write(&riverside, AMINA, &reference, "A bruise on the left arm.").await;
    let manager = riverside.member(MANAGER).await;
    let id = log(&riverside, MANAGER, &reference).await.log.unwrap()[0].newest.id;
    assert!(riverside.notes(&manager, &reference).await.unwrap().unwrap().notes.is_empty());
    assert!(riverside.note_to_amend(&manager, &reference, id).await.unwrap().is_none());
    let typed = fields(&[("note", "No bruise.")]);
    assert_eq!(riverside.amend_note(&manager, &reference, id, typed).await.unwrap(), Kept::NotHere);
}

#[tokio::test]
async fn an_empty_entry_is_not_written() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(write(&riverside, AMINA, &reference, " ").await, Kept::Refused);
    assert_eq!(riverside.count("notes").await, 0);
}

#[tokio::test]
async fn the_log_takes_an_entry_after_the_case_was_closed() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    close(&riverside).await;
    assert_eq!(write(&riverside, AMINA, &reference, "A neighbour called.").await, Kept::Done);
}

#[tokio::test]
async fn those_who_work_in_no_case_here_find_no_log() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.safeguarding(&who, &reference).await.unwrap().is_none(), "{email}");
        let form = fields(&[("safeguarding-entry", "Mine.")]);
        assert_eq!(riverside.write_safeguarding(&who, &reference, form).await.unwrap(), Kept::NotHere);
    }
}
