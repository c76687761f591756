//! Somebody who refers themself: what they type, and how they walk from page to page.

use crate::{
    client::{Answer, Client},
    html::Form,
};

/// What somebody types, by the name of the field.
#[derive(Clone, Debug)]
pub struct Person {
    typed: Vec<(String, String)>,
}

impl Default for Person {
    fn default() -> Self {
        let typed = [
            ("given-name", "Nadia"),
            ("family-name", "Fairweather"),
            ("birth-day", "7"),
            ("birth-month", "8"),
            ("birth-year", "1979"),
            ("phone", "07700 900555"),
            ("safe-to-text", "yes"),
            ("safe-voicemail", "no"),
            ("email", "nadia.fairweather@mail.example"),
            ("postcode", "LS99 1QQ"),
            ("needs", "loneliness"),
            ("needs-other", "The house is very quiet since June."),
            ("matters-most", "My sister’s children."),
            ("good-day", "Rain on the window and soup."),
            ("modes", "phone"),
            ("modes", "in-person"),
            ("share", "gp-words"),
        ];
        Self { typed: typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into() }
    }
}

impl Person {
    /// Typing this instead.
    pub fn typing(mut self, name: &str, value: &str) -> Self {
        self.typed.retain(|(typed, _)| typed != name);
        self.typed.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A form with what this person types in it; of practices and times, the first that is offered.
    pub fn fill(&self, form: &Form) -> Vec<(String, String)> {
        let mut fields = form.hidden();
        fields.extend(self.typed.iter().filter(|(name, _)| form.asks(name)).cloned());
        for name in ["practice", "slot"] {
            let first = form.choices(name).into_iter().next();
            if let Some(first) = first.filter(|_| !self.typed.iter().any(|(typed, _)| typed == name)) {
                fields.push((name.to_owned(), first));
            }
        }
        fields
    }

    /// Walks from the network's first page until the page of this name, and returns it.
    pub async fn walk(&self, client: &mut Client, network: &str, until: &str) -> Answer {
        let mut page = client.get(&format!("/{network}/refer/practice")).await;
        for _ in 0..20 {
            if page.page() == until {
                return page;
            }
            page = self.go_on(client, &page).await;
        }
        panic!("the page {until} is not on this person's way, which ended at {}", page.page());
    }

    /// Sends the form of a page, and opens the page to which it leads.
    pub async fn go_on(&self, client: &mut Client, page: &Answer) -> Answer {
        let form = Form::main(page.text()).unwrap_or_else(|| panic!("the page {} asks nothing", page.page()));
        let answer = client.post(&form.action, &self.fill(&form)).await;
        assert_eq!(answer.status, 303, "from the page {}", page.page());
        let to = answer.location().to_owned();
        client.get(&to).await
    }
}
