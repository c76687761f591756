//! Comparing two states of the questions by example, and what holds of every two.

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::studio::{Change, tests as drafts};

fn any_content() -> impl Strategy<Value = Content> {
    vec(drafts::any_change(), 0..20).prop_map(|changes| {
        let mut content = drafts::content();
        for change in changes {
            let _ = content.apply(change);
        }
        content
    })
}

proptest! {
    #[test]
    fn nothing_differs_from_itself(content in any_content()) {
        prop_assert_eq!(compare(&content, &content), []);
    }

    #[test]
    fn what_is_not_the_same_differs_and_each_difference_is_named(one in any_content(), other in any_content()) {
        let found = compare(&one, &other);
        prop_assert_eq!(found.is_empty(), one == other);
        prop_assert!(!found.iter().any(|difference| difference.what == Differs::Inside));
    }

    #[test]
    fn a_change_of_meaning_one_way_is_one_the_other_way(one in any_content(), other in any_content()) {
        prop_assert_eq!(changes_meaning(&one, &other), changes_meaning(&other, &one));
    }

    #[test]
    fn as_many_were_moved_one_way_as_the_other(order in Just((0..8).collect::<Vec<u8>>()).prop_shuffle()) {
        let sorted: Vec<u8> = (0..8).collect();
        let (was, is): (Vec<&u8>, Vec<&u8>) = (sorted.iter().collect(), order.iter().collect());
        prop_assert_eq!(order::moved(&was, order.iter()).len(), order::moved(&is, sorted.iter()).len());
        prop_assert_eq!(order::moved(&was, order.iter()).is_empty(), order == sorted);
    }

    #[test]
    fn the_pieces_are_both_texts(one in "([a-c]{1,2} ){0,8}", other in "([a-c]{1,2} ){0,8}") {
        let found = pieces(&one, &other);
        let joined = |without: fn(&Piece) -> bool| {
            let kept = found.iter().filter(|piece| !without(piece)).map(|piece| match piece {
                Piece::Same(words) | Piece::Out(words) | Piece::In(words) => words.clone(),
            });
            kept.collect::<Vec<_>>().join(" ")
        };
        prop_assert_eq!(joined(|piece| matches!(piece, Piece::In(_))), one.trim());
        prop_assert_eq!(joined(|piece| matches!(piece, Piece::Out(_))), other.trim());
    }

    #[test]
    fn words_are_the_same_as_themselves_in_capitals_and_with_other_marks(text in "[a-z]{1,9}( [a-z]{1,9}){0,6}") {
        let loud = format!("{}!", text.to_uppercase());
        prop_assert!(is_same_but_for_form(&text, &loud));
    }
}

#[test]
fn a_mistake_of_spelling_mended_means_the_same() {
    for (before, after) in [
        ("Who helps you when things are dificult?", "Who helps you when things are difficult?"),
        ("What matters to you", "What matters to you?"),
        ("your well being", "your well-being"),
        ("Tell us about  the neighbourood.", "Tell us about the neighbourhood"),
        ("What would you like to recieve?", "What would you like to receive?"),
        ("We don't share this", "We don’t share this."),
        ("آپ کے لیے کیا اہم ہے؟", "آپ کے لیے کیا اہم ہے"),
    ] {
        assert!(is_same_but_for_form(before, after), "{before} → {after}");
    }
}

#[test]
fn another_word_means_something_else() {
    for (before, after) in [
        ("Do you live alone?", "Do you live here alone?"),
        ("Do you smoke?", "Do you drink?"),
        ("How is your son?", "How is your sun?"),
        ("Are you likely to come?", "Are you unlikely to come?"),
        ("Was that usual?", "Was that unusual?"),
        ("Who is your mother?", "Who is your father?"),
        ("Should we include them?", "Should we exclude them?"),
        ("آپ کہاں رہتے ہیں؟", "آپ کیسے رہتے ہیں؟"),
    ] {
        assert!(!is_same_but_for_form(before, after), "{before} → {after}");
    }
}

#[test]
fn a_number_or_a_denial_changes_the_meaning() {
    for (before, after) in [
        ("In the last 12 months", "In the last 13 months"),
        ("About 1.5 miles", "About 15 miles"),
        ("It takes 3-5 weeks", "It takes 35 weeks"),
        ("It costs £5", "It costs 5"),
        ("In the last three weeks", "In the last there weeks"),
        ("It takes seven days", "It takes eleven days"),
        ("You are able to stop", "You are notable to stop"),
        ("We should tell them", "We shouldn't tell them"),
        ("You are not able to", "You are notable to"),
        ("There is a risk", "There is no risk"),
        ("یہ لازمی ہے", "یہ لازمی نہیں ہے"),
    ] {
        assert!(!is_same_but_for_form(before, after), "{before} → {after}");
        assert!(!is_same_but_for_form(after, before), "{after} → {before}");
    }
}

