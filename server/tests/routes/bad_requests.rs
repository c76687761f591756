//! Requests that no page of ours makes: each gets a page with a way on, and nothing typed is lost where it can be kept.

use axum::{body::Body, http::Request};

use crate::{
    client::Answer,
    html::{self, Form},
    person::Person,
    template::Actor,
    world::World,
};

fn is_page_with_a_way_on(answer: &Answer) -> bool {
    answer.is_page() && html::tags(answer.text()).iter().any(|tag| tag.name == "a" && tag.get("href") == Some("/"))
}

#[tokio::test]
async fn a_body_that_no_form_has_is_refused_with_a_page() {
    let world = World::new().await;
    for body in [&b"given-name=%"[..], b"given-name=%4", b"given-name=%zz", b"given-name=%FF%FE", b"given-name=\xFF"] {
        let answer = world.client().post_raw("/do/refer/save", body.to_vec()).await;
        assert_eq!(answer.status, 400, "{body:?}");
        assert!(is_page_with_a_way_on(&answer), "{body:?}");
    }
}

#[tokio::test]
async fn a_field_whose_name_has_brackets_is_refused_with_a_page() {
    let world = World::new().await;
    for body in ["fields[given-name][]=a", "fields%5Bgiven-name%5D%5B%5D=a", "a[b]=1", "=1", "given%00name=1"] {
        let answer = world.client().post_raw("/do/refer/save", body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert!(is_page_with_a_way_on(&answer), "{body}");
    }
}

#[tokio::test]
async fn more_fields_than_any_page_has_are_refused() {
    let world = World::new().await;
    let body: Vec<_> = (0..2000).map(|number| format!("f{number}=1")).collect();
    assert_eq!(world.client().post_raw("/do/refer/save", body.join("&")).await.status, 400);
}

#[tokio::test]
async fn a_body_of_another_kind_is_refused_with_a_page() {
    let world = World::new().await;
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", ""] {
        let request = Request::post("/do/refer/save").header("content-type", kind);
        let answer = world.client().ask(request, Body::from("{}")).await;
        assert_eq!(answer.status, 415, "{kind}");
        assert!(is_page_with_a_way_on(&answer), "{kind}");
    }
}

#[tokio::test]
async fn a_body_of_ten_megabytes_is_refused_with_a_page() {
    let world = World::new().await;
    let answer = world.client().post_raw("/do/refer/save", vec![b'a'; 10_000_000]).await;
    assert_eq!(answer.status, 413);
    assert!(is_page_with_a_way_on(&answer));
}

#[tokio::test]
async fn an_empty_form_of_every_kind_leads_somewhere() {
    let world = World::new().await;
    for action in ui::actions() {
        for actor in Actor::all() {
            let answer = world.client_of(actor).await.post_raw(action, "").await;
            assert_eq!(answer.status, 303, "{action}");
        }
    }
}

#[tokio::test]
async fn an_unknown_address_is_answered_with_a_way_on() {
    let world = World::new().await;
    for path in
        ["/nowhere", "/riverside/nowhere", "/riverside/refer/a/b/c", "/staff/nowhere", "/do", "/pkg/", "//", "/%00"]
    {
        let answer = world.client().get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.is_page(), "{path}");
        assert!(html::tags(answer.text()).iter().any(|tag| tag.name == "a" && tag.get("href").is_some()), "{path}");
    }
}

#[tokio::test]
async fn an_unknown_server_function_is_answered_with_a_page() {
    let world = World::new().await;
    let answer = world.client().post("/do/refer/everything", &[("a", "b")]).await;
    assert_eq!(answer.status, 404);
    assert!(answer.is_page());
}

#[tokio::test]
async fn a_server_function_that_is_only_looked_at_says_what_it_takes() {
    let world = World::new().await;
    for action in ui::actions() {
        let answer = world.client().get(action).await;
        assert_eq!(answer.status, 405, "{action}");
        assert_eq!(answer.header("allow"), "POST", "{action}");
        assert!(is_page_with_a_way_on(&answer), "{action}");
    }
}

#[tokio::test]
async fn a_query_that_makes_no_sense_changes_no_answer() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Patient).await;
    for query in ["%", "lang=xx", "lang=en&lang=ur", "times=-1", "times=99999999999999999999", "mode[]=1", "day=%FF"] {
        let answer = client.get(&format!("/riverside/refer/appointment?{query}")).await;
        assert_eq!(answer.page(), "refer/appointment", "{query}");
    }
}

#[tokio::test]
async fn a_control_character_is_refused_where_it_was_typed_and_what_was_typed_stays() {
    let page = refused("refer/name", &Person::default().typing("given-name", "Na\0dia")).await;
    let form = Form::main(page.text()).unwrap();
    assert!(page.text().contains("href=\"#given-name\""));
    assert_eq!(form.value("family-name").as_deref(), Some("Fairweather"));
}

#[tokio::test]
async fn fifty_thousand_characters_of_any_script_are_refused_and_all_kept() {
    for character in ["a", "ے", "🌻"] {
        let page = refused("refer/help", &Person::default().typing("needs-other", &character.repeat(50_000))).await;
        assert!(page.text().contains("href=\"#needs-other\""), "{character}");
        assert!(page.text().contains(&character.repeat(50_000)), "{character}");
    }
}

#[tokio::test]
async fn a_time_that_was_never_offered_is_refused_and_the_others_are_offered() {
    for slot in [
        "0198c0de-0000-7000-8000-000000000000.1804586400.45.phone",
        "0198c0de-0000-7000-8000-000000000000.99999999999999.45.phone",
        "nonsense",
        "....",
    ] {
        let page = refused("refer/appointment", &Person::default().typing("slot", slot)).await;
        assert!(page.text().contains("href=\"#slot\""), "{slot}");
        assert!(Form::main(page.text()).unwrap().choices("slot").len() > 2, "{slot}");
    }
}

#[tokio::test]
async fn a_time_that_is_offered_but_not_in_this_way_is_refused() {
    let world = World::new().await;
    let mut client = world.client();
    let person = Person::default();
    let page = person.walk(&mut client, "riverside", "refer/appointment").await;
    let slot = Form::main(page.text()).unwrap().choices("slot").remove(0);
    let (time, _) = slot.rsplit_once('.').unwrap();
    let page = person.typing("slot", &format!("{time}.home-visit")).go_on(&mut client, &page).await;
    assert_eq!(page.page(), "refer/appointment");
    assert!(page.text().contains("nhsuk-error-summary"));
}

/// The page on which this person is not let go on.
async fn refused(name: &str, person: &Person) -> Answer {
    let world = World::new().await;
    let mut client = world.client();
    let page = person.walk(&mut client, "riverside", name).await;
    let page = person.go_on(&mut client, &page).await;
    assert_eq!(page.page(), name);
    assert!(page.text().contains("nhsuk-error-summary"), "{name}");
    page
}
