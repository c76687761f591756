//! Tasks: made, done, taken back, and due in the order in which they have waited.

use domain::{Fields, Refusal, refusal::DateProblem};
use service::cases::{Kept, tasks::Tasks};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, DAY, Riverside, TOM, fields},
    team::{STRANGERS, team, with_neighbour},
};

async fn tasks(riverside: &Riverside, reference: &str) -> Tasks {
    riverside.tasks(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

async fn form(riverside: &Riverside, what: &str, day: &str, owner: &str) -> Fields {
    let owner = riverside.member(owner).await.id.to_string();
    let due = [("due-day", day), ("due-month", "3"), ("due-year", "2027")];
    fields(&[[("task-what", what), ("task-owner", &owner)].as_slice(), &due].concat())
}

async fn add(riverside: &Riverside, reference: &str, what: &str, day: &str, owner: &str) -> Kept {
    let form = form(riverside, what, day, owner).await;
    riverside.add_task(&riverside.member(AMINA).await, reference, form).await.unwrap()
}

async fn due(riverside: &Riverside, email: &str) -> Vec<String> {
    let waiting = riverside.waiting(&riverside.member(email).await).await.unwrap();
    waiting.tasks.into_iter().map(|task| task.what).collect()
}

#[tokio::test]
async fn a_case_lists_its_tasks_by_the_day_on_which_they_are_due() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    add(&riverside, &reference, "Call the council", "20", AMINA).await;
    add(&riverside, &reference, "Send the leaflet", "10", TOM).await;
    let tasks = tasks(&riverside, &reference).await.tasks;
    let said: Vec<_> = tasks.iter().map(|task| (task.task.what.as_str(), task.owner.as_str())).collect();
    assert_eq!(said, [("Send the leaflet", "Tom Ashworth"), ("Call the council", "Amina Yusuf")]);
}

#[tokio::test]
async fn today_has_what_is_due_and_what_is_late_first_and_nobody_elses() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    add(&riverside, &reference, "Due on the tenth", "10", AMINA).await;
    add(&riverside, &reference, "Due today", "9", AMINA).await;
    add(&riverside, &reference, "Due later", "20", AMINA).await;
    add(&riverside, &reference, "Of somebody else", "9", TOM).await;
    assert_eq!(due(&riverside, AMINA).await, ["Due today"]);
    riverside.clock.advance(DAY);
    assert_eq!(due(&riverside, AMINA).await, ["Due today", "Due on the tenth"]);
    assert_eq!(due(&riverside, TOM).await, ["Of somebody else"]);
}

#[tokio::test]
async fn what_is_done_is_due_no_more_and_can_be_taken_back() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    add(&riverside, &reference, "Call the council", "9", AMINA).await;
    let id = tasks(&riverside, &reference).await.tasks[0].id;
    let tom = riverside.member(TOM).await;
    assert_eq!(riverside.say_task(&tom, &reference, id, true).await.unwrap(), Kept::Done);
    assert_eq!(riverside.say_task(&tom, &reference, id, true).await.unwrap(), Kept::Done);
    assert_eq!(tasks(&riverside, &reference).await.tasks[0].done.as_ref().unwrap().1, "Tom Ashworth");
    assert!(due(&riverside, AMINA).await.is_empty());
    assert_eq!(riverside.say_task(&tom, &reference, id, false).await.unwrap(), Kept::Done);
    assert_eq!(due(&riverside, AMINA).await, ["Call the council"]);
}

#[tokio::test]
async fn the_same_form_makes_no_second_task() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    for _ in 0..2 {
        assert_eq!(add(&riverside, &reference, "Call the council", "9", AMINA).await, Kept::Done);
    }
    assert_eq!(riverside.count("tasks").await, 1);
}

#[tokio::test]
async fn a_task_that_is_due_before_today_is_refused_and_kept() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(add(&riverside, &reference, "Call the council", "8", AMINA).await, Kept::Refused);
    let unsent = tasks(&riverside, &reference).await.unsent.unwrap();
    assert_eq!(unsent.refusals, [Refusal::new("due-day", DateProblem::Past)]);
    assert_eq!(unsent.fields["task-what"], ["Call the council"]);
}

#[tokio::test]
async fn a_task_of_another_case_is_not_found_by_this_ones_reference() {
    let riverside = team().await;
    let (one, other) = (accepted(&riverside).await, accepted(&riverside).await);
    add(&riverside, &one, "Call the council", "9", AMINA).await;
    let id = tasks(&riverside, &one).await.tasks[0].id;
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.say_task(&amina, &other, id, true).await.unwrap(), Kept::NotHere);
    assert_eq!(due(&riverside, AMINA).await, ["Call the council"]);
}

#[tokio::test]
async fn a_closed_case_takes_no_new_task() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    close(&riverside).await;
    assert_eq!(add(&riverside, &reference, "Call the council", "9", AMINA).await, Kept::Changed);
    assert!(tasks(&riverside, &reference).await.tasks.is_empty());
}

#[tokio::test]
async fn those_who_work_in_no_case_here_find_no_tasks() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    add(&riverside, &reference, "Call the council", "9", AMINA).await;
    let id = tasks(&riverside, &reference).await.tasks[0].id;
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.tasks(&who, &reference).await.unwrap().is_none(), "{email}");
        let form = form(&riverside, "Mine", "9", AMINA).await;
        assert_eq!(riverside.add_task(&who, &reference, form).await.unwrap(), Kept::NotHere);
        assert_eq!(riverside.say_task(&who, &reference, id, true).await.unwrap(), Kept::NotHere);
        assert!(due(&riverside, email).await.is_empty());
    }
}
