//! The items of a file as they stand in each other, with the shapes that everything else relies on.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{DEEPEST, LONGEST_ID, MOST_ITEMS, Node, Refused, node::Extension};

/// An item and what stands in it.
pub(super) struct Tree {
    pub(super) link_id: String,
    pub(super) kind: String,
    pub(super) node: Node,
    pub(super) extensions: Vec<Extension>,
    pub(super) tests: Vec<RawTest>,
    pub(super) any: bool,
    pub(super) children: Vec<Tree>,
}

/// A test as it is written.
pub(super) struct RawTest {
    pub(super) question: String,
    pub(super) operator: String,
    /// The type of the answer, such as `Coding`.
    pub(super) answer_type: String,
    pub(super) answer: Value,
    pub(super) node: Node,
}

/// Reads the items, unless there are too many, or too deep ones, or some of the same name, or some that wait for themselves.
pub(super) fn read(nodes: Vec<Node>) -> Result<Vec<Tree>, Refused> {
    let mut seen = BTreeSet::new();
    let trees = nodes.into_iter().map(|node| tree(node, 1, &mut seen)).collect::<Result<Vec<_>, _>>()?;
    let mut waits: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for tree in &trees {
        tree.waits(None, &mut waits);
    }
    match waits_for_itself(&waits) {
        Some(link_id) => Err(Refused::Cycle(link_id)),
        None => Ok(trees),
    }
}

fn tree(mut node: Node, depth: usize, seen: &mut BTreeSet<String>) -> Result<Tree, Refused> {
    if depth > DEEPEST {
        return Err(Refused::TooDeep);
    }
    let link_id = node.required("linkId")?;
    if link_id.chars().count() > LONGEST_ID {
        return Err(node.wrong("linkId"));
    }
    let mut node = node.of(&link_id);
    if !seen.insert(link_id.clone()) {
        return Err(Refused::DuplicateLinkId(link_id));
    }
    if seen.len() > MOST_ITEMS {
        return Err(Refused::TooManyItems);
    }
    let kind = node.required("type")?;
    let tests = node.nodes("enableWhen")?.into_iter().map(raw_test).collect::<Result<_, _>>()?;
    let any = match node.text("enableBehavior")?.as_deref() {
        Some("any") => true,
        None | Some("all") => false,
        Some(_) => return Err(node.wrong("enableBehavior")),
    };
    let extensions = node.extensions()?;
    let children =
        node.nodes("item")?.into_iter().map(|child| tree(child, depth + 1, seen)).collect::<Result<_, _>>()?;
    Ok(Tree { link_id, kind, node, extensions, tests, any, children })
}

fn raw_test(mut node: Node) -> Result<RawTest, Refused> {
    let question = node.required("question")?;
    let operator = node.required("operator")?;
    let (answer_type, answer) = node.choice("answer").ok_or_else(|| node.wrong("enableWhen.answer"))?;
    Ok(RawTest { question, operator, answer_type, answer, node })
}

impl Tree {
    /// Shows it and all that stands in it.
    pub(super) fn each(&self, show: &mut impl FnMut(&Self)) {
        show(self);
        self.children.iter().for_each(|child| child.each(show));
    }

    /// Adds for whom each item waits: those of its condition, and what it stands in.
    fn waits<'a>(&'a self, parent: Option<&'a str>, into: &mut BTreeMap<&'a str, Vec<&'a str>>) {
        let questions = self.tests.iter().map(|test| test.question.as_str());
        into.insert(&self.link_id, questions.chain(parent).collect());
        self.children.iter().for_each(|child| child.waits(Some(&self.link_id), into));
    }
}

/// An item that waits for itself: what is left when, again and again, everything is taken away for which nobody waits.
fn waits_for_itself(waits: &BTreeMap<&str, Vec<&str>>) -> Option<String> {
    let mut waited: BTreeMap<&str, usize> = BTreeMap::new();
    for question in waits.values().flatten() {
        *waited.entry(question).or_default() += 1;
    }
    let mut free: Vec<&str> = waits.keys().copied().filter(|item| !waited.contains_key(item)).collect();
    let mut gone = BTreeSet::new();
    while let Some(item) = free.pop() {
        gone.insert(item);
        for question in waits.get(item).into_iter().flatten() {
            let left = waited.entry(question).or_default();
            *left -= 1;
            if *left == 0 {
                free.push(question);
            }
        }
    }
    waits.keys().find(|item| !gone.contains(*item)).map(|item| (*item).to_owned())
}
