//! What the fixtures of nhsuk-frontend do not show: escaping, languages, ids of ours.

use leptos::prelude::*;

use super::*;
use crate::render::html;

fn textarea(value: &'static str) -> String {
    html(move || view! { <Textarea name="more" label=Label::plain("More") value=value /> })
}

#[test]
fn text_in_a_textarea_cannot_end_it() {
    let html = textarea("</textarea><script>alert(1)</script>&amp;");
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"), "{html}");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn a_newline_at_the_start_of_a_textarea_is_kept() {
    assert!(textarea("\nhello").contains(">\n\nhello</textarea>"));
    assert!(textarea("hello").contains(">hello</textarea>"));
}

#[test]
fn a_title_cannot_hold_markup() {
    let html = html(|| view! { <Title text="</title><script>" /> });
    assert_eq!(html, "<title>&lt;/title&gt;&lt;script&gt;</title>");
}

#[test]
fn what_was_typed_into_an_input_stays_in_its_attribute() {
    let html = html(|| view! { <Input name="n" label=Label::plain("N") value="\"><script>" /> });
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn components_speak_the_words_of_the_page() {
    let html = html(|| {
        provide_context(ComponentWords { error: "غلطی".to_owned(), ..ComponentWords::default() });
        view! { <ErrorMessage text="نام لکھیں" /> }
    });
    assert!(html.contains("غلطی: "), "{html}");
}

#[test]
fn a_choice_carries_its_data_attributes() {
    let html = html(|| {
        let choices = vec![Choice::new("7", "9am").data("data-start", "2027-03-09T09:00:00+00:00")];
        view! { <Radios name="slot" legend=Legend::heading("When?") choices=choices /> }
    });
    assert!(html.contains(r#"data-start="2027-03-09T09:00:00+00:00""#), "{html}");
}

#[test]
fn the_error_summary_can_take_the_focus() {
    let html = html(|| {
        let errors = vec![("given-name".to_owned(), "Enter your first name".to_owned())];
        view! { <ErrorSummary title="There is a problem" errors=errors /> }
    });
    assert!(html.contains(r#"tabindex="-1""#) && html.contains("autofocus"), "{html}");
    assert!(html.contains(r##"href="#given-name""##), "{html}");
}

#[test]
fn a_part_of_a_date_has_its_name_for_id() {
    let html = html(|| view! { <DateInput name="birth" legend=Legend::heading("When?") birth=true /> });
    for part in ["day", "month", "year"] {
        assert!(html.contains(&format!(r#"id="birth-{part}" name="birth-{part}""#)), "{html}");
        assert!(html.contains(&format!(r#"autocomplete="bday-{part}""#)), "{html}");
    }
}
