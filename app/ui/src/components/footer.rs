//! The end of every page.

use leptos::prelude::*;

/// Links to the statements, and who runs the service.
#[component]
pub fn Footer(
    /// What the links are, read out only ("Support links").
    #[prop(into)]
    heading: String,
    /// Where each leads, and what is there.
    links: Vec<(String, String)>,
    /// Who runs the service.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let item = |(href, text): (String, String)| {
        view! {
            <li class="nhsuk-footer__list-item">
                <a class="nhsuk-footer__list-item-link" href=href>{text}</a>
            </li>
        }
    };
    view! {
        <footer class="nhsuk-footer" role="contentinfo">
            <div class="nhsuk-width-container">
                <div class="nhsuk-footer__meta">
                    <h2 class="nhsuk-u-visually-hidden">{heading}</h2>
                    <ul class="nhsuk-footer__list">{links.into_iter().map(item).collect_view()}</ul>
                    <p class="nhsuk-body-s">{text}</p>
                </div>
            </div>
        </footer>
    }
}
