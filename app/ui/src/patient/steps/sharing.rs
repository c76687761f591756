//! Told: what is recorded and who sees it. Asked: what is optional.

use domain::refer::TEXT_VERSION;
use leptos::prelude::*;

use super::super::frame::{Asking, said};
use crate::{
    components::{Checkboxes, Choice, Input, Label, Legend, Size},
    paths,
};

pub(super) fn view(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled, network) = (asking.words, &asking.filled, asking.network);
    let title = said!(asking, refer_sharing_title | refer_sharing_title_helped);
    let gp_words = filled
        .choice("share", "gp-words", said!(asking, refer_sharing_gp_words | refer_sharing_gp_words_helped))
        .hint(words.refer_sharing_gp_words_hint());
    let family = filled
        .choice("share", "family", said!(asking, refer_sharing_family | refer_sharing_family_helped))
        .reveals(view! {
            <Input
                name="family-who"
                label=Label::plain(words.refer_sharing_family_who())
                hint=said!(asking, refer_sharing_family_who_hint | refer_sharing_family_who_hint_helped)
                error=filled.error("family-who")
                value=filled.value("family-who")
            />
        });
    let partners = network.settings.partners.iter().map(|partner| {
        let label = said!(asking, refer_sharing_partner | refer_sharing_partner_helped, &partner.name);
        filled
            .choice("share", &format!("partner-{}", partner.code), &label)
            .hint(words.refer_sharing_partner_hint(&partner.does))
    });
    let choices: Vec<Choice> = std::iter::once(gp_words).chain(partners).chain(std::iter::once(family)).collect();
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {told(asking)}
        <Checkboxes
            name="share"
            legend=Legend::sized(words.refer_sharing_share(), Size::M)
            hint=said!(asking, refer_sharing_share_hint | refer_sharing_share_hint_helped)
            error=filled.error("share")
            choices
        />
    };
    ("refer/sharing", title.to_owned(), view.into_any())
}

fn told(asking: &Asking<'_>) -> impl IntoView {
    let safety = asking.words.safety();
    let (language, network) = (safety.language(), asking.network);
    let controllers = network.settings.controllers.join(", ");
    view! {
        <div lang=language.code() dir=language.direction()>
            <h2 class="nhsuk-heading-m">{safety.sharing_title()}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{safety.sharing_record()}</li>
                <li>{safety.sharing_team(&network.name)}</li>
                <li>{safety.sharing_gp()}</li>
                <li>{safety.sharing_controllers(&controllers)}</li>
            </ul>
            <p>{safety.sharing_no_choice()}</p>
            <p>
                <a href=paths::below(&network.slug, "privacy")>{safety.sharing_privacy()}</a>
            </p>
            <h2 class="nhsuk-heading-m">{safety.sharing_choice_title()}</h2>
            <p>{safety.sharing_choice()}</p>
            <p class="nhsuk-body-s">{safety.sharing_version(TEXT_VERSION)}</p>
        </div>
    }
}
