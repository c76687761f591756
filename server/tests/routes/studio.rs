//! The pages of the studio as they are written: what a field says of itself.

use domain::staff::Role;

use crate::{
    html::{self, Tag},
    template::{Actor, Template},
    world::World,
};

/// The fields for words on a page of the studio, to somebody who reads this language.
async fn fields(address: &str, reader: &str) -> Vec<Tag> {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Partner)).await;
    let page = client.get(&format!("/studio/{}/{address}?lang={reader}", Template::get().await.studio)).await;
    assert!(page.text().contains(&format!("<html lang=\"{reader}\"")), "the page is in {reader}");
    let is_for_words = |tag: &Tag| tag.name == "textarea" || tag.get("type") == Some("text");
    html::tags(page.text()).into_iter().filter(is_for_words).collect()
}

fn speaks(tag: &Tag) -> (Option<&str>, Option<&str>) {
    (tag.get("lang"), tag.get("dir"))
}

#[tokio::test]
async fn a_translation_is_typed_in_its_own_language_and_direction_on_a_page_in_any_language() {
    for reader in ["en", "ur"] {
        let fields = fields("translations/ur", reader).await;
        assert!(fields.len() > 20, "{}", fields.len());
        assert!(fields.iter().all(|field| speaks(field) == (Some("ur"), Some("rtl"))), "{reader}");
    }
}

#[tokio::test]
async fn each_text_of_a_question_is_typed_in_its_own_language_and_direction() {
    for reader in ["en", "ur"] {
        for field in fields("questions/people", reader).await {
            let name = field.get("name").unwrap_or_default().to_owned();
            let wanted = match name.rsplit('-').next() {
                Some("en") => (Some("en"), Some("ltr")),
                Some("ur") => (Some("ur"), Some("rtl")),
                _ => (None, None),
            };
            assert_eq!(speaks(&field), wanted, "{name} for a reader of {reader}");
        }
    }
}

#[tokio::test]
async fn the_english_beside_a_translation_is_marked_as_english() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Partner)).await;
    let page = client.get(&format!("/studio/{}/translations/ur?lang=ur", Template::get().await.studio)).await;
    let english = html::tags(page.text()).into_iter().filter(|tag| tag.name == "span" && tag.get("lang") == Some("en"));
    let directions: Vec<_> = english.map(|tag| tag.get("dir").map(str::to_owned)).collect();
    assert!(directions.len() > 20 && directions.iter().all(|dir| dir.as_deref() == Some("ltr")), "{directions:?}");
}
