//! When a page or a question is asked: chosen from all that earlier answers can be tested for.

use domain::{
    questionnaire::Item,
    studio::form::{MOST_TESTS, WHEN, WHEN_ALWAYS, test_chosen, test_field, tests_before, value_field},
};
use leptos::prelude::*;
use words::Words;

use crate::{
    components::{Input, Label, Legend, Radios, Select, SelectOption, Size},
    web::Filled,
};

/// The part of a form that says when something is asked.
pub(super) fn fields(words: Words, filled: &Filled, earlier: &[&Item]) -> impl IntoView + use<> {
    let tests: Vec<(String, String)> = tests_before(earlier)
        .into_iter()
        .filter_map(|(value, test)| {
            let item = earlier.iter().find(|item| item.link_id == test.link_id)?;
            Some((value, words.test_offered(item, &test)))
        })
        .collect();
    let choices = vec![
        filled.choice(WHEN, WHEN_ALWAYS, words.studio_when_always()),
        filled.choice(WHEN, "any", words.studio_when_any()),
        filled.choice(WHEN, "all", words.studio_when_all()),
    ];
    let rows = (1..=MOST_TESTS).map(|place| row(words, filled, place, (earlier, &tests))).collect_view();
    view! {
        <Radios
            name=WHEN
            legend=Legend::sized(words.studio_when(), Size::S)
            error=filled.error(WHEN)
            choices=choices
            small=true
        />
        <div class="app-when-tested">{rows}</div>
    }
}

fn row(
    words: Words,
    filled: &Filled,
    place: usize,
    (earlier, tests): (&[&Item], &[(String, String)]),
) -> impl IntoView + use<> {
    let (name, compared) = (test_field(place), value_field(place));
    let said = i64::try_from(place).unwrap_or_default();
    let chosen = filled.value(&name);
    let mut options = vec![SelectOption { value: String::new(), text: words.studio_when_choose().to_owned() }];
    options.extend(tests.iter().map(|(value, text)| SelectOption { value: value.clone(), text: text.clone() }));
    // What was chosen before and is not on offer any more stays to be seen, and is not lost by saving.
    if let Some(test) = test_chosen(&chosen).filter(|_| !tests.iter().any(|(value, _)| *value == chosen)) {
        let item = earlier.iter().find(|item| item.link_id == test.link_id);
        let text = match item {
            Some(item) => words.test_offered(item, &test),
            None => words.studio_task_missing_item(test.link_id.as_str()),
        };
        options.push(SelectOption { value: chosen.clone(), text });
    }
    view! {
        <div class="app-test">
        <Select
            name=name.clone()
            label=Label::plain(words.studio_when_test(said))
            error=filled.error(&name)
            options=options
            value=chosen
        />
        <div class="app-test__value">
        <Input
            name=compared.clone()
            label=Label::plain(words.studio_when_value(said))
            hint=words.studio_when_value_hint()
            error=filled.error(&compared)
            value=filled.value(&compared)
            width=Some(10)
        />
        </div>
        </div>
    }
}
