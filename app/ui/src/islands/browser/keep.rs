//! Keeps what is typed on the server while it is typed, so that a phone that dies loses nothing.
//!
//! It is kept as typed text and never becomes an answer. Nothing is said, whether it works or not.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::{form::Form, page, send};

/// How long typing must pause before it is kept, in milliseconds.
const PAUSE: u32 = 1_500;

/// Attaches to the form.
pub(super) fn attach(form: &Form, address: String, busy: Rc<Cell<bool>>) {
    let kept = form.body().unwrap_or_default();
    let keeper =
        Rc::new(Keeper { form: form.clone(), address, busy, kept: RefCell::new(kept), pause: RefCell::default() });
    for kind in ["input", "change"] {
        let keeper = keeper.clone();
        page::listen(form.element(), kind, move |_| {
            let later = keeper.clone();
            keeper.pause.replace(Some(Timeout::new(PAUSE, move || later.keep())));
        });
    }
    page::when_looked_at(move |looked_at| {
        if !looked_at {
            keeper.keep_at_parting();
        }
    });
}

struct Keeper {
    form: Form,
    address: String,
    busy: Rc<Cell<bool>>,
    kept: RefCell<String>,
    pause: RefCell<Option<Timeout>>,
}

impl Keeper {
    /// What is typed, if it is not kept yet and the form is not being sent.
    fn typed(&self) -> Option<String> {
        self.pause.take();
        let body = self.form.body().filter(|_| !self.busy.get())?;
        (self.kept.replace(body.clone()) != body).then_some(body)
    }

    /// Keeps it when the page is about to go: what is sent like this outlives the page.
    fn keep_at_parting(&self) {
        if let Some(body) = self.typed() {
            send::at_parting(&self.address, &body);
        }
    }

    fn keep(self: &Rc<Self>) {
        let Some(body) = self.typed() else { return };
        let keeper = self.clone();
        spawn_local(async move {
            if send::form(&keeper.address, &body).await.is_none() {
                keeper.kept.take();
            }
        });
    }
}
