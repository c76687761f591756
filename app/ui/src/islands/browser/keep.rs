//! Keeps what is typed on the server while it is typed, so that a phone that dies loses nothing.
//!
//! It is kept as typed text and never becomes an answer. Whether that is said is for whoever attaches it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::{form::Form, page, send};

/// How long typing must pause before it is kept, in milliseconds.
const PAUSE: u32 = 1_500;

/// Attaches to the form; `told` hears where each answer leads, or that none came.
pub(super) fn attach(form: &Form, address: String, busy: Rc<Cell<bool>>, told: impl Fn(Option<String>) + 'static) {
    let kept = form.body().unwrap_or_default();
    let (form, kept, pause) = (form.clone(), RefCell::new(kept), RefCell::default());
    let keeper = Rc::new(Keeper { form, address, busy, kept, pause, told: Box::new(told) });
    for kind in ["input", "change"] {
        let form = keeper.form.clone();
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
    told: Box<dyn Fn(Option<String>)>,
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
            let answer = send::form(&keeper.address, &body).await;
            if answer.is_none() {
                keeper.kept.take();
            }
            (keeper.told)(answer.filter(|answer| answer.ok()).and_then(|answer| answer.headers().get("location")));
        });
    }
}
