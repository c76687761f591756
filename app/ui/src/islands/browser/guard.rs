//! Sends the page's form: checked first, once, and again when the connection returns.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use domain::refer::Question;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, SubmitEvent};

use super::{
    choices, count, errors,
    form::Form,
    keep,
    notice::{Notice, Urgency},
    page, send, summary,
};
use crate::islands::{
    asked::Asked,
    guard::{GuardTexts, Guarded},
    mend::Messages,
};

/// What takes no longer than this is not remarked upon, in milliseconds.
const A_MOMENT: u32 = 1_000;
/// The pause before the form is sent again, in milliseconds; it doubles each time.
const FIRST_PAUSE: u32 = 2_000;
/// The longest pause.
const LONGEST_PAUSE: u32 = 30_000;

/// Attaches to the page's form.
pub(in super::super) fn attach(guarded: Guarded) {
    let Guarded { asked, messages, texts, keep } = guarded;
    summary::attach();
    let Some(form) = Form::of_page() else { return };
    choices::attach(&form);
    if let Some(count) = &texts.count {
        count::attach(&form, count);
    }
    let busy = Rc::new(Cell::new(false));
    if let Some(address) = keep {
        keep::attach(&form, address, busy.clone(), |_| ());
    }
    let Some(status) = page::status() else { return };
    if form.element().after_with_node_1(&status).is_err() {
        return;
    }
    let guard = Guard {
        form,
        question: asked.and_then(Asked::question),
        messages,
        texts,
        busy,
        status,
        pause: Cell::new(FIRST_PAUSE),
        next: RefCell::new(None),
        notice: RefCell::new(None),
    };
    Rc::new(guard).attach();
}

struct Guard {
    form: Form,
    question: Option<Question>,
    messages: Messages,
    texts: GuardTexts,
    /// Whether the form is on its way; what is tapped twice is sent once.
    busy: Rc<Cell<bool>>,
    status: HtmlElement,
    pause: Cell<u32>,
    /// When the form is sent again; there while the connection is lost.
    next: RefCell<Option<Timeout>>,
    notice: RefCell<Option<Notice>>,
}

/// What the check before sending found.
enum Checked {
    /// Nothing to mend, as far as the browser can tell.
    Good,
    /// Something to mend, which is shown now.
    Shown,
    /// Something that only the server has words for.
    Unsaid,
}

impl Guard {
    fn attach(self: Rc<Self>) {
        let guard = self.clone();
        page::listen(self.form.element(), "submit", move |event| guard.submitted(event.unchecked_ref()));
        if let Some(window) = page::window() {
            let guard = self.clone();
            page::listen(&window, "online", move |_| guard.back_online());
            page::listen(&window, "offline", move |_| self.warn(false));
        }
    }

    fn submitted(self: &Rc<Self>, event: &SubmitEvent) {
        if !self.form.is_main(event) {
            return;
        }
        if self.busy.get() {
            event.prevent_default();
            return;
        }
        match self.check() {
            Checked::Good => {
                event.prevent_default();
                self.send();
            }
            Checked::Shown => {
                event.prevent_default();
                self.connected();
            }
            Checked::Unsaid => {}
        }
    }

    fn check(&self) -> Checked {
        let Some(question) = &self.question else { return Checked::Good };
        let Some(fields) = self.form.fields() else { return Checked::Unsaid };
        let Err(refusals) = question.parse(&fields) else { return Checked::Good };
        let said: Option<Vec<_>> =
            refusals.iter().map(|refusal| Some((refusal, self.messages.sentence(refusal)?))).collect();
        if said.is_some_and(|said| errors::show(&said, &self.texts)) { Checked::Shown } else { Checked::Unsaid }
    }

    fn send(self: &Rc<Self>) {
        let (Some(action), Some(body)) = (self.form.action(), self.form.body()) else {
            return self.form.send_plainly();
        };
        self.busy.set(true);
        self.next.take();
        let guard = self.clone();
        let slow = Timeout::new(A_MOMENT, move || page::say(&guard.status, &guard.texts.sending));
        let guard = self.clone();
        spawn_local(async move {
            let answer = send::form(&action, &body).await;
            drop(slow);
            let Some(answer) = answer else { return guard.lost() };
            let next = answer.headers().get("location").filter(|_| answer.ok());
            let gone = next.zip(page::window()).is_some_and(|(next, window)| window.location().assign(&next).is_ok());
            if !gone {
                return guard.form.send_plainly();
            }
            // Whoever stops the next page on its way can send again.
            Timeout::new(LONGEST_PAUSE, move || guard.free()).forget();
        });
    }

    /// Says that the connection is lost, and tries again after a pause.
    fn lost(self: &Rc<Self>) {
        self.free();
        let pause = self.pause.get();
        if pause == FIRST_PAUSE {
            self.warn(true);
        }
        self.pause.set(LONGEST_PAUSE.min(pause * 2));
        let guard = self.clone();
        self.next.replace(Some(Timeout::new(pause, move || guard.send_again())));
    }

    fn free(&self) {
        self.busy.set(false);
        page::say(&self.status, "");
    }

    /// Says that the connection is lost, with a button if something waits to be sent.
    fn warn(self: &Rc<Self>, waits: bool) {
        self.quiet();
        let Some(notice) = Notice::show(Urgency::Now, &self.texts.offline_title, &self.texts.offline) else { return };
        if waits {
            let guard = self.clone();
            notice.button(&self.texts.retry, move || guard.send_again());
        }
        self.notice.replace(Some(notice));
    }

    fn back_online(self: &Rc<Self>) {
        if self.next.borrow().is_some() {
            self.send_again()
        } else if !self.busy.get() {
            self.quiet()
        }
    }

    /// Sends what is in the fields now, if it could not be sent before.
    fn send_again(self: &Rc<Self>) {
        if self.next.take().is_none() {
            return;
        }
        match self.check() {
            Checked::Good => self.send(),
            Checked::Shown => self.connected(),
            Checked::Unsaid => self.form.send_plainly(),
        }
    }

    /// Stops trying, and takes the banner away.
    fn connected(&self) {
        self.next.take();
        self.pause.set(FIRST_PAUSE);
        self.quiet();
    }

    fn quiet(&self) {
        if let Some(notice) = self.notice.take() {
            notice.close();
        }
    }
}
