//! The bar at the top: whose service this is, and where staff go from here.

use leptos::prelude::*;

/// A link in the bar of a staff page.
#[derive(Clone, Debug)]
pub struct NavigationItem {
    /// Where it leads.
    pub href: String,
    /// What is there.
    pub text: String,
    /// Whether this is where the reader is.
    pub current: bool,
}

/// The top of every page, with a mark of ours; it carries no NHS logo.
#[component]
pub fn Header(
    /// The service's name.
    #[prop(into)]
    service: String,
    /// Its start page.
    #[prop(into)]
    href: String,
    /// What the bar of links is called, for screen readers.
    #[prop(optional, into)]
    navigation_label: String,
    /// The bar's links; none on patient pages.
    #[prop(optional)]
    navigation: Vec<NavigationItem>,
    /// What stands at the end of the first line, such as a language switch or a sign-out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let item = |item: NavigationItem| {
        let class = if item.current {
            "nhsuk-header__navigation-item nhsuk-header__navigation-item--current"
        } else {
            "nhsuk-header__navigation-item"
        };
        let text = if item.current {
            view! { <strong class="nhsuk-header__navigation-item-current-fallback">{item.text}</strong> }
                .into_any()
        } else {
            item.text.into_any()
        };
        let current = item.current.then_some("page");
        view! {
            <li class=class>
                <a class="nhsuk-header__navigation-link" href=item.href aria-current=current>{text}</a>
            </li>
        }
    };
    let navigation = (!navigation.is_empty()).then(|| {
        view! {
            <nav class="nhsuk-header__navigation" aria-label=navigation_label>
                <div class="nhsuk-header__navigation-container nhsuk-width-container">
                    <ul class="nhsuk-header__navigation-list">
                        {navigation.into_iter().map(item).collect_view()}
                    </ul>
                </div>
            </nav>
        }
    });
    view! {
        <header class="nhsuk-header" role="banner">
            <div class="nhsuk-header__container nhsuk-width-container">
                <div class="nhsuk-header__service">
                    <a class="nhsuk-header__service-logo" href=href>
                        <Mark />
                        <span class="nhsuk-header__service-name">{service}</span>
                    </a>
                </div>
                {children.map(|children| view! { <div class="app-header__end">{children()}</div> })}
            </div>
            {navigation}
        </header>
    }
}

/// A speech bubble with a heart in it; the same drawing as `public/favicon.svg`.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="app-mark" viewBox="0 0 32 32" width="32" height="32" focusable="false" aria-hidden="true">
            <path
                fill="currentcolor"
                d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H14l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"
            ></path>
            <path
                class="app-mark__heart"
                d="M16 20.5l-5.6-5.4a3.6 3.6 0 0 1 5.1-5.1l.5.5.5-.5a3.6 3.6 0 0 1 5.1 5.1z"
            ></path>
        </svg>
    }
}
