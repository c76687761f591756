//! Our components beside nhsuk-frontend's published fixtures: the same options must give the
//! same markup, but for the differences listed here.
#![cfg(feature = "ssr")]

mod fields;
mod html;
mod options;
mod pieces;

use std::{fs, path::Path};

use html::{Token, tokens};
use options::Options;
use serde_json::Value;

/// A way in which our markup is meant to differ.
enum Change {
    /// One of us has this attribute and the other does not.
    Attribute(&'static str),
    /// One of us has this class and the other does not.
    Class(&'static str),
    /// We wrap text in an element of this name without attributes, and they do not.
    WeWrapIn(&'static str),
    /// We give a part its id for a name.
    WeNameByIds,
}

/// Every deliberate difference: the component ("*" is all), the change and the reason.
const DIFFERENCES: &[(&str, Change, &str)] = &[
    ("*", Change::Attribute("data-module"), "nhsuk-frontend's scripts are not loaded"),
    ("*", Change::Attribute("data-aria-controls"), "only nhsuk-frontend's scripts read it"),
    (
        "checkboxes",
        Change::Class("nhsuk-checkboxes__conditional--hidden"),
        "what is not chosen is hidden by :has() in the style sheet, without script",
    ),
    (
        "radios",
        Change::Class("nhsuk-radios__conditional--hidden"),
        "what is not chosen is hidden by :has() in the style sheet, without script",
    ),
    ("error-summary", Change::Attribute("tabindex"), "in theirs a script adds it"),
    ("error-summary", Change::Attribute("autofocus"), "ours takes the focus without script"),
    ("button", Change::Attribute("role"), "ours is a link: without script, Space does nothing on it"),
    ("date-input", Change::WeNameByIds, "one flat set of names for a whole form"),
    ("tables", Change::WeWrapIn("span"), "cells are views, which nhsuk-frontend wraps as html"),
];

/// How to render a fixture: `None` where it uses an option that we do not offer.
type Port = fn(&Options) -> Option<String>;

/// Each component with how many of its fixtures we render, so that none drops out unseen.
const PORTS: &[(&str, usize, Port)] = &[
    ("back-link", 1, pieces::back_link),
    ("button", 20, pieces::button),
    ("character-count", 14, fields::character_count),
    ("checkboxes", 37, fields::checkboxes),
    ("date-input", 16, fields::date_input),
    ("details", 6, pieces::details),
    ("error-message", 3, pieces::error_message),
    ("error-summary", 3, pieces::error_summary),
    ("fieldset", 2, fields::fieldset),
    ("footer", 2, pieces::footer),
    ("hint", 1, pieces::hint),
    ("input", 26, fields::input),
    ("inset-text", 3, pieces::inset_text),
    ("notification-banner", 11, pieces::notification_banner),
    ("panel", 5, pieces::panel),
    ("radios", 36, fields::radios),
    ("select", 13, fields::select),
    ("skip-link", 1, pieces::skip_link),
    ("summary-list", 6, pieces::summary_list),
    ("tables", 1, pieces::table),
    ("tag", 10, pieces::tag),
    ("task-list", 2, pieces::task_list),
    ("textarea", 13, fields::textarea),
    ("warning-callout", 5, pieces::warning_callout),
];

#[test]
fn our_markup_is_that_of_the_fixtures() {
    let mut wrong = Vec::new();
    for (component, expected, port) in PORTS {
        let mut compared = 0;
        for fixture in fixtures(component) {
            let theirs = fixture["html"].as_str().expect("a fixture has html");
            let Some(ours) = port(&Options::of(&fixture["context"], theirs)) else { continue };
            compared += 1;
            let (ours, theirs) = agreed(component, tokens(&ours), tokens(theirs));
            if ours != theirs {
                wrong.push(report(component, &fixture["name"], &ours, &theirs));
            }
        }
        if compared != *expected {
            wrong.push(format!("{component}: compared {compared} fixtures, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn fixtures(component: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../style/node_modules/nhsuk-frontend/dist/nhsuk/components")
        .join(component)
        .join("fixtures.json");
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` installs nhsuk-frontend", path.display()));
    let file: Value = serde_json::from_str(&text).expect("fixtures are JSON");
    file["fixtures"].as_array().expect("a list of fixtures").clone()
}

/// Both sides without the deliberate differences.
fn agreed(component: &str, mut ours: Vec<Token>, mut theirs: Vec<Token>) -> (Vec<Token>, Vec<Token>) {
    for (of, change, _) in DIFFERENCES {
        if *of != "*" && *of != component {
            continue;
        }
        let mut each = |change: &mut dyn FnMut(&mut Token)| {
            ours.iter_mut().chain(&mut theirs).for_each(change);
        };
        match change {
            Change::Attribute(name) => each(&mut |token| token.drop_attribute(name)),
            Change::Class(class) => each(&mut |token| token.drop_class(class)),
            Change::WeWrapIn(name) => ours = html::unwrapped(ours, name),
            Change::WeNameByIds => theirs.iter_mut().for_each(Token::name_by_id),
        }
    }
    (ours, theirs)
}

fn report(component: &str, fixture: &Value, ours: &[Token], theirs: &[Token]) -> String {
    let at = ours.iter().zip(theirs).take_while(|(ours, theirs)| ours == theirs).count();
    let (ours, theirs) = (ours.get(at), theirs.get(at));
    format!("{component}, {fixture}: at {at} ours is {ours:?}, theirs {theirs:?}")
}
