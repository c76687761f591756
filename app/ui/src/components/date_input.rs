//! A date in three parts that can be typed, never a calendar.

use leptos::prelude::*;

use super::{Fieldset, Legend, MaybeText, support::Support, words::word};

/// A field for a date that the person knows, such as a birthday.
///
/// Its parts are named and identified `{name}-day`, `{name}-month` and `{name}-year`.
#[component]
pub fn DateInput(
    /// What the names of the parts begin with.
    #[prop(into)]
    name: String,
    /// The question.
    legend: Legend,
    /// An example of a date.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why the date was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// Which of day, month and year are wrong; with an error and none of them, all are marked.
    #[prop(optional)]
    parts_in_error: (bool, bool, bool),
    /// What was typed as day, month and year.
    #[prop(optional)]
    values: (String, String, String),
    /// Whether it is the person's own date of birth, which the browser may know.
    #[prop(optional)]
    birth: bool,
) -> impl IntoView {
    let support = Support::new(&name, hint, error);
    let (day, month, year) = parts_in_error;
    let all = support.has_error() && !(day || month || year);
    let group_class = support.group_class();
    let described_by = support.described_by(None);
    let part = |part: &str, label: String, width: u8, value: String, wrong: bool, fills: &'static str| Part {
        id: format!("{name}-{part}"),
        label,
        width,
        value,
        wrong: wrong || all,
        autocomplete: birth.then_some(fills),
    };
    let parts = [
        part("day", word(|w| w.day.clone()), 2, values.0, day, "bday-day"),
        part("month", word(|w| w.month.clone()), 2, values.1, month, "bday-month"),
        part("year", word(|w| w.year.clone()), 4, values.2, year, "bday-year"),
    ];
    view! {
        <div class=group_class>
            <Fieldset legend=legend described_by=described_by role="group">
                {support.view()}
                <div class="nhsuk-date-input" id=name.clone()>
                    {parts.map(Part::view).into_iter().collect_view()}
                </div>
            </Fieldset>
        </div>
    }
}

struct Part {
    id: String,
    label: String,
    width: u8,
    value: String,
    wrong: bool,
    autocomplete: Option<&'static str>,
}

impl Part {
    fn view(self) -> impl IntoView {
        let group = if self.wrong { "nhsuk-form-group nhsuk-form-group--error" } else { "nhsuk-form-group" };
        let error = if self.wrong { "nhsuk-input--error " } else { "" };
        let class = format!("nhsuk-input {error}nhsuk-input--width-{} nhsuk-date-input__input", self.width);
        view! {
            <div class="nhsuk-date-input__item">
                <div class=group>
                    <label class="nhsuk-label nhsuk-date-input__label" for=self.id.clone()>
                        {self.label}
                    </label>
                    <input
                        class=class
                        id=self.id.clone()
                        name=self.id
                        type="text"
                        value=(!self.value.is_empty()).then_some(self.value)
                        autocomplete=self.autocomplete
                        inputmode="numeric"
                    />
                </div>
            </div>
        }
    }
}
