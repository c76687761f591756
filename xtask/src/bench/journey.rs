//! The way of a person to the first page of the questionnaire, form by form.
//!
//! Knows the pages' fields by name, as a browser's autofill would, and answers them as nobody.

use anyhow::{Context, Result, bail, ensure};

use super::wire::Site;

const FIRST_PAGE: &str = "/riverside/refer/practice";
const QUESTIONS: &str = "/riverside/refer/question/";

/// What is entered on each page, by the name of its step.
const ANSWERS: [(&str, &str); 6] = [
    ("practice", "practice=not-sure"),
    ("name", "given-name=Alex&family-name=Example"),
    ("date-of-birth", "birth-day=1&birth-month=2&birth-year=1980"),
    ("contact", "email=alex%40example.com&phone=07700+900123&safe-to-text=yes&safe-voicemail=yes"),
    ("postcode", "no-fixed-address=yes"),
    ("help", "needs=money"),
];

/// A page of the questionnaire, and the cookie of the draft that may see it.
pub struct Reached {
    pub path: String,
    pub cookie: String,
}

/// Answers page after page until the questionnaire begins.
pub fn to_first_question(site: Site) -> Result<Reached> {
    let (mut path, mut cookie) = (FIRST_PAGE.to_owned(), None);
    for _ in 0..=ANSWERS.len() {
        if path.starts_with(QUESTIONS) {
            return Ok(Reached { path, cookie: cookie.context("the journey set no cookie")? });
        }
        let page = site.get(&path, cookie.as_deref())?;
        let hidden = hidden_fields(&String::from_utf8_lossy(&page.body));
        let step = hidden.iter().find(|(name, _)| name == "form-step").map(|(_, step)| step.as_str());
        let answer = ANSWERS.iter().find(|(known, _)| Some(*known) == step).map(|(_, answer)| *answer);
        let Some(answer) = answer else { bail!("the bench cannot answer the page {path}") };
        let mut form = answer.to_owned();
        for (name, value) in &hidden {
            form.push_str(&format!("&{name}={value}"));
        }
        let taken = site.post("/do/refer/save", cookie.as_deref(), &form)?;
        if let Some(set) = taken.header("set-cookie") {
            cookie = set.split(';').next().map(str::to_owned);
        }
        let next = taken.header("location").with_context(|| format!("{path} was answered with {}", taken.status))?;
        ensure!(next != path, "the page {path} did not take what the bench answers there");
        path = next.to_owned();
    }
    bail!("the journey went on to {path} without a page of the questionnaire")
}

/// The hidden fields of a page's main form: plain words and numbers, which need no decoding.
fn hidden_fields(page: &str) -> Vec<(String, String)> {
    let form = page.split_once(" data-main").map_or("", |(_, rest)| rest);
    let form = form.split_once("</form>").map_or(form, |(form, _)| form);
    form.split("<input type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|field| {
            let (name, rest) = field.split_once("\" value=\"")?;
            let (value, _) = rest.split_once('"')?;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hidden_fields_of_the_main_form_are_sent_along() {
        let page = r#"<form><input type="hidden" name="a" value="1"></form>
            <form method="post" data-main novalidate><input type="hidden" name="form-step" value="name">
            <input name="given-name" type="text"></form><input type="hidden" name="b" value="2">"#;
        assert_eq!(hidden_fields(page), [("form-step".to_owned(), "name".to_owned())]);
    }
}
