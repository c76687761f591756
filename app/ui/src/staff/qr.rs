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
    use rqrr::PreparedImage;

    use super::*;
    use crate::render::html;

    /// Pixels of a module in a photograph of the drawing.
    const PIXELS: usize = 5;

    /// What another program reads in the drawing, and how much of it may be torn off.
    fn scanned(drawing: &str) -> (String, u16) {
        let dark = drawing.split_once(" d=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a path").0;
        let module = |part: &str| {
            let (column, row) = part.split_once('h')?.0.split_once(' ')?;
            Some((column.parse::<usize>().ok()?, row.parse::<usize>().ok()?))
        };
        let dark: Vec<_> = dark.split('M').filter_map(module).collect();
        let side = drawing.split_once("viewBox=\"0 0 ").and_then(|(_, rest)| rest.split_once(' ')).expect("a size").0;
        let side = side.parse::<usize>().expect("a number") * PIXELS;
        let mut photograph = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark.contains(&(x / PIXELS, y / PIXELS)) { 0 } else { 255 }
        });
        let grids = photograph.detect_grids();
        let (found, text) = grids[0].decode().expect("it can be read");
        (text, found.ecc_level)
    }

    #[test]
    fn another_program_reads_what_was_drawn() {
        let link = "https://refer.riverside.example.nhs.uk/go/hk7p2w?lang=ur";
        let (text, level) = scanned(&html(move || qr(link, "A QR code")));
        assert_eq!(text, link);
        // The format's own numbers: 0 is M, 1 is L, 2 is H, 3 is Q. A quarter may be torn off.
        assert_eq!(level, 3);
    }

    #[test]
    fn the_key_is_drawn_and_not_written() {
        let drawing = html(|| qr("otpauth://totp/Matters:amina?secret=JBSWY3DPEHPK3PXP", "A QR code"));
        assert!(drawing.contains("<path") && drawing.contains(r#"aria-label="A QR code""#), "{drawing}");
        assert!(!drawing.contains("JBSWY3DPEHPK3PXP"));
    }
}
