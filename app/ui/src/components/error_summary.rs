//! What was not taken, at the top of the page.

use leptos::prelude::*;

/// The list of a page's errors, each leading to its field.
///
/// It takes the focus when the page opens, with or without script.
#[component]
pub fn ErrorSummary(
    /// "There is a problem", in the page's language.
    #[prop(into)]
    title: String,
    /// The id of each field, and the sentence.
    errors: Vec<(String, String)>,
) -> impl IntoView {
    let line = |(field, sentence): (String, String)| {
        view! { <li><a href=format!("#{field}")>{sentence}</a></li> }
    };
    view! {
        <div class="nhsuk-error-summary" tabindex="-1" autofocus=true>
            <div role="alert">
                <h2 class="nhsuk-error-summary__heading">{title}</h2>
                <div class="nhsuk-error-summary__body">
                    <ul class="nhsuk-list nhsuk-error-summary__list">
                        {errors.into_iter().map(line).collect_view()}
                    </ul>
                </div>
            </div>
        </div>
    }
}
