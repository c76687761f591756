//! What goes from the server to an island and never comes back.
//!
//! Leptos has every island write its properties as well as read them, in the browser too, where nobody asks for it. The
//! code for that would be a good part of the bundle, so there it writes nothing.

use serde::{Deserialize, Serialize, Serializer};

/// A property that only the server writes.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct OneWay<T>(pub(super) T);

impl<T> From<T> for OneWay<T> {
    fn from(property: T) -> Self {
        Self(property)
    }
}

impl<T: Serialize> Serialize for OneWay<T> {
    #[cfg(feature = "ssr")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }

    #[cfg(not(feature = "ssr"))]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}
