//! The name of a page in the browser's tab.

use leptos::prelude::*;

use crate::render::escaped;

/// The document's `<title>`, escaped by us whatever Leptos does with the text inside it.
#[component]
pub fn Title(
    /// The page's question and the service; begins with "Error: " when there are errors.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <title inner_html=escaped(&text)></title> }
}
