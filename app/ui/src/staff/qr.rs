//! A QR code (ISO/IEC 18004) as a drawing on the page, so that no secret goes into the address of a picture.

use fast_qr::QRBuilder;
use leptos::prelude::*;

/// Light modules that scanners need on every side.
const MARGIN: usize = 4;

/// The drawing; nothing for a text that is too long for one.
pub(super) fn qr(text: &str, label: &'static str) -> Option<impl IntoView + use<>> {
    let code = QRBuilder::new(text).build().ok()?;
    let mut dark = String::new();
    for row in 0..code.size {
        for column in (0..code.size).filter(|column| code[row][*column].value()) {
            dark.push_str(&format!("M{} {}h1v1h-1z", column + MARGIN, row + MARGIN));
        }
    }
    let side = code.size + 2 * MARGIN;
    Some(view! {
        <svg class="app-qr" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"></rect>
            <path d=dark fill="#000"></path>
        </svg>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::html;

    #[test]
    fn the_key_is_drawn_and_not_written() {
        let drawing = html(|| qr("otpauth://totp/Matters:amina?secret=JBSWY3DPEHPK3PXP", "A QR code"));
        assert!(drawing.contains("<path") && drawing.contains(r#"aria-label="A QR code""#), "{drawing}");
        assert!(!drawing.contains("JBSWY3DPEHPK3PXP"));
    }
}
