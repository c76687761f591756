// A page that asks: what it is called, how it is sent, and what it says when something is to be mended.

import { expect, type Locator, type Page } from "@playwright/test";

/** One thing to mend: the id of the field, and the sentence. */
export type Problem = readonly [field: string, sentence: string];

/** The page has this name, and has come whole. */
export async function expectPage(page: Page, name: string): Promise<void> {
  await expect(page.locator("body")).toHaveAttribute("data-page", name);
}

/** The page's own button. */
export function mainButton(page: Page): Locator {
  return page.locator("form[data-main] button[type=submit]:not(.nhsuk-button--secondary)").last();
}

/** Sends the page's form and waits for the page after it. */
export async function sendTo(page: Page, next: string): Promise<void> {
  await mainButton(page).click();
  await expectPage(page, next);
}

/** Sends the page's form, and is told exactly this: at the fields, in the summary and in the title. */
export async function sendAndBeTold(page: Page, ...problems: Problem[]): Promise<void> {
  await mainButton(page).click();
  await expectProblems(page, ...problems);
}

/** The page says exactly this, at the fields, in the summary and in the title. */
export async function expectProblems(page: Page, ...problems: Problem[]): Promise<void> {
  const summary = page.locator(".nhsuk-error-summary");
  await expect(summary.getByRole("link")).toHaveText(problems.map(([, sentence]) => sentence));
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary).toBeFocused();
  for (const [field, sentence] of problems) {
    const input = inputOf(page, field);
    await expect(messageAt(input)).toContainText(sentence);
    await expect(described(input)).toHaveAccessibleDescription(new RegExp(escaped(sentence)));
  }
  for (const [field, sentence] of problems) {
    await summary.getByRole("link", { name: sentence }).first().click();
    await expect(inputOf(page, field)).toBeFocused();
  }
}

/** The input that an error summary leads to. */
export function inputOf(page: Page, field: string): Locator {
  return page.locator(`[id="${field}"]`);
}

/** The message of the outermost group that the input stands in. */
function messageAt(input: Locator): Locator {
  const group = input.locator("xpath=ancestor::div[contains(@class, 'nhsuk-form-group--error')]").first();
  return group.locator(".nhsuk-error-message").first();
}

/** What carries the description: an input that is typed into, or the fieldset around several. */
function described(input: Locator): Locator {
  const typedInto = "self::*[@aria-describedby and not(@type = 'radio') and not(@type = 'checkbox')]";
  return input.locator(`xpath=(${typedInto} | ancestor::fieldset[@aria-describedby])[last()]`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
