//! Writes down every statement that goes to the database, never what is bound to it.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};

use crate::plans::one_line;

/// What was heard so far.
pub type Heard = Arc<Mutex<Vec<String>>>;

/// Begins to listen; the driver says each statement from a thread of its own, so that the whole process is heard.
pub fn listen() -> Heard {
    let heard = Heard::default();
    tracing::subscriber::set_global_default(Ear(heard.clone())).unwrap();
    heard
}

struct Ear(Heard);

impl Subscriber for Ear {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut statement = Statement::default();
        event.record(&mut statement);
        // Those that go over together are looked at one by one.
        for statement in statement.0.split(';').map(one_line) {
            let verb = statement.split(' ').next().unwrap_or_default();
            if ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&verb) {
                self.0.lock().unwrap().push(statement);
            }
        }
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// The text of a statement, which is under another name when it is short.
#[derive(Default)]
struct Statement(String);

impl Visit for Statement {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "db.statement" && !value.is_empty() || field.name() == "summary" && self.0.is_empty() {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}
