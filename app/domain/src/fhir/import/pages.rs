//! Which item stands on which page: groups at the top are pages, and so is every question that stands there alone.

use super::{
    Importer, Keys, Known, Reason, Refused,
    condition::both,
    item::{Around, text_control},
    tree::Tree,
};
use crate::{
    fhir::urls,
    questionnaire::{Condition, Item, ItemKind, Page, PageId, Texts},
};

/// What a page's group is called, where an item has its name.
const OF_PAGE: &str = "page:";

/// Pages as they fill, alike but for their keys.
struct Pages {
    like: Page,
    full: Vec<Page>,
    keys: Keys,
}

impl Importer {
    /// The pages, read in the order in which they are asked and given in the order in which they stand.
    pub(super) fn pages(&mut self, trees: Vec<Tree>) -> Result<Vec<Page>, Refused> {
        let names: Vec<String> = trees.iter().map(|tree| page_name(&tree.link_id).to_owned()).collect();
        let mut keys = Keys::new(names.iter());
        let mut tops = Vec::new();
        for (place, mut tree) in trees.into_iter().enumerate() {
            tops.push((!tree.flag(urls::BEFORE_BOOKING)?, place, tree));
        }
        tops.sort_by_key(|(after, place, _)| (*after, *place));
        let mut pages = Vec::new();
        for (after, place, tree) in tops {
            let read = self.top(tree, !after, &mut keys)?;
            pages.extend(read.into_iter().map(|page| (place, page)));
        }
        pages.sort_by_key(|(place, _)| *place);
        let mut pages: Vec<Page> = pages.into_iter().map(|(_, page)| page).collect();
        // Two names may come to the same key only where one of them says that it is a page's.
        let mut taken = std::collections::BTreeSet::new();
        for page in &mut pages {
            if !taken.insert(page.id.clone()) {
                page.id = keys.made_of(page.id.as_str());
                taken.insert(page.id.clone());
            }
        }
        Ok(pages)
    }

    fn top(&mut self, mut tree: Tree, before_booking: bool, keys: &mut Keys) -> Result<Vec<Page>, Refused> {
        let (id, changed): (PageId, _) = keys.key(page_name(&tree.link_id));
        if changed && tree.kind == "group" {
            self.note(Some(&tree.link_id), Reason::Renamed(id.to_string()));
        }
        let like = Page { id, title: None, before_booking, show_when: None, items: Vec::new() };
        let mut pages = Pages { like, full: Vec::new(), keys: std::mem::take(keys) };
        if tree.kind == "group" {
            match self.group(&mut tree, &Around::default())? {
                Err(reason) => self.leave_out(&tree, reason),
                Ok((text, around)) => {
                    self.pass(&tree.link_id);
                    pages.like.title = Some(text).filter(|text| *text != Texts::default());
                    pages.like.show_when = around.condition;
                    pages.begin(pages.like.id.clone());
                    let around = Around { presence: around.presence, ..Around::default() };
                    self.below(std::mem::take(&mut tree.children), &around, &mut pages)?;
                }
            }
        } else {
            self.question(tree, &Around::default(), &mut pages)?;
        }
        *keys = pages.keys;
        Ok(pages.full)
    }

    fn below(&mut self, trees: Vec<Tree>, around: &Around, pages: &mut Pages) -> Result<(), Refused> {
        for mut tree in trees {
            if tree.kind != "group" {
                self.question(tree, around, pages)?;
                continue;
            }
            match self.group(&mut tree, around)? {
                Err(reason) => self.leave_out(&tree, reason),
                Ok((text, around)) => {
                    self.pass(&tree.link_id);
                    self.note(Some(&tree.link_id), Reason::Flattened);
                    if text != Texts::default() {
                        let words = Item::new(self.key(&tree.link_id), ItemKind::Display, text);
                        let words = Item { show_when: around.condition.clone(), presence: around.presence, ..words };
                        self.put(&tree.link_id, words, pages);
                    }
                    let around = Around { is_nested: true, ..around };
                    self.below(tree.children, &around, pages)?;
                }
            }
        }
        Ok(())
    }

    /// Counts a group that is in; whoever waits for it waits for what nobody answers.
    fn pass(&mut self, link_id: &str) {
        self.imported += 1;
        let key = "group".parse().expect("a key");
        let item = Item::new(key, ItemKind::Display, Texts::default());
        self.known.insert(link_id.to_owned(), Known { item, offers: Vec::new() });
    }

