//! A place where people meet, as staff write it down for those who come there.

use crate::{
    form::{Mend, Shown},
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The names of the fields.
pub const NAME: &str = "place-name";
/// The address.
pub const ADDRESS: &str = "place-address";
/// How to get there.
pub const DIRECTIONS: &str = "place-directions";
/// What somebody in a wheelchair, or with a guide dog, needs to know.
pub const ACCESS: &str = "place-access";

/// The longest directions and access notes, in characters.
pub const LONGEST_NOTES: u32 = 500;

/// A place in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceWords {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How to get there.
    pub directions: String,
    /// What somebody in a wheelchair, or with a guide dog, needs to know.
    pub access: String,
}

/// Reads the form.
pub fn parse(fields: &Fields) -> Result<PlaceWords, Vec<Refusal>> {
    let mut mend = Mend::default();
    let needed = |name, most| text::line(first(fields, name), most)?.ok_or(Problem::Missing);
    let name = mend.take(NAME, needed(NAME, 100));
    let address = mend.take(ADDRESS, needed(ADDRESS, 200));
    let directions = mend.take(DIRECTIONS, text::prose(first(fields, DIRECTIONS), LONGEST_NOTES));
    let access = mend.take(ACCESS, text::prose(first(fields, ACCESS), LONGEST_NOTES));
    let place = name.zip(address).zip(directions).zip(access);
    mend.finish(place.map(|(((name, address), directions), access)| PlaceWords {
        name,
        address,
        directions: directions.unwrap_or_default(),
        access: access.unwrap_or_default(),
    }))
}

/// What the form shows of a place.
pub fn fields(place: &PlaceWords) -> Fields {
    Shown::default()
        .with(NAME, &place.name)
        .with(ADDRESS, &place.address)
        .with(DIRECTIONS, &place.directions)
        .with(ACCESS, &place.access)
        .0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_needs_a_name_and_an_address_and_nothing_else() {
        let found = parse(&Fields::new()).expect_err("something to mend");
        assert_eq!(found, [NAME, ADDRESS].map(|field| Refusal::new(field, Problem::Missing)));
        let fields = Shown::default().with(NAME, "Hill Street").with(ADDRESS, "4 Hill Street").0;
        assert_eq!(parse(&fields).map(|place| super::fields(&place)), Ok(fields));
    }
}
