//! The question bank: questions that anybody may copy into their draft, with whose words they are.

use serde::{Deserialize, Serialize};

use super::{Change, Content, Protocol};
use crate::questionnaire::{Item, PageId};

/// Under which terms words may be used. One for now, chosen by name: nobody gives away what they did not mean to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Licence {
    /// The Open Government Licence v3.0
    /// (<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>).
    #[serde(rename = "OGL-UK-3.0")]
    Ogl3,
}

impl Licence {
    /// Its identifier (SPDX), in storage and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ogl3 => "OGL-UK-3.0",
        }
    }

    /// The licence of this identifier.
    pub fn from_code(code: &str) -> Option<Self> {
        (code == Self::Ogl3.code()).then_some(Self::Ogl3)
    }

    /// Its name, as those who name it write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ogl3 => "Open Government Licence v3.0",
        }
    }

    /// Where it can be read.
    pub const fn url(self) -> &'static str {
        match self {
            Self::Ogl3 => "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        }
    }
}

/// The field that names the licence under which a question is offered.
pub const LICENCE: &str = "bank-licence";

/// The change that puts a question of the bank at the end of a page, with whose words it is. Its key is its own unless
/// that is taken; what it waited for in the questions that it comes from is not here, so it is asked always.
pub fn insertion(
    content: &Content,
    page: &PageId,
    item: &Item,
    protocol: Option<&Protocol>,
    source: &str,
) -> Option<Change> {
    let at = content.page(page.as_str())?.items.len();
    let is_free = content.item(item.link_id.as_str()).is_none();
    let link_id = if is_free { item.link_id.clone() } else { content.new_link_id(item.link_id.as_str()) };
    let item = Item { link_id, show_when: None, source: Some(source.to_owned()), ..item.clone() };
    Some(Change::InsertItem { page: page.clone(), at, item: Box::new(item), protocol: protocol.cloned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::tests::{agreed_content, content};

    fn put(into: &mut Content) -> Item {
        let given = agreed_content();
        let (_, item) = given.item("a").expect("it is there");
        let protocol = given.protocols.get(&item.link_id);
        let page = into.questionnaire.pages[1].id.clone();
        let change = insertion(into, &page, item, protocol, "The bank").expect("the page is there");
        into.apply(change).expect("there is room");
        into.questionnaire.pages[1].items.last().expect("it is there now").clone()
    }

    #[test]
    fn a_question_comes_with_its_protocol_and_its_source() {
        let mut content = content();
        content.questionnaire.pages[0].items.clear();
        let item = put(&mut content);
        assert_eq!((item.link_id.as_str(), item.source.as_deref()), ("a", Some("The bank")));
        assert!(content.protocols[&item.link_id].is_whole());
    }

    #[test]
    fn one_whose_key_is_taken_gets_another() {
        let mut content = content();
        assert_eq!(put(&mut content).link_id.as_str(), "a-2");
    }

    #[test]
    fn a_licence_is_known_by_its_code() {
        assert_eq!(Licence::from_code(Licence::Ogl3.code()), Some(Licence::Ogl3));
        assert_eq!(Licence::from_code("MIT"), None);
    }
}