    /// The text of a group, and what holds of all that stands in it.
    fn group(&mut self, tree: &mut Tree, around: &Around) -> Result<Result<(Texts, Around), Reason>, Refused> {
        let condition = match self.whole_condition(tree, around)? {
            Ok(condition) => condition,
            Err(reason) => return Ok(Err(reason)),
        };
        let presence = self.presence(tree)?.max(around.presence);
        let link_id = tree.link_id.clone();
        let text = self.texts(&mut tree.node, "text", Some(&link_id))?;
        if tree.node.flag("repeats")?.unwrap_or_default() {
            self.note(Some(&link_id), Reason::AskedOnce);
        }
        if tree.node.flag("required")?.unwrap_or_default() {
            self.note(Some(&link_id), Reason::Element("required".to_owned()));
        }
        for code in self.controls(tree)? {
            self.note(Some(&link_id), Reason::Control(code));
        }
        let modifier = self.tree_leftovers(tree)?;
        Ok(modifier.map_or(Ok((text, Around { condition, presence, is_nested: around.is_nested })), Err))
    }

    /// An item and what stands in it, of which the page can hold all but the standing in it.
    fn question(&mut self, mut tree: Tree, around: &Around, pages: &mut Pages) -> Result<(), Refused> {
        let condition = match self.whole_condition(&mut tree, around)? {
            Ok(condition) => condition,
            Err(reason) => {
                self.leave_out(&tree, reason);
                return Ok(());
            }
        };
        let mut texts = Vec::new();
        let mut others = Vec::new();
        for mut child in std::mem::take(&mut tree.children) {
            match text_control(&mut child)? {
                Some(control) => texts.push((control, child)),
                None => others.push(child),
            }
        }
        let presence = self.presence(&mut tree)?.max(around.presence);
        match self.item(&mut tree, &mut texts)? {
            Err(reason) => {
                tree.children = texts.into_iter().map(|(_, child)| child).chain(others).collect();
                self.leave_out(&tree, reason);
                Ok(())
            }
            Ok((item, offers)) => {
                let item = Item { show_when: condition.clone(), presence, ..item };
                self.known.insert(tree.link_id.clone(), Known { item: item.clone(), offers });
                self.imported += 1;
                if around.is_nested {
                    self.note(Some(&tree.link_id), Reason::Flattened);
                }
                self.put(&tree.link_id, item, pages);
                let around = Around { condition, presence: around.presence, is_nested: true };
                // Those whose place the item has no room for are words of their own.
                others.extend(texts.into_iter().map(|(_, child)| child));
                self.below(others, &around, pages)
            }
        }
    }

    /// What an item waits for, itself and with all that it stands in.
    fn whole_condition(
        &mut self,
        tree: &mut Tree,
        around: &Around,
    ) -> Result<Result<Option<Condition>, Reason>, Refused> {
        Ok(match self.condition(tree)? {
            Ok(own) => both(around.condition.clone(), own).ok_or(Reason::ConditionsInEachOther),
            Err(reason) => Err(reason),
        })
    }

    /// Puts an item on the page, or on the next, where its condition asks for more than a page can reveal.
    fn put(&mut self, link_id: &str, item: Item, pages: &mut Pages) {
        if pages.full.is_empty() {
            pages.begin(pages.like.id.clone());
        }
        let page = pages.current();
        let tests = item.show_when.iter().flat_map(Condition::tests);
        let mut here = tests.filter(|test| page.item(&test.link_id).is_some_and(Item::takes_answer));
        if here.next().is_some() && page.revealed_by(&item).is_none() {
            self.note(Some(link_id), Reason::NextPage);
            let id = pages.keys.made_of(pages.like.id.as_str());
            pages.begin(id);
        }
        pages.current().items.push(item);
    }

    fn leave_out(&mut self, tree: &Tree, reason: Reason) {
        self.note(Some(&tree.link_id), reason);
        self.left_out.insert(tree.link_id.clone());
        for child in &tree.children {
            self.leave_out(child, Reason::Within(tree.link_id.clone()));
        }
    }
}

impl Pages {
    fn begin(&mut self, id: PageId) {
        self.full.push(Page { id, ..self.like.clone() });
    }

    fn current(&mut self) -> &mut Page {
        self.full.last_mut().expect("a page is begun before anything is put on it")
    }
}

fn page_name(link_id: &str) -> &str {
    link_id.strip_prefix(OF_PAGE).filter(|name| name.parse::<PageId>().is_ok()).unwrap_or(link_id)
}
