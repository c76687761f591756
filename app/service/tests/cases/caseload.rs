//! The list of cases, and finding a person.

use service::{
    cases::{CaseLine, Kept},
    sign_in::StaffMember,
};

use crate::{
    case::{accept, accepted},
    riverside::{AMINA, Riverside, TOM, fields},
    team::{MANAGER, STRANGERS, team, with_neighbour},
};

async fn found(riverside: &Riverside, typed: &str) -> Option<Vec<CaseLine>> {
    let amina = riverside.member(AMINA).await;
    assert!(riverside.look_for(&amina, typed).await.unwrap());
    let search = riverside.looked_for(&amina).await.unwrap().unwrap();
    assert_eq!(search.typed, typed);
    search.found
}

/// Somebody of this name who was accepted.
async fn somebody(riverside: &Riverside, given: &str, family: &str, year: &str) -> String {
    let typed = [("given-name", given), ("family-name", family), ("birth-year", year)];
    let reference = riverside.person().await.who(&typed).booked().await.reference;
    accept(riverside, &reference).await;
    reference
}

#[tokio::test]
async fn a_case_is_found_by_name_date_of_birth_and_reference_in_any_order_and_case() {
    let riverside = Riverside::new().await;
    let reference = somebody(&riverside, "Mary-Anne", "O’Brien", "1951").await;
    somebody(&riverside, "Mary", "Khan", "1980").await;
    for typed in ["obrien", "O'Brien mary", "17/5/1951", "ANNE 1951-05-17", &reference.to_lowercase()] {
        let found = found(&riverside, typed).await.unwrap();
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(found[0].reference, reference, "{typed}");
    }
    assert_eq!(found(&riverside, "mary").await.unwrap().len(), 2);
    assert_eq!(found(&riverside, "mary obrien 17/5/1980").await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_search_for_nothing_finds_nobody_and_not_everybody() {
    let riverside = Riverside::new().await;
    accepted(&riverside).await;
    for typed in ["", "  ", "’", "a b c d e f g h"] {
        assert!(found(&riverside, typed).await.is_none(), "{typed}");
    }
}

#[tokio::test]
async fn two_sessions_of_one_person_look_for_whom_they_look_for() {
    let riverside = Riverside::new().await;
    let desk = StaffMember { session: [1; 16], ..riverside.member(AMINA).await };
    let clinic = StaffMember { session: [2; 16], ..desk.clone() };
    for (session, typed) in [(&desk, "khan"), (&clinic, "quill")] {
        assert!(riverside.look_for(session, typed).await.unwrap());
    }
    assert_eq!(riverside.looked_for(&desk).await.unwrap().unwrap().typed, "khan");
}

#[tokio::test]
async fn what_was_looked_for_is_stored_nowhere_in_plain() {
    let riverside = Riverside::new().await;
    somebody(&riverside, "Zenobia", "Quill", "1980").await;
    found(&riverside, "Zenobia").await.unwrap();
    for (table, column) in [("unsent", "content"), ("patient_index", "entry")] {
        let query = format!("SELECT count(*) FROM {table} WHERE lower(CAST({column} AS TEXT)) LIKE '%zenobia%'");
        if riverside.database.is_sqlite() {
            assert_eq!(riverside.database.number(&query).await, 0, "{table}");
        }
        assert!(riverside.count(table).await > 0, "{table}");
    }
}

#[tokio::test]
async fn people_who_came_before_there_was_an_index_are_put_into_it_once() {
    let riverside = Riverside::new().await;
    let reference = somebody(&riverside, "Asma", "Khan", "1980").await;
    riverside.database.run("DELETE FROM patient_index").await.unwrap();
    riverside.database.run("UPDATE patients SET indexed = 0").await.unwrap();
    assert!(found(&riverside, "khan").await.unwrap().is_empty());
    assert_eq!(riverside.index_people().await.unwrap(), 1);
    assert_eq!(found(&riverside, "khan").await.unwrap()[0].reference, reference);
    assert_eq!(riverside.index_people().await.unwrap(), 0);
}

#[tokio::test]
async fn a_person_who_was_erased_is_found_no_more() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let patient = riverside.person_behind(riverside.network.id, &reference).await.unwrap().unwrap();
    riverside.erase_person(riverside.network.id, patient).await.unwrap();
    assert!(found(&riverside, "khan").await.unwrap().is_empty());
    assert_eq!(riverside.count("patient_index").await, 0);
}

#[tokio::test]
async fn a_caseload_is_of_one_link_worker_or_of_the_team_and_open_or_closed() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let (manager, amina) = (riverside.member(MANAGER).await, riverside.member(AMINA).await);
    let tom = riverside.member(TOM).await;
    let holder = riverside.caseload(&manager, None, false, 0).await.unwrap().unwrap();
    assert_eq!(holder.lines.len(), 1);
    let (mine, other) =
        if holder.lines[0].holder.as_deref() == Some("Amina Yusuf") { (&amina, &tom) } else { (&tom, &amina) };
    let own = riverside.caseload(mine, Some(mine.id), false, 0).await.unwrap().unwrap();
    assert_eq!(own.lines[0].reference, reference);
    assert_eq!(own.team.iter().find(|(id, ..)| *id == mine.id).unwrap().2, 1);
    assert!(riverside.caseload(&manager, Some(other.id), false, 0).await.unwrap().unwrap().lines.is_empty());
    assert!(riverside.caseload(&manager, None, true, 0).await.unwrap().unwrap().lines.is_empty());
}

#[tokio::test]
async fn who_may_read_no_case_is_told_that_there_is_none() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    for stranger in STRANGERS {
        let stranger = riverside.member(stranger).await;
        let list = riverside.caseload(&stranger, None, false, 0).await.unwrap();
        assert!(list.is_none_or(|list| list.lines.is_empty()));
        assert!(riverside.case_file(&stranger, &reference).await.unwrap().is_none());
        if riverside.look_for(&stranger, "khan").await.unwrap() {
            let search = riverside.looked_for(&stranger).await.unwrap().unwrap();
            assert!(search.found.unwrap().is_empty());
        }
    }
}

#[tokio::test]
async fn a_case_that_is_handed_over_is_in_the_other_ones_list() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let (amina, tom) = (riverside.member(AMINA).await, riverside.member(TOM).await);
    for to in [&tom, &amina] {
        riverside.hand_case_over(&amina, &reference, to.id).await.unwrap();
        let list = riverside.caseload(to, Some(to.id), false, 0).await.unwrap().unwrap();
        assert_eq!(list.lines[0].reference, reference);
    }
    assert!(riverside.recorded().await.contains(&"case-handed-over".to_owned()));
}

#[tokio::test]
async fn a_number_by_which_somebody_was_matched_wrongly_finds_them_no_more() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    for number in ["943 476 5919", "999 000 0018"] {
        let matched = fields(&[("matched-number", number), ("compared", "yes")]);
        assert_eq!(riverside.match_person(&amina, &reference, matched).await.unwrap(), Kept::Done);
    }
    assert_eq!(found(&riverside, "943 476 5919").await.unwrap().len(), 0);
    assert_eq!(found(&riverside, "999 000 0018").await.unwrap().len(), 1);
}
