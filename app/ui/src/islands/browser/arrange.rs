//! Drags pages and questions to another place of their draft, by pointer events: so a finger can do it too.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement, KeyboardEvent, PointerEvent};

use super::page;

const PAGE: &str = "data-draft-page";
const QUESTION: &str = "data-question";
const GRIP: &str = "[data-grip]";
/// Marks the whole while something is dragged.
const DRAGGING: &str = "app-dragging";
/// Marks what is dragged.
const DRAGGED: &str = "app-dragged";
/// Marks where it would go: above this, below it, or into it.
const SIDES: [(Side, &str); 3] =
    [(Side::Above, "app-drop--above"), (Side::Below, "app-drop--below"), (Side::Into, "app-drop--into")];
/// How near to the edge of the screen the page begins to move, and by how much each time, in pixels.
const EDGE: f64 = 70.0;
const STEP: f64 = 14.0;
/// How often, in milliseconds.
const EVERY: u32 = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    Into,
}

/// What a drop sends: what it is, the page, and what it is put before.
#[derive(Clone, PartialEq, Eq)]
struct Put {
    wish: &'static str,
    about: String,
    page: String,
    before: String,
}

/// Something that is being dragged.
struct Drag {
    part: HtmlElement,
    kind: &'static str,
    /// Where the pointer is.
    at: (f64, f64),
    /// Where it would go, and what is marked for it.
    aim: Option<(Put, Element)>,
    _scrolling: Interval,
}

/// Attaches to every grip, if there is a form that a drop can send.
pub(in super::super) fn attach() {
    let (Some(form), Some(main)) = (page::find::<HtmlFormElement>("form[data-put]"), page::find::<Element>("main"))
    else {
        return;
    };
    let grips: Vec<HtmlElement> = page::every_in(&main, GRIP);
    let Some(document) = page::document().filter(|_| !grips.is_empty()) else { return };
    let at_hand: Rc<RefCell<Option<Drag>>> = Rc::default();
    for grip in grips {
        can_be_dragged(&grip, &form, &at_hand);
        grip.set_hidden(false);
    }
    let held = at_hand.clone();
    page::listen(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            let _ = let_go(&held);
        }
    });
    if let Some(hint) = page::find::<HtmlElement>("[data-drag-hint]") {
        hint.set_hidden(false);
    }
}

fn can_be_dragged(grip: &HtmlElement, form: &HtmlFormElement, at_hand: &Rc<RefCell<Option<Drag>>>) {
    let (held, handle) = (at_hand.clone(), grip.clone());
    page::listen(grip, "pointerdown", move |event| {
        let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|at| at.is_primary() && at.button() == 0) else {
            return;
        };
        let nearest = |kind: &'static str| handle.closest(&format!("[{kind}]")).ok().flatten().map(|part| (part, kind));
        let Some((part, kind)) = nearest(QUESTION).or_else(|| nearest(PAGE)) else { return };
        let Ok(part) = part.dyn_into::<HtmlElement>() else { return };
        event.prevent_default();
        // Without it the pointer is lost where it leaves the grip, and nothing is moved.
        let _ = handle.set_pointer_capture(pointer.pointer_id());
        mark(&part, DRAGGED, true);
        mark_whole(true);
        let scrolled = held.clone();
        let at = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
        let scrolling = Interval::new(EVERY, move || scroll(&scrolled));
        held.replace(Some(Drag { part, kind, at, aim: None, _scrolling: scrolling }));
    });
    let held = at_hand.clone();
    page::listen(grip, "pointermove", move |event| {
        if let (Some(pointer), Some(drag)) = (event.dyn_ref::<PointerEvent>(), held.borrow_mut().as_mut()) {
            drag.at = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
            drag.aim();
        }
    });
    let (held, form) = (at_hand.clone(), form.clone());
    page::listen(grip, "pointerup", move |_| {
        if let Some((put, _)) = let_go(&held).and_then(|drag| drag.aim) {
            send(&form, &put);
        }
    });
    for kind in ["pointercancel", "lostpointercapture"] {
        let held = at_hand.clone();
        page::listen(grip, kind, move |_| drop(let_go(&held)));
    }
}

impl Drag {
    /// Looks for where the pointer would put it down.
    fn aim(&mut self) {
        let aim = self.found();
        if let Some((_, marked)) = self.aim.take() {
            SIDES.iter().for_each(|(_, class)| mark(&marked, class, false));
        }
        self.aim = aim.map(|(put, marked, side)| {
            SIDES.iter().for_each(|(of, class)| mark(&marked, class, *of == side));
            (put, marked)
        });
    }

