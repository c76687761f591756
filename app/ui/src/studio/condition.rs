//! When a page or a question is asked: chosen from all that earlier answers can be tested for.

use domain::{
    questionnaire::Item,
    studio::form::{MOST_TESTS, WHEN, WHEN_ALWAYS, number_field, test_field, tests_before},
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
            Some((value, words.tested(item, &test)))
        })
        .collect();
    let choices = vec![
        filled.choice(WHEN, WHEN_ALWAYS, words.studio_when_always()),
        filled.choice(WHEN, "any", words.studio_when_any()),
        filled.choice(WHEN, "all", words.studio_when_all()),
    ];
    let rows = (1..=MOST_TESTS).map(|place| row(words, filled, place, &tests)).collect_view();
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

fn row(words: Words, filled: &Filled, place: usize, tests: &[(String, String)]) -> impl IntoView + use<> {
    let (name, number) = (test_field(place), number_field(place));
    let said = i64::try_from(place).unwrap_or_default();
    let chosen = filled.value(&name);
    let mut options = vec![SelectOption { value: String::new(), text: words.studio_when_choose().to_owned() }];
    options.extend(tests.iter().map(|(value, text)| SelectOption { value: value.clone(), text: text.clone() }));
    // What was chosen before and is not on offer any more stays to be seen, and is not lost by saving.
    if !chosen.is_empty() && !tests.iter().any(|(value, _)| *value == chosen) {
        options.push(SelectOption { value: chosen.clone(), text: words.studio_when_kept().to_owned() });
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
        <div class="app-test__number">
        <Input
            name=number.clone()
            label=Label::plain(words.studio_when_number(said))
            error=filled.error(&number)
            value=filled.value(&number)
            inputmode="numeric"
            width=Some(3)
        />
        </div>
        </div>
    }
}
