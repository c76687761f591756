//! ui

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod render;
