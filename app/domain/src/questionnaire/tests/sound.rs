//! Questionnaires that could be published: what a generated one lacks is mended, and what cannot be is taken away.

use proptest::prelude::*;

use super::{properties::any_questionnaire, *};

/// A questionnaire that nothing keeps from being published, apart from having no pages.
pub(crate) fn any_sound() -> impl Strategy<Value = Questionnaire> {
    any_questionnaire().prop_map(sound)
}

/// The same without what keeps it from being published.
fn sound(mut questionnaire: Questionnaire) -> Questionnaire {
    loop {
        let blocking = lint(&questionnaire).into_iter().find(|problem| problem.kind.blocks() && problem.page.is_some());
        let Some(problem) = blocking else { return questionnaire };
        let page = questionnaire.pages.iter_mut().find(|page| Some(&page.id) == problem.page.as_ref()).expect("a page");
        match page.items.iter_mut().find(|item| Some(&item.link_id) == problem.item.as_ref()) {
            Some(item) => mend(item, &problem.kind),
            None if problem.kind == LintKind::NoHeading => page.title = Some(both("Title")),
            None => {
                page.show_when = None;
                page.items.iter_mut().for_each(|item| item.show_when = None);
            }
        }
    }
}

fn mend(item: &mut Item, kind: &LintKind) {
    match kind {
        LintKind::NoReason => item.why = Some(both("Why")),
        LintKind::NoInitial => item.presence = Presence::Asked,
        LintKind::UnfitInitial => item.initial = None,
        LintKind::OnlyWords => {
            let words = Item::new(item.link_id.clone(), ItemKind::Display, item.text.clone());
            *item = Item { show_when: item.show_when.clone(), ..words };
        }
        LintKind::ExclusiveOfNothing(_) => {
            if let ItemKind::OneOf { options, .. } = &mut item.kind {
                options.iter_mut().for_each(|option| option.exclusive = false);
            }
        }
        _ => item.show_when = None,
    }
}

proptest! {
    #[test]
    fn what_was_mended_can_be_published(questionnaire in any_sound()) {
        let blocking = lint(&questionnaire).into_iter().filter(|problem| problem.kind.blocks());
        let blocking: Vec<_> = blocking.filter(|problem| problem.kind != LintKind::NoPages).collect();
        prop_assert_eq!(blocking, []);
    }
}
