//! Today for a care navigator, who signposts and refers in, and reads no case.

use domain::network::Network;
use leptos::prelude::*;
use words::Words;

use super::intake::partners;
use crate::{components::ButtonLink, paths};

/// What they can do: refer somebody with them, or tell them where to go.
pub(super) fn work(words: Words, network: &Network) -> AnyView {
    view! {
        <section class="app-section" aria-labelledby="refer-title">
            <h2 class="nhsuk-heading-m" id="refer-title">{words.decisions_navigator_refer()}</h2>
            <p>{words.decisions_navigator_lead()}</p>
            <p><ButtonLink href=paths::staff::REFER text=words.decisions_refer()/></p>
        </section>
        <section class="app-section">{partners(words, network)}</section>
    }
    .into_any()
}
