//! When items are asked: what becomes of `enableWhen`, and of the groups that have it.

use super::*;
use crate::questionnaire::Value as Compared;

/// What the second of two questions waits for.
fn check(asked: Value, operator: &str, answer: &str, value: Value) -> Result<Check, Reason> {
    let mut asked = asked;
    asked["linkId"] = "q".into();
    asked["text"] = "First?".into();
    let import = read(json!([asked, when(operator, answer, value)]));
    match items(&import).as_slice() {
        [_, later] => Ok(later.show_when.as_ref().expect("a condition").tests()[0].check.clone()),
        _ => Err(import.problems.last().expect("a problem").reason.clone()),
    }
}

#[test]
fn every_operator_has_its_check() {
    let number = || json!({ "type": "integer" });
    let three = || Compared::Number(3);
    for (operator, expected) in [
        ("=", Check::Equals(three())),
        ("!=", Check::Differs(three())),
        (">", Check::Above(three())),
        ("<", Check::Below(three())),
        (">=", Check::AtLeast(three())),
        ("<=", Check::AtMost(three())),
    ] {
        assert_eq!(check(number(), operator, "answerInteger", 3.into()), Ok(expected));
    }
    assert_eq!(check(number(), "exists", "answerBoolean", true.into()), Ok(Check::Answered));
    assert_eq!(check(number(), "exists", "answerBoolean", false.into()), Ok(Check::Unanswered));
}

#[test]
fn every_type_of_answer_can_be_compared() {
    let dog = || "dog".parse().expect("a code");
    assert_eq!(
        check(json!({ "type": "boolean" }), "=", "answerBoolean", true.into()),
        Ok(Check::Is("yes".parse().expect("a code")))
    );
    assert_eq!(check(pets(&[]), "=", "answerCoding", json!({ "code": "dog" })), Ok(Check::Is(dog())));
    assert_eq!(check(pets(&[]), "!=", "answerCoding", json!({ "code": "dog" })), Ok(Check::Without(dog())));
    assert_eq!(
        check(pets(&[("repeats", true.into())]), "=", "answerCoding", json!({ "code": "dog" })),
        Ok(Check::Includes(dog()))
    );
    let half = Compared::Decimal("2.5".parse().expect("a number"));
    assert_eq!(check(json!({ "type": "decimal" }), "<", "answerDecimal", 2.5.into()), Ok(Check::Below(half)));
    let day = Compared::Date("2000-01-01".parse().expect("a day"));
    assert_eq!(check(json!({ "type": "date" }), ">", "answerDate", "2000-01-01".into()), Ok(Check::Above(day)));
    let leeds = || Compared::Text("Leeds".into());
    assert_eq!(check(json!({ "type": "string" }), "=", "answerString", "Leeds".into()), Ok(Check::Equals(leeds())));
    assert_eq!(
        check(pets(&[("type", "open-choice".into())]), "=", "answerString", "Leeds".into()),
        Ok(Check::Equals(leeds()))
    );
}

#[test]
fn a_test_that_could_never_be_made_leaves_the_item_out() {
    let unfit = Err(Reason::UnfitTest("q".into()));
    assert_eq!(check(pets(&[]), "=", "answerCoding", json!({ "code": "horse" })), unfit);
    assert_eq!(check(pets(&[]), "=", "answerString", "dog".into()), unfit);
    assert_eq!(check(pets(&[]), ">", "answerCoding", json!({ "code": "dog" })), unfit);
    assert_eq!(check(json!({ "type": "integer" }), "=", "answerDecimal", 2.5.into()), unfit);
    assert_eq!(check(json!({ "type": "date" }), "=", "answerDate", "2000-01".into()), unfit);
    assert_eq!(check(json!({ "type": "boolean" }), "resembles", "answerBoolean", true.into()), unfit);
}

#[test]
fn an_item_waits_only_for_what_was_asked_before_it() {
    let asked = json!({ "linkId": "q", "type": "boolean", "text": "First?" });
    let ahead = read(json!([when("=", "answerBoolean", true.into()), asked]));
    assert_eq!(problems(&ahead), [("later", Reason::LooksAhead("q".into()))]);
    let nobody = read(json!([when("=", "answerBoolean", true.into())]));
    assert_eq!(problems(&nobody), [("later", Reason::NoSuchItem("q".into()))]);
}

#[test]
fn nobody_can_wait_for_the_answer_to_a_group() {
    let group = json!({ "linkId": "q", "type": "group", "item": [{ "linkId": "a", "type": "boolean", "text": "?" }] });
    let import = read(json!([group, when("exists", "answerBoolean", true.into())]));
    assert_eq!(problems(&import), [("later", Reason::UnfitTest("q".into()))]);
}

#[test]
fn a_group_in_a_page_is_flattened_and_its_condition_holds_for_all_in_it() {
    let inner = json!({ "linkId": "inner", "type": "group", "text": "Your dog", "item": [{ "linkId": "name", "type": "string", "text": "Its name?" }],
        "enableWhen": [{ "question": "dog", "operator": "=", "answerBoolean": true }] });
    let dog = json!({ "linkId": "dog", "type": "boolean", "text": "A dog?" });
    let import = read(json!([{ "linkId": "page", "type": "group", "text": "Pets", "item": [dog, inner] }]));
    assert_eq!(kinds(&import), [&ItemKind::YesNo, &ItemKind::Display, &ItemKind::Text { max: 255 }]);
    let conditions: Vec<_> = items(&import).iter().map(|item| item.show_when.is_some()).collect();
    assert_eq!(conditions, [false, true, true]);
    assert_eq!(problems(&import), [("inner", Reason::Flattened), ("name", Reason::Flattened)]);
    assert_eq!((import.items, import.imported), (4, 4));
}

#[test]
fn conditions_that_cannot_be_one_leave_the_inner_item_out() {
    let any = json!([
        { "question": "a", "operator": "=", "answerBoolean": true },
        { "question": "b", "operator": "=", "answerBoolean": true },
    ]);
    let asked = |link_id: &str| json!({ "linkId": link_id, "type": "boolean", "text": "?" });
    let inner =
        json!({ "linkId": "c", "type": "boolean", "text": "?", "enableWhen": any.clone(), "enableBehavior": "any" });
    let group = json!({ "linkId": "d", "type": "group", "item": [inner], "enableWhen": any, "enableBehavior": "any" });
    let import = read(json!([asked("a"), asked("b"), { "linkId": "page", "type": "group", "item": [group] }]));
    assert_eq!(problems(&import), [("d", Reason::Flattened), ("c", Reason::ConditionsInEachOther)]);
}

#[test]
fn what_a_page_cannot_reveal_has_the_next_page() {
    let weight = json!({ "linkId": "q", "type": "integer", "text": "Weight?" });
    let page = json!({ "linkId": "page", "type": "group", "text": "You", "item": [weight, when(">", "answerInteger", 90.into())] });
    let import = read(json!([page]));
    let ids: Vec<_> = import.questionnaire.pages.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(ids, ["page", "page-2"]);
    assert_eq!(problems(&import), [("later", Reason::NextPage)]);
}