    fn found(&self) -> Option<(Put, Element, Side)> {
        // Whole pixels are as near as an element is found.
        #[allow(clippy::cast_possible_truncation, reason = "a place on a screen is small")]
        let under = page::document()?.element_from_point(self.at.0 as f32, self.at.1 as f32)?;
        if self.kind == PAGE { self.page_under(&under) } else { self.question_under(&under) }
    }

    /// A page goes before or after another of the same list.
    fn page_under(&self, under: &Element) -> Option<(Put, Element, Side)> {
        let target = under.closest(&format!("[{PAGE}]")).ok()??;
        let is_beside = target.parent_element() == self.part.parent_element();
        (is_beside && !target.is_same_node(Some(&self.part))).then_some(())?;
        let side = self.side_of(&target);
        let before = self.next(&target, side, PAGE)?;
        Some((self.put("put-page", String::new(), before), target, side))
    }

    /// A question goes before or after another, or into a page that it is over.
    fn question_under(&self, under: &Element) -> Option<(Put, Element, Side)> {
        let over = under.closest(&format!("[{PAGE}]")).ok()??;
        let page = over.get_attribute(PAGE)?;
        let (target, side) = match under.closest(&format!("[{QUESTION}]")).ok()? {
            Some(target) => {
                let side = self.side_of(&target);
                (target, side)
            }
            None => match page::every_in::<Element>(&over, &format!("[{QUESTION}]")) {
                questions if questions.is_empty() => {
                    return Some((self.put("put-question", page, String::new()), over, Side::Into));
                }
                questions => {
                    let first = questions.first().filter(|first| self.side_of(first) == Side::Above).cloned();
                    match first {
                        Some(first) => (first, Side::Above),
                        None => (questions.last()?.clone(), Side::Below),
                    }
                }
            },
        };
        (!target.is_same_node(Some(&self.part))).then_some(())?;
        let before = self.next(&target, side, QUESTION)?;
        Some((self.put("put-question", page, before), target, side))
    }

    /// The key of what it would stand before: nothing at the end; none, where it stands there already.
    fn next(&self, target: &Element, side: Side, kind: &str) -> Option<String> {
        let next = if side == Side::Above { Some(target.clone()) } else { target.next_element_sibling() };
        let stands = match &next {
            Some(next) => {
                next.is_same_node(Some(&self.part)) || self.part.next_element_sibling().as_ref() == Some(next)
            }
            None => false,
        };
        (!stands).then(|| next.and_then(|next| next.get_attribute(kind)).unwrap_or_default())
    }

    fn side_of(&self, target: &Element) -> Side {
        let place = target.get_bounding_client_rect();
        if self.at.1 < place.top() + place.height() / 2.0 { Side::Above } else { Side::Below }
    }

    fn put(&self, wish: &'static str, page: String, before: String) -> Put {
        Put { wish, about: self.part.get_attribute(self.kind).unwrap_or_default(), page, before }
    }
}

/// Lets go of what is dragged, and gives it back.
fn let_go(at_hand: &Rc<RefCell<Option<Drag>>>) -> Option<Drag> {
    let drag = at_hand.take()?;
    mark(&drag.part, DRAGGED, false);
    mark_whole(false);
    if let Some((_, marked)) = &drag.aim {
        SIDES.iter().for_each(|(_, class)| mark(marked, class, false));
    }
    Some(drag)
}

/// Moves the page while the pointer is near its edge.
fn scroll(at_hand: &Rc<RefCell<Option<Drag>>>) {
    let (Some(window), Some(drag)) = (page::window(), &mut *at_hand.borrow_mut()) else { return };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let by = match drag.at.1 {
        y if y < EDGE => -STEP,
        y if y > height - EDGE => STEP,
        _ => return,
    };
    window.scroll_by_with_x_and_y(0.0, by);
    drag.aim();
}

/// Sends what a drop wishes as the page's form, so that the answer is the next page.
fn send(form: &HtmlFormElement, put: &Put) {
    let fields = [
        ("studio-wish", put.wish),
        ("studio-about", &put.about),
        ("studio-to-page", &put.page),
        ("studio-to-before", &put.before),
    ];
    for (name, value) in fields {
        if let Some(field) = page::find_in::<HtmlInputElement>(form, &format!("[name={name}]")) {
            field.set_value(value);
        }
    }
    // Refused only where the form is no longer on the page.
    let _ = form.submit();
}

fn mark_whole(on: bool) {
    if let Some(main) = page::find::<Element>("main") {
        mark(&main, DRAGGING, on);
    }
}

fn mark(part: &Element, class: &str, on: bool) {
    // Refused are only names that are empty or have a space in them.
    let _ = part.class_list().toggle_with_force(class, on);
}
