use super::*;

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

fn colleague() -> StaffId {
    StaffId::v7(1, [2; 10])
}

fn read(kind: Kind, pairs: &[(&str, &str)]) -> Result<Decision, Vec<Refusal>> {
    parse(kind, &fields(pairs), &[colleague()])
}

fn missing(names: &[&str]) -> Result<Decision, Vec<Refusal>> {
    Err(names.iter().map(|name| Refusal::new(*name, Problem::Missing)).collect())
}

#[test]
fn a_person_is_asked_something() {
    let asked = Decision::Ask { words: "Which day\nsuits you?".to_owned() };
    assert_eq!(read(Kind::Ask, &[(ASK, "Which day\r\nsuits you? ")]), Ok(asked));
    assert_eq!(read(Kind::Ask, &[(ASK, "  ")]), missing(&[ASK]));
}

#[test]
fn what_a_person_is_sent_has_room_for_500_characters() {
    assert!(read(Kind::Ask, &[(ASK, &"é".repeat(500))]).is_ok());
    let long = read(Kind::Ask, &[(ASK, &"é".repeat(501))]);
    assert_eq!(long, Err(vec![Refusal::new(ASK, Problem::TooLong(500))]));
}

#[test]
fn whoever_is_signposted_hears_where_to() {
    let to = Decision::Signpost { to: "Citizens Advice".to_owned() };
    assert_eq!(read(Kind::Signpost, &[(SIGNPOST, "Citizens Advice")]), Ok(to));
    assert_eq!(read(Kind::Signpost, &[]), missing(&[SIGNPOST]));
}

#[test]
fn nobody_is_turned_away_without_a_reason_and_another_door() {
    assert_eq!(read(Kind::NotSuitable, &[]), missing(&[REASON, DOOR]));
    assert_eq!(read(Kind::NotSuitable, &[(REASON, "area")]), missing(&[DOOR]));
    assert_eq!(read(Kind::NotSuitable, &[(DOOR, "Call 111")]), missing(&[REASON]));
    let told = Decision::NotSuitable { reason: Unsuitable::Area, door: "Call 111".to_owned() };
    assert_eq!(read(Kind::NotSuitable, &[(REASON, "area"), (DOOR, "Call 111")]), Ok(told));
}

#[test]
fn a_reason_that_is_not_on_the_list_is_none() {
    let refused = read(Kind::NotSuitable, &[(REASON, "rude"), (DOOR, "Call 111")]);
    assert_eq!(refused, Err(vec![Refusal::new(REASON, Problem::NotOffered)]));
}

#[test]
fn a_form_goes_to_a_colleague_who_can_take_it() {
    let id = colleague().to_string();
    assert_eq!(read(Kind::Reallocate, &[(WHO, &id)]), Ok(Decision::Colleague { to: colleague() }));
    assert_eq!(read(Kind::Reallocate, &[]), missing(&[WHO]));
    let other = StaffId::v7(1, [3; 10]).to_string();
    assert_eq!(read(Kind::Reallocate, &[(WHO, &other)]), Err(vec![Refusal::new(WHO, Problem::NotOffered)]));
}

#[test]
fn another_team_is_named_with_what_was_agreed() {
    assert_eq!(read(Kind::Reallocate, &[(WHO, TEAM)]), missing(&[TEAM_NAME, TEAM_AGREED]));
    let typed = [(WHO, TEAM), (TEAM_NAME, "Memory team"), (TEAM_AGREED, "They ring on Monday.")];
    let team = Decision::Team { name: "Memory team".to_owned(), agreed: "They ring on Monday.".to_owned() };
    assert_eq!(read(Kind::Reallocate, &typed), Ok(team));
}

#[test]
fn nobody_has_to_say_why_they_say_no() {
    assert_eq!(read(Kind::Declined, &[]), Ok(Decision::Declined { note: None }));
    let note = Decision::Declined { note: Some("Not now".to_owned()) };
    assert_eq!(read(Kind::Declined, &[(NOTE, "Not now")]), Ok(note));
}

#[test]
fn only_what_leaves_the_form_with_the_team_does_not_end_it() {
    let words = || "words".to_owned();
    let decisions = [
        (Decision::Ask { words: words() }, None),
        (Decision::Colleague { to: colleague() }, None),
        (Decision::Signpost { to: words() }, Some(Move::Signpost)),
        (Decision::Team { name: words(), agreed: words() }, Some(Move::PassOn)),
        (Decision::NotSuitable { reason: Unsuitable::Other, door: words() }, Some(Move::TurnAway)),
        (Decision::Declined { note: None }, Some(Move::Decline)),
    ];
    for (decision, step) in decisions {
        assert_eq!(decision.ends(), step);
    }
}
