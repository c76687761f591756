// Who cannot or will not use a phone writes on paper: a version is printed in large print, filled in by hand, and copied
// by staff into the same response; what the person has answered by themself is never written over.

import { expect, type Page } from "@playwright/test";
import { expectPage, mainButton } from "./support/form";
import { expectWellMade } from "./support/shape";
import { test } from "./support/test";

const PAPER = "/studio/versions/what-matters/1/paper";

async function opensTheDraft(page: Page): Promise<void> {
  await page.goto("/studio");
  const asked = page.locator("[data-questionnaire=what-matters]");
  await asked.getByRole("link", { name: "Open the draft" }).or(asked.getByRole("button", { name: "Begin a draft" })).click();
  await expectPage(page, "studio/draft");
}

test("what a person wrote on paper is copied into their form, says by whom, and can be put right", async ({
  patient,
  linkWorker,
}) => {
  test.slow();
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  const { page } = linkWorker;
  await page.goto(`/staff/intake/${reference}`);
  await page.getByRole("link", { name: "Copy answers from paper" }).click();
  await expectPage(page, "staff/intake-paper");
  await expect(page.getByText("Answered by the person").first()).toBeVisible();
  await expectWellMade(page, "staff/intake-paper", "en");

  await test.step("What nothing leads to is not dropped unseen, and nothing typed is lost", async () => {
    await page.locator("[name=people][value=no-one]").check();
    await page.locator("[name=involve][value=yes]").check();
    await mainButton(page).click();
    await expectPage(page, "staff/intake-paper");
    await expect(page.locator("main")).toContainText("The answers do not lead to these questions");
    await expect(page.locator("[name=people][value=no-one]")).toBeChecked();
  });

  await test.step("What cannot be read is said at its field", async () => {
    await page.locator("[name=people][value=no-one]").uncheck();
    await page.locator("[name=people][value=friends]").check();
    await page.locator("[name=involve-phone]").fill("zero");
    await mainButton(page).click();
    await expect(page.locator(".nhsuk-error-summary a[href='#involve-phone']")).toBeVisible();
    await expectWellMade(page, "staff/intake-paper", "en");
    await page.locator("[name=involve-phone]").fill("07700 900123");
    await mainButton(page).click();
  });

  await expectPage(page, "staff/intake-form");
  await expect(page.locator(".nhsuk-notification-banner")).toContainText("The answers from paper are saved.");
  const answers = page.locator(".nhsuk-summary-list__row", { hasText: "Who helps you when things are hard?" });
  await expect(answers).toContainText("Friends");
  await expect(answers).toContainText("Copied from paper by Amina Yusuf on");

  await test.step("A slip is put right, and the form says each time", async () => {
    await page.getByRole("link", { name: "Copy answers from paper" }).click();
    await expect(page.locator("[name=people][value=friends]")).toBeChecked();
    await page.locator("[name=people][value=family]").check();
    await mainButton(page).click();
    await expect(answers).toContainText("Family");
    await expect(page.locator("main")).toContainText("Copied from paper");
  });
});

test("a version is printed in large print in each language, and holds nothing of anybody's", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  const { page } = linkWorker;
  await page.goto("/studio");
  const asked = page.locator("[data-questionnaire=what-matters]");
  await asked.getByText("All versions").click();
  await asked.getByRole("link", { name: "Print on paper" }).first().click();
  await expectPage(page, "studio/paper");
  for (const [language, direction] of [["ur", "rtl"], ["en", "ltr"]] as const) {
    await page.goto(`${PAPER}?lang=${language}`);
    await expectWellMade(page, "studio/paper", language);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
  }
  await expect(page.locator(".app-paper")).toContainText("Answer this only if you ticked “Someone else” for question 3.");
  await page.emulateMedia({ media: "print" });
  const sizes = await page.locator(".app-paper :is(p, li, h1, h2, h3)").evaluateAll((all) => {
    return all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  });
  expect(Math.min(...sizes), "16 points, in pixels").toBeGreaterThanOrEqual(21);
  await expect(page.locator(".app-header")).toBeHidden();
  await expect(page.locator(".app-paper")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.goto("/studio");
  await expect(page.locator("html"), "the language of the paper is not that of whoever prints it").toHaveAttribute("lang", "en");
});

test("who moves a question by its button has the focus on it afterwards", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  const { page } = linkWorker;
  await opensTheDraft(page);
  const items = page.locator('[data-draft-page="involve"] [data-question]');
  const moved = (await items.last().getAttribute("data-question")) ?? "";
  await items.last().getByRole("button", { name: "Move up" }).click();
  await expect(page).toHaveURL(new RegExp(`#question-${moved}$`));
  await expect(page.locator(`#question-${moved}`)).toBeFocused();
});

test("the preview is shown in the other language by a link alone", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  const { page } = linkWorker;
  await opensTheDraft(page);
  await page.locator('[data-question="people"] .app-list__head a').click();
  await page.getByRole("link", { name: "Show it in Urdu" }).click();
  const preview = page.frameLocator("iframe");
  await expect(preview.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("link", { name: "Show it in English" }).click();
  await expect(preview.locator("html")).toHaveAttribute("dir", "ltr");
  await expectPage(page, "studio/question");
});
