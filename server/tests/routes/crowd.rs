//! Many people at once for the same time.

use crate::{
    client::{Answer, Client},
    html::Form,
    person::Person,
    world::World,
};

const PEOPLE: usize = 50;

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_people_who_want_one_time_one_goes_on_and_the_others_keep_their_answers_and_are_offered_more() {
    let world = World::new().await;
    let arriving: Vec<_> = (0..PEOPLE).map(|number| tokio::spawn(arrive(world.client(), number))).collect();
    let mut waiting = Vec::new();
    for person in arriving {
        waiting.push(person.await.unwrap());
    }
    let wanted = Form::main(waiting[0].1.text()).unwrap().choices("slot").remove(0);

    let choosing: Vec<_> =
        waiting.into_iter().map(|(client, page)| tokio::spawn(choose(client, page, wanted.clone()))).collect();
    let mut went = Vec::new();
    for person in choosing {
        went.push(person.await.unwrap());
    }

    let on = went.iter().filter(|(_, page)| page.page() == "refer/check").count();
    assert_eq!(on, 1);
    for (number, (mut client, page)) in
        went.into_iter().enumerate().filter(|(_, (_, page))| page.page() != "refer/check")
    {
        assert_eq!(page.page(), "refer/appointment");
        assert!(page.text().contains("nhsuk-error-summary"));
        let offered = Form::main(page.text()).unwrap().choices("slot");
        assert!(offered.len() > 2 && !offered.contains(&wanted));
        let name = client.get("/riverside/refer/name").await;
        assert_eq!(Form::main(name.text()).unwrap().value("given-name"), Some(name_of(number)));
    }
}

fn name_of(number: usize) -> String {
    format!("Person {number}")
}

/// Walks to the page of times.
async fn arrive(mut client: Client, number: usize) -> (Client, Answer) {
    let person = Person::default().typing("given-name", &name_of(number));
    let page = person.walk(&mut client, "riverside", "refer/appointment").await;
    (client, page)
}

/// Chooses a time, and opens the page to which that leads.
async fn choose(mut client: Client, page: Answer, wanted: String) -> (Client, Answer) {
    let page = Person::default().typing("slot", &wanted).go_on(&mut client, &page).await;
    (client, page)
}
