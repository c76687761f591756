//! What becomes of a message once it is handed over: what its carrier says of it, and what is wrong with one that did not
//! arrive.

/// What is wrong with a message: a person decides what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody here carries messages of its kind: a text, where only emails go out.
    NoWay,
    /// Whoever carries messages would not take it: a number or an address that cannot be.
    NotTaken,
    /// It could not be handed over for a whole day.
    Unsent,
    /// It could not be handed over while it was of use.
    Late,
    /// There is nobody at the number or address.
    NobodyThere,
    /// It could not be brought for some days: a phone that is off, a letter box that is full.
    NotReached,
    /// Whoever carries it had a fault, or we had.
    Fault,
}

impl Trouble {
    /// Every one.
    pub const ALL: [Self; 7] =
        [Self::NoWay, Self::NotTaken, Self::Unsent, Self::Late, Self::NobodyThere, Self::NotReached, Self::Fault];

    /// Its code in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoWay => "no-way",
            Self::NotTaken => "not-taken",
            Self::Unsent => "unsent",
            Self::Late => "late",
            Self::NobodyThere => "nobody-there",
            Self::NotReached => "not-reached",
            Self::Fault => "fault",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.code() == code)
    }
}

/// What a carrier says of a message that it took. One that arrived has arrived, whatever is said before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It arrived.
    Delivered,
    /// It did not.
    NotDelivered(Trouble),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trouble_has_a_code_of_its_own() {
        for trouble in Trouble::ALL {
            assert_eq!(Trouble::from_code(trouble.code()), Some(trouble));
        }
        assert_eq!(Trouble::from_code("rain"), None);
    }
}
