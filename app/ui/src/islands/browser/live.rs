//! Puts what is being typed into the preview beside the form.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, js_sys::JSON};

use super::{form::Form, page, send};
use crate::islands::live::{Live, LiveTexts};

/// How long typing must pause before the preview follows, in milliseconds.
const PAUSE: u32 = 300;

/// Attaches to the page's form and the frame beside it.
pub(in super::super) fn attach(Live { address, texts }: Live) {
    let (Some(form), Some(frame)) = (Form::of_page(), page::find::<HtmlIFrameElement>("[data-live-frame]")) else {
        return;
    };
    let Some(status) = page::find::<HtmlElement>("[data-live-said]") else { return };
    if let Some(note) = page::find::<HtmlElement>("[data-live-note]") {
        note.set_text_content(Some(&texts.note));
    }
    let preview = Rc::new(Preview {
        form,
        frame,
        status,
        address,
        texts,
        pause: RefCell::default(),
        asked: Cell::default(),
        said: Cell::new(Said::Nothing),
    });
    for kind in ["input", "change"] {
        let typed = preview.clone();
        page::listen(preview.form.element(), kind, move |_| typed.clone().typed());
    }
    let loaded = preview.clone();
    // Another language was asked for, by a link into the frame.
    page::listen(&preview.frame, "load", move |_| loaded.clone().follow(false));
    // What was typed before and not taken stands in the form already.
    preview.follow(false);
}

/// What is said beside the preview.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    ToMend,
    Lost,
}

struct Preview {
    form: Form,
    frame: HtmlIFrameElement,
    status: HtmlElement,
    address: String,
    texts: LiveTexts,
    pause: RefCell<Option<Timeout>>,
    /// How often the server was asked: only its last answer counts.
    asked: Cell<u32>,
    said: Cell<Said>,
}

impl Preview {
    fn typed(self: Rc<Self>) {
        let later = self.clone();
        self.pause.replace(Some(Timeout::new(PAUSE, move || later.follow(true))));
    }

    /// Shows what stands in the form; whether it says so when that cannot be.
    fn follow(self: Rc<Self>, says: bool) {
        self.pause.take();
        let Some((document, body)) = self.document().zip(self.form.body()) else { return };
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        spawn_local(async move {
            let language = document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
            let made = made(&format!("{}?lang={language}", self.address), &body).await;
            if self.asked.get() != asked {
                return;
            }
            let said = match made.as_deref() {
                None => Said::Lost,
                Some("") => Said::ToMend,
                Some(html) => {
                    self.put(html);
                    Said::Nothing
                }
            };
            if says || said == Said::Nothing {
                self.say(said);
            }
        });
    }

    fn document(&self) -> Option<Document> {
        self.frame.content_document()
    }

    /// Puts it where it stood, so that the frame stays where it was scrolled to. The server made it, and made it safe.
    fn put(&self, html: &str) {
        let part = self.document().and_then(|document| document.query_selector("[data-live]").ok()?);
        if let Some(part) = part.filter(|part: &Element| part.inner_html() != html) {
            part.set_inner_html(html);
        }
    }

    /// Says it once, and not again with each letter.
    fn say(&self, said: Said) {
        if self.said.replace(said) != said {
            let sentence = match said {
                Said::Nothing => "",
                Said::ToMend => &self.texts.to_mend,
                Said::Lost => &self.texts.lost,
            };
            page::say(&self.status, sentence);
        }
    }
}

/// What the server makes of it; none when it was not reached, or leads elsewhere.
async fn made(address: &str, body: &str) -> Option<String> {
    let answer = send::form(address, body).await.filter(gloo_net::http::Response::ok)?;
    if answer.headers().get("location").is_some() {
        return None;
    }
    JSON::parse(&answer.text().await.ok()?).ok()?.as_string()
}
