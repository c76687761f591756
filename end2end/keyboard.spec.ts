// The whole way with the keyboard alone: everything can be reached, shows that it has the focus, and is not covered.

import { expect, type Locator, type Page } from "@playwright/test";
import { expectPage, mainButton } from "./support/form";
import { test } from "./support/test";

test("a person refers themself with the keyboard alone", async ({ page }) => {
  test.slow();
  await page.goto("/riverside");
  await press(page, page.getByRole("link", { name: "Start now" }), "Enter");
  await expectPage(page, "refer/practice");
  await press(page, page.locator("input[name=practice]").first(), "Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Canal Street Practice")).toBeChecked();
  await goOn(page, "refer/name");
  await type(page, "given-name", "Élian");
  await type(page, "family-name", "O’Brien");
  await goOn(page, "refer/date-of-birth");
  await type(page, "birth-day", "3");
  await type(page, "birth-month", "2");
  await goOn(page, "refer/date-of-birth");
  await test.step("from the error summary to the field", async () => {
    await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
    await press(page, page.locator(".nhsuk-error-summary a"), "Enter");
    await expect(page.locator("[name=birth-year]")).toBeFocused();
    await page.keyboard.type("1980");
  });
  await goOn(page, "refer/contact");
  await type(page, "phone", "07700 900123");
  await press(page, page.locator("[name=safe-to-text]").first(), "Space");
  await press(page, page.locator("[name=safe-voicemail]").first(), "Space");
  await goOn(page, "refer/postcode");
  await type(page, "postcode", "LS1 4AP");
  await goOn(page, "refer/help");
  await press(page, page.locator("[name=needs][value=money]"), "Space");
  await goOn(page, "refer/question");
  await goOn(page, "refer/question");
  await goOn(page, "refer/meeting");
  await press(page, page.locator("[name=modes][value=phone]"), "Space");
  await press(page, page.locator("[name=easier][value=access]"), "Space");
  await press(page, page.locator("[name=access][value=access-quiet]"), "Space");
  await goOn(page, "refer/sharing");
  await goOn(page, "refer/appointment");
  await tabTo(page, page.locator("[name=slot]").first());
  await page.keyboard.press("Space");
  await goOn(page, "refer/check");
  await goOn(page, "refer/done");
  await expect(page.locator("[data-reference]")).toBeVisible();
});

test("the first Tab leads past the header", async ({ page }) => {
  await page.goto("/riverside");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Start now" }), 1);
});

test("a link worker accepts an intake form with the keyboard alone", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const reference = await patient.reference();
  const { page } = linkWorker;
  await page.goto("/staff/sign-in");
  await type(page, "email", "amina@riverside.example");
  await type(page, "password", "matters-demo");
  await page.keyboard.press("Enter");
  await expectPage(page, "staff");
  await press(page, page.getByRole("link", { name: "Open the list" }), "Enter");
  await expectPage(page, "staff/intake");
  await press(page, linkWorker.inTheList(reference).getByRole("link").first(), "Enter", 300);
  await expectPage(page, "staff/intake-form");
  await press(page, page.getByRole("button", { name: "Accept" }), "Enter");
  await expect(page.getByText("You have accepted this intake form.")).toBeVisible();
});

async function goOn(page: Page, next: string): Promise<void> {
  const before = page.url();
  await press(page, mainButton(page), "Enter");
  if (next !== "refer/date-of-birth") {
    await expect(page).not.toHaveURL(before);
  }
  await expectPage(page, next);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`[name="${name}"]`));
  await page.keyboard.type(text);
}

async function press(page: Page, target: Locator, key: string, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press(key);
}

/** Presses Tab until the target has the focus; whatever has it on the way can be seen to have it. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const { isThere, hidden } = await target.evaluate(focus);
    expect(hidden, `the focus on ${page.url()}`).toBe("");
    if (isThere) {
      return;
    }
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Whether this part has the focus; and what has it, if it does not show that or is covered (WCAG 2.4.7, 2.4.11). */
function focus(target: Element): { isThere: boolean; hidden: string } {
  const part = document.activeElement;
  if (part === null || part === document.body) {
    return { isThere: false, hidden: "" };
  }
  const { left, top, width, height } = part.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const isItself = over === null || part.contains(over) || over.contains(part) || over instanceof HTMLLabelElement;
  const shows = (style: CSSStyleDeclaration) =>
    style.boxShadow !== "none" || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
  const label = part.id === "" ? null : document.querySelector(`label[for="${CSS.escape(part.id)}"]`);
  const styles = [getComputedStyle(part), ...(label ? [getComputedStyle(label, "::before")] : [])];
  const problem = !isItself ? "covered" : styles.some(shows) ? "" : "unseen";
  return { isThere: part === target, hidden: problem && `${problem}: ${part.outerHTML.slice(0, 120)}` };
}
