// Measures: the same questions twice, in their makers' words, and a change only once there are two answers.

import { mainButton } from "./support/form";
import type { LinkWorker } from "./support/link-worker";
import type { Patient } from "./support/patient";
import { CaseBook } from "./support/plan";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

/** Given a person whose referral was accepted. */
async function aCase(patient: Patient, linkWorker: LinkWorker): Promise<CaseBook> {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  return new CaseBook(linkWorker.page, reference);
}

test("a change is shown after the second time, and never after the first", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.takesOns4("intake", { satisfied: "3", worthwhile: "4", happy: "2", anxious: "8" });
  await expect(book.page.locator(".app-change")).toHaveCount(0);
  await expect(book.page.locator("main")).toContainText("A change is shown once the same question has been answered twice.");
  await book.takesOns4("close", { satisfied: "6", worthwhile: "not-said", happy: "2", anxious: "5" });
  await expect(book.page.locator(".app-change")).toHaveCount(3);
  const change = book.page.getByRole("table", { name: "What changed" });
  await expect(change).toContainText("+3, better");
  await expect(change).toContainText("−3, better");
  await expect(change).toContainText("No change");
  await expect(book.page.getByRole("img", { name: /^Overall, how satisfied .* From 3 on .* to 6 on / })).toBeVisible();
  await expectWellMade(book.page, "staff/measures", "en");
});

test("answers are put right beside what was written first", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.takesOns4("intake", { satisfied: "3", worthwhile: "4", happy: "2", anxious: "8" });
  await book.page.getByRole("link", { name: /^Put right the answers of/ }).click();
  await expect(book.page.locator("[name=item-satisfied][value='3']")).toBeChecked();
  await book.page.locator("[name=item-satisfied][value='8']").check();
  await mainButton(book.page).click();
  await expect(book.page.locator("main")).toContainText("The answers are saved.");
  await book.page.getByText("Answers that were put right").click();
  await expect(book.page.locator("main")).toContainText("These answers were put right later.");
  await expect(book.page.locator(".app-change")).toHaveCount(0);
});

test("a question that was passed by is asked for, and the others are kept", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.page.goto(`/staff/cases/${book.reference}/measures/ons-loneliness/new`);
  await book.page.locator("[name=stage][value=intake]").check();
  await book.page.locator("[name=item-lonely][value='5']").check();
  await mainButton(book.page).click();
  await expect(book.page).toHaveTitle(/^Error: /);
  await expect(book.page.locator(".nhsuk-error-summary a").first()).toHaveAttribute("href", "#item-companionship");
  await expect(book.page.locator("[name=item-lonely][value='5']")).toBeChecked();
  await expectWellMade(book.page, "staff/measure", "en");
});

test("in Urdu the questions stay in their makers' words, marked as English", async ({ patient, linkWorker, baseURL }) => {
  const book = await aCase(patient, linkWorker);
  await book.page.context().addCookies([{ name: "language", value: "ur", url: baseURL ?? "" }]);
  await book.page.goto(`/staff/cases/${book.reference}/measures/ons4/new`);
  await expect(book.page.locator("[lang=en][dir=ltr]", { hasText: "how happy did you feel yesterday" }).first()).toBeVisible();
  await expectWellMade(book.page, "staff/measure", "ur");
});
