//! Turns a view into HTML, once, as text.
//!
//! Knows nothing of requests: no router, no executor and no stream is needed, because a page's
//! data is loaded before its view is made.

use leptos::prelude::*;

/// The HTML of a view, made under a reactive owner of its own that is cleaned up afterwards.
///
/// It takes the function that makes the view, not the view, so that contexts provided inside it
/// (such as [`ComponentWords`](crate::components::ComponentWords)) reach the components.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// Text made safe inside an element or a double-quoted attribute.
///
/// Leptos 0.8 escapes text nodes and attributes, but not what stands inside `<textarea>` and
/// `<title>`; those go through here.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_rendered_without_a_request() {
        assert_eq!(html(|| view! { <p class="a">"Hello"</p> }), r#"<p class="a">Hello</p>"#);
    }

    #[test]
    fn a_context_given_in_the_function_reaches_the_view_and_ends_with_it() {
        let seen = html(|| {
            provide_context(7_u8);
            use_context::<u8>().map(|number| view! { <b>{number}</b> })
        });
        assert!(seen.starts_with("<b>7"), "{seen}");
        assert_eq!(use_context::<u8>(), None);
    }

    #[test]
    fn a_typed_word_cannot_become_markup() {
        let typed = "<script>alert('&')</script>".to_owned();
        assert!(!html(move || view! { <p>{typed}</p> }).contains("<script"));
    }
}
