//! What the command line says of a questionnaire, in plain English.
//!
//! Names and addresses come from somebody's file: they are shortened, and nothing in them can steer a terminal.

use domain::{
    fhir::{MOST_BYTES, MOST_ITEMS, Reason, Refused},
    questionnaire::{LintKind, Part},
};

/// The most characters that are said of anything in a file.
const LONGEST: usize = 120;

/// A text of the file as a terminal may show it.
pub fn plain(text: &str) -> String {
    let mut plain: String =
        text.chars().take(LONGEST).map(|each| if steers(each) { '\u{fffd}' } else { each }).collect();
    if text.chars().nth(LONGEST).is_some() {
        plain.push('…');
    }
    plain
}

/// Whether a character moves what is shown, instead of being shown.
fn steers(each: char) -> bool {
    each.is_control() || matches!(each, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Why an item is not as it was.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Type(kind) => format!("left out: answers of the type {} are not asked for", plain(kind)),
        Reason::NoOptions => "left out: it offers nothing to choose from".to_owned(),
        Reason::TooManyOptions(many) => format!("left out: {many} options are more than anybody can choose among"),
        Reason::ValueSetElsewhere(url) => format!("left out: the value set {} is not in the file", plain(url)),
        Reason::ValueSetNotListed(id) => format!("left out: the value set {} does not list its codes", plain(id)),
        Reason::LooksAhead(item) => format!("left out: it waits for {}, which is asked later", plain(item)),
        Reason::NoSuchItem(item) => format!("left out: it waits for {}, which is not there", plain(item)),
        Reason::WaitsForLeftOut(item) => format!("left out: it waits for {}, which was left out", plain(item)),
        Reason::UnfitTest(item) => {
            format!("left out: it compares the answer to {} with what that cannot be", plain(item))
        }
        Reason::TooManyTests(most) => format!("left out: its condition has more than {most} tests"),
        Reason::ConditionsInEachOther => {
            "left out: its condition and that of the group around it cannot be one".to_owned()
        }
        Reason::Modifier(url) => format!("left out: the modifier extension {} is not known", plain(url)),
        Reason::Within(item) => format!("left out with {}, in which it stands", plain(item)),
        Reason::Flattened => "it stands on the page itself, not in a group or question of it".to_owned(),
        Reason::AskedOnce => "it can be answered once only".to_owned(),
        Reason::NextPage => "it has the next page, since a page cannot reveal it by its own answers".to_owned(),
        Reason::Renamed(key) => format!("its key is now {key}"),
        Reason::CodeChanged { from, to } => format!("the code of its option {} is now {to}", plain(from)),
        Reason::Control(control) => format!("it is not shown as {}", plain(control)),
        Reason::SeveralUnits => "it has no unit, since several or any could be chosen".to_owned(),
        Reason::UnitElsewhere(system) => {
            format!("its unit is kept by its words only, since {} is not UCUM", plain(system))
        }
        Reason::InitialLeftOut => "what it was first filled with does not fit it, and is left out".to_owned(),
        Reason::Element(element) => format!("its element {} is not kept", plain(element)),
        Reason::Extension(url) => format!("its extension {} is not kept", plain(url)),
        Reason::Language(tag) => format!("its texts are in the language {}, and stand as English", plain(tag)),
        Reason::Translation(tag) => format!("its translation into the language {} is not kept", plain(tag)),
    }
}

/// Why a file was refused.
pub fn refused(refused: &Refused) -> String {
    match refused {
        Refused::TooLarge(_) => format!("it is larger than {} MB", MOST_BYTES / 1024 / 1024),
        Refused::NotJson => "it is not JSON".to_owned(),
        Refused::TooDeep => "things stand in each other too deeply".to_owned(),
        Refused::NotAQuestionnaire => "it is not a FHIR R4 Questionnaire".to_owned(),
        Refused::TooManyItems => format!("it has more than {MOST_ITEMS} items"),
        Refused::DuplicateLinkId(id) => format!("two items have the linkId {}", plain(id)),
        Refused::Cycle(id) => format!("the item {} waits for itself, by way of others or not", plain(id)),
        Refused::Modifier(url) => format!("it is changed by {}, which is not known", plain(url)),
        Refused::Shape { link_id: Some(id), element } => {
            format!("{} of the item {} is missing or not as FHIR has it", plain(element), plain(id))
        }
        Refused::Shape { link_id: None, element } => format!("{} is missing or not as FHIR has it", plain(element)),
    }
}

/// The item for which a file was refused.
pub fn item_of(refused: &Refused) -> Option<&str> {
    match refused {
        Refused::DuplicateLinkId(id) | Refused::Cycle(id) => Some(id),
        Refused::Shape { link_id, .. } => link_id.as_deref(),
        _ => None,
    }
}

/// What the check of a questionnaire found.
pub fn lint(kind: &LintKind) -> String {
    match kind {
        LintKind::NoPages => "there is no page".to_owned(),
        LintKind::DuplicatePage => "another page has the same key".to_owned(),
        LintKind::DuplicateItem => "another item has the same key".to_owned(),
        LintKind::DuplicateField(name) => format!("another item has the form field {name}"),
        LintKind::DuplicateOption(code) => format!("two options have the code {code}"),
        LintKind::EmptyPage => "the page asks nothing".to_owned(),
        LintKind::NoHeading => "the page needs a heading".to_owned(),
        LintKind::UnreachablePage => "whatever is answered, the page is never asked".to_owned(),
        LintKind::ManyItems(many) => format!("the page asks {many} things"),
        LintKind::NoOptions => "there is nothing to choose from".to_owned(),
        LintKind::ExclusiveOfNothing(code) => format!("the option {code} excludes others where one is chosen anyway"),
        LintKind::NoRoom => "no answer fits".to_owned(),
        LintKind::NoInitial => "it is only to be read, and there is nothing to read".to_owned(),
        LintKind::UnfitInitial => "it cannot be answered with what it is first filled with".to_owned(),
        LintKind::Prefilled => "it comes with an answer that the person did not choose".to_owned(),
        LintKind::OnlyWords => "words to read cannot be required, explained or filled in".to_owned(),
        LintKind::NoReason => "it may touch on what people guard, and does not say why it is asked".to_owned(),
        LintKind::NoTests => "its condition tests nothing".to_owned(),
        LintKind::MissingItem(item) => format!("its condition looks at {item}, which is not there"),
        LintKind::LooksAhead(item) => format!("its condition looks at {item}, which is asked later"),
        LintKind::UnknownOption(item, code) => format!("its condition looks for {code}, which {item} does not offer"),
        LintKind::UnfitCheck(item) => format!("its condition does not fit what {item} asks"),
        LintKind::NotRevealable => "on its own page it can wait for one option only".to_owned(),
        LintKind::MissingText(part, language) => format!("{} is missing in {}", text(part), language.own_name()),
    }
}

fn text(part: &Part) -> String {
    match part {
        Part::Title => "the title".to_owned(),
        Part::Prefix => "what stands before the question".to_owned(),
        Part::Text => "the question".to_owned(),
        Part::Hint => "the hint".to_owned(),
        Part::Why => "why it is asked".to_owned(),
        Part::Option(code) => format!("the option {code}"),
        Part::OptionHint(code) => format!("the hint of the option {code}"),
        Part::Low => "what the low end means".to_owned(),
        Part::High => "what the high end means".to_owned(),
        Part::Unit => "the unit".to_owned(),
    }
}
