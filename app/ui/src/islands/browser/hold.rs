//! Warns that a time is held no longer soon, once, and again only after it was extended.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::js_sys::Date;

use super::{
    notice::{Notice, Urgency},
    page, send,
};
use crate::islands::hold::Held;

/// How long before the end the warning comes, in milliseconds: time enough to read it and to tap a button.
const BEFORE: f64 = 120_000.0;

/// Starts to wait for the end.
pub(in super::super) fn attach(held: Held) {
    let hold = Rc::new(Hold {
        ends: Cell::new(in_seconds(held.seconds_left)),
        held,
        stage: Cell::new(Stage::Quiet),
        next: RefCell::default(),
        notice: RefCell::default(),
    });
    hold.clone().wait();
    // Timers stand still while a phone sleeps; the end does not.
    page::when_looked_at(move |looked_at| {
        if looked_at {
            hold.clone().wait();
        }
    });
}

struct Hold {
    held: Held,
    /// When it ends, by this phone's clock, in milliseconds.
    ends: Cell<f64>,
    stage: Cell<Stage>,
    next: RefCell<Option<Timeout>>,
    notice: RefCell<Option<Notice>>,
}

/// What has been said so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Quiet,
    Warned,
    Ended,
}

impl Hold {
    /// Says what is due, and waits for what is next.
    fn wait(self: Rc<Self>) {
        let left = self.ends.get() - Date::now();
        let stage = self.stage.get();
        if left <= 0.0 {
            self.next.take();
            if stage != Stage::Ended {
                self.stage.set(Stage::Ended);
                self.show(&self.held.texts.ended, false);
            }
        } else if left <= BEFORE {
            if stage == Stage::Quiet {
                self.stage.set(Stage::Warned);
                self.show(&self.held.texts.warning, true);
            }
            self.wait_for(left);
        } else {
            self.wait_for(left - BEFORE);
        }
    }

    fn wait_for(self: Rc<Self>, milliseconds: f64) {
        let hold = self.clone();
        let timeout = Timeout::new(milliseconds.ceil() as u32, move || hold.wait());
        self.next.replace(Some(timeout));
    }

    fn show(self: &Rc<Self>, text: &str, can_keep: bool) {
        self.close();
        let Some(notice) = Notice::show(Urgency::Politely, &self.held.texts.title, text) else { return };
        if can_keep {
            let hold = self.clone();
            notice.button(&self.held.texts.keep, move || hold.clone().keep());
        }
        let hold = self.clone();
        notice.button(&self.held.texts.close, move || hold.close());
        self.notice.replace(Some(notice));
    }

    fn close(&self) {
        if let Some(notice) = self.notice.take() {
            notice.close();
        }
    }

    /// Asks for more time; where the server is not reached, the warning stays and can be tried again.
    fn keep(self: Rc<Self>) {
        spawn_local(async move {
            let Some(body) = send::encoded(&self.held.fields) else { return };
            let Some(answer) = send::form(&self.held.extend, &body).await else { return };
            if answer.ok() {
                self.ends.set(in_seconds(self.held.seconds_kept));
                self.stage.set(Stage::Quiet);
                self.show(&self.held.texts.kept, false);
            } else {
                self.ends.set(0.0);
            }
            self.wait();
        });
    }
}

fn in_seconds(seconds: u32) -> f64 {
    Date::now() + f64::from(seconds) * 1_000.0
}