#[test]
fn a_translation_that_is_new_or_gone_changes_the_meaning() {
    let before = drafts::content();
    let mut after = before.clone();
    after.apply(Change::Title(Texts::english("What matters"))).expect("it has a title");
    assert!(changes_meaning(&before, &after));
}

#[test]
fn a_question_that_stands_elsewhere_is_moved_and_no_other_is() {
    let before = drafts::content();
    let mut after = before.clone();
    let change = Change::MoveItem("a".parse().expect("a key"), "two".parse().expect("a key"), 0);
    after.apply(change).expect("it is there");
    let found = compare(&before, &after);
    let [Difference { item, what, .. }] = &found[..] else { panic!("one difference: {found:?}") };
    assert_eq!(item.as_ref().map(LinkId::as_str), Some("a"));
    assert_eq!(*what, Differs::Moved { from: Some("one".parse().expect("a key")) });
    assert!(found[0].changes_meaning());
}

#[test]
fn a_page_taken_out_is_told_with_each_of_its_questions() {
    let before = drafts::content();
    let mut after = before.clone();
    after.apply(Change::RemovePage("one".parse().expect("a key"))).expect("it is there");
    let gone: Vec<_> =
        compare(&before, &after).into_iter().map(|difference| (difference.item, difference.what)).collect();
    let key = |key: &str| key.parse::<LinkId>().ok();
    assert_eq!(gone, [(None, Differs::Removed), (key("a"), Differs::Removed), (key("b"), Differs::Removed)]);
}

#[test]
fn white_space_in_a_protocol_means_nothing_and_every_word_does() {
    let before = drafts::agreed_content();
    let mut after = before.clone();
    let protocol = after.protocols.values_mut().next().expect("one is agreed");
    protocol.purpose = protocol.purpose.replace(' ', "\n");
    assert!(!compare(&before, &after).is_empty());
    assert!(!changes_meaning(&before, &after));
    after.protocols.values_mut().next().expect("one is agreed").purpose.push_str(" Soon.");
    assert!(changes_meaning(&before, &after));
}

#[test]
fn an_option_added_taken_out_moved_or_reworded_is_told_by_its_code() {
    let options = |codes: &[(&str, &str)]| {
        let option = |(code, words): &(&str, &str)| crate::questionnaire::AnswerOption {
            code: code.parse().expect("a key"),
            text: Texts::english(*words),
            hint: None,
            exclusive: false,
            system: None,
        };
        codes.iter().map(option).collect::<Vec<_>>()
    };
    let with = |codes: &[(&str, &str)]| {
        let mut content = drafts::content();
        content.questionnaire.pages[1].items[0].kind =
            crate::questionnaire::ItemKind::SomeOf { options: options(codes), other: false };
        content
    };
    let before = with(&[("family", "Family"), ("friends", "Freinds"), ("faith", "Faith")]);
    let after = with(&[("friends", "Friends"), ("family", "Family"), ("pets", "Pets")]);
    let told: Vec<_> = compare(&before, &after).into_iter().map(|difference| difference.what).collect();
    let code = |code: &str| code.parse::<OptionCode>().expect("a key");
    assert_eq!(
        told,
        [
            Differs::Words {
                part: Part::Option(code("friends")),
                language: Language::En,
                before: Some("Freinds".into()),
                after: Some("Friends".into())
            },
            Differs::OptionMoved(code("family")),
            Differs::OptionAdded(code("pets")),
            Differs::OptionRemoved(code("faith")),
        ]
    );
}

#[test]
fn what_a_question_takes_and_when_it_is_asked_change_its_meaning() {
    let before = drafts::content();
    let with = |change: fn(&mut crate::questionnaire::Item)| {
        let mut after = before.clone();
        change(&mut after.questionnaire.pages[0].items[0]);
        compare(&before, &after)
    };
    for found in [
        with(|item| item.required = true),
        with(|item| item.sensitive = true),
        with(|item| item.kind = crate::questionnaire::ItemKind::Date),
        with(|item| item.show_when = Some(Condition::All(Vec::new()))),
        with(|item| item.source = Some("The bank".to_owned())),
        with(|item| item.presence = crate::questionnaire::Presence::Hidden),
        with(|item| item.hint = Some(Texts::english("Leave it out if you like"))),
    ] {
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].changes_meaning(), "{found:?}");
    }
}
