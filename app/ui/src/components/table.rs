//! Rows and columns for staff pages, which become a list of pairs on a phone.

use leptos::prelude::*;

/// A table whose first cell of each row names the row.
///
/// Responsive as in nhsuk-frontend: on a narrow screen each cell shows its column's name.
#[component]
pub fn Table(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The names of the columns.
    head: Vec<String>,
    /// The cells, row by row.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let header = |text: &String| {
        view! { <th class="nhsuk-table__header" scope="col" role="columnheader">{text.clone()}</th> }
    };
    let headers = head.iter().map(header).collect_view();
    let row = |cells: Vec<AnyView>| {
        let cells = cells.into_iter().zip(&head).enumerate();
        let cells = cells.map(|(index, (content, name))| cell(index == 0, name.clone(), content));
        view! { <tr class="nhsuk-table__row" role="row">{cells.collect_view()}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <table class="nhsuk-table nhsuk-table--responsive" role="table">
            <caption class="nhsuk-table__caption nhsuk-table__caption--m">{caption}</caption>
            <thead class="nhsuk-table__head" role="rowgroup">
                <tr class="nhsuk-table__row" role="row">{headers}</tr>
            </thead>
            <tbody class="nhsuk-table__body">{rows}</tbody>
        </table>
    }
}

fn cell(names_the_row: bool, name: String, content: AnyView) -> AnyView {
    let content = view! {
        <span class="nhsuk-table__heading" aria-hidden="true">{format!("{name} ")}</span>
        <span>{content}</span>
    };
    if names_the_row {
        view! { <th class="nhsuk-table__header" scope="row" role="rowheader">{content}</th> }.into_any()
    } else {
        view! { <td class="nhsuk-table__cell" role="cell">{content}</td> }.into_any()
    }
}
