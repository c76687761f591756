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

/// The top of every page, with a mark of ours: this is not the NHS's own header, and carries no NHS logo.
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
        let current = item.current.then_some("page");
        view! {
            <li class="app-navigation__item">
                <a class="app-navigation__link" href=item.href aria-current=current>{item.text}</a>
            </li>
        }
    };
    let navigation = (!navigation.is_empty()).then(|| {
        view! {
            <nav class="app-navigation" aria-label=navigation_label>
                <div class="nhsuk-width-container">
                    <ul class="app-navigation__list">
                        {navigation.into_iter().map(item).collect_view()}
                    </ul>
                </div>
            </nav>
        }
    });
    view! {
        <header class="app-header" role="banner">
            <div class="nhsuk-width-container app-header__line">
                <a class="app-header__service" href=href>
                    <Mark />
                    <span>{service}</span>
                </a>
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
                d="M6 3h20a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H14l-7 5.5V25H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"
            ></path>
            <path
                class="app-mark__heart"
                d="M16 21.5C10.5 17.6 8 15 8 11.9a4.1 4.1 0 0 1 8-1.3 4.1 4.1 0 0 1 8 1.3c0 3.1-2.5 5.7-8 9.6z"
            ></path>
        </svg>
    }
}
