// A plan that two people write together with the person whose it is: nothing that was typed is lost, and what the person
// is given can be read.

import { expectProblems, mainButton } from "./support/form";
import { LinkWorker } from "./support/link-worker";
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

test("a plan is written in the person's words, and reads with what matters first", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.writesWhatMatters("Seeing my daughter every week.");
  await book.writesGoal(1, "Take the bus on my own");
  await book.agreesAction(1, 1, "Ride along once with my neighbour");
  await book.savesThePlan();
  await expect(book.page.locator("main h2:not(.nhsuk-notification-banner__title)").first()).toHaveText("What matters to me");
  await expect(book.page.locator("main blockquote")).toHaveText("Seeing my daughter every week.");
  await expect(book.page.locator(".app-plan__action")).toContainText("Ride along once with my neighbour");
  await expectWellMade(book.page, "staff/plan", "en");
});

test("one more row comes without losing what is typed, and empty rows are left out", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.writesGoal(1, "Sleep through");
  await book.asksForMore();
  await expect(book.page.locator("[name=goal-1]")).toHaveValue("Sleep through");
  await book.writesGoal(2, "Cook again");
  await book.savesThePlan();
  await expect(book.page.locator("main .app-list > li")).toHaveCount(2);
});

test("an action is ticked with one tap, and taken back", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.writesGoal(1, "Cook again");
  await book.agreesAction(1, 1, "Find the recipe book");
  await book.savesThePlan();
  const action = book.page.locator(".app-plan__action").first();
  await action.getByRole("button", { name: /^Mark as done\s*: Find the recipe book$/ }).click();
  await expect(action.locator(".nhsuk-tag")).toHaveText("Done");
  await action.getByRole("button", { name: /^Mark as not done\s*: Find the recipe book$/ }).click();
  await expect(action.locator(".nhsuk-tag")).toHaveText("To do");
});

test("the second of two people is shown the difference, and nothing is lost", async ({
  patient,
  linkWorker,
  anotherDevice,
}) => {
  const book = await aCase(patient, linkWorker);
  const tom = new LinkWorker(await anotherDevice());
  await tom.signsIn("tom@riverside.example");
  const other = new CaseBook(tom.page, book.reference);
  await book.opensTheForm();
  await other.opensTheForm();
  await book.writesWhatMatters("My garden.");
  await book.savesThePlan();
  await other.writesWhatMatters("My dog.");
  await other.savesTooLate();
  await expect(other.page.locator("main")).toContainText("Somebody else changed this plan while you wrote");
  const row = other.page.locator(".nhsuk-table tbody tr").first();
  await expect(row).toContainText("My garden.");
  await expect(row).toContainText("My dog.");
  await expect(other.page.locator("[name=matters]")).toHaveValue("My dog.");
  await expect(mainButton(other.page)).toHaveText("Save mine on top");
  await other.savesThePlan();
  await book.opensThePlan();
  await expect(book.page.locator("main blockquote")).toHaveText("My dog.");
  await book.page.goto(`/staff/cases/${book.reference}/plan/versions/1`);
  await expect(book.page.locator("main blockquote")).toHaveText("My garden.");
});

test("a plan that cannot be saved says what to mend, and keeps every word", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.page.locator("[name=goal-1-action-1-what]").fill("Ring the club");
  await mainButton(book.page).click();
  await expectProblems(
    book.page,
    ["goal-1", "Enter what the person wants, since there is something to do for it"],
    ["goal-1-action-1-who", "Select who will do it"],
  );
  await expect(book.page.locator("[name=goal-1-action-1-what]")).toHaveValue("Ring the club");
  await expectWellMade(book.page, "staff/plan-edit", "en");
});

test("the plan says which of the five criteria it meets, and what would meet the others", async ({
  patient,
  linkWorker,
}) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.writesWhatMatters("My garden.");
  await book.page.locator("[name=helps]").fill("The mornings.");
  await book.savesThePlan();
  await expect(book.page.locator("caption")).toContainText("1 of 5 met");
  const first = book.page.locator(".nhsuk-table tbody tr").first();
  await expect(first).toContainText("Not met yet");
  await expect(first).toContainText("They decided who is involved");
});

test("the person is given their plan in large print", async ({ patient, linkWorker }) => {
  const book = await aCase(patient, linkWorker);
  await book.opensTheForm();
  await book.writesWhatMatters("My garden.");
  await book.savesThePlan();
  await book.page.getByRole("link", { name: "Large print, to share" }).click();
  await expectWellMade(book.page, "staff/plan-print", "en");
  await book.page.emulateMedia({ media: "print" });
  const points = await book.page
    .locator(".app-large-print p")
    .evaluateAll((parts) => parts.map((part) => (Number.parseFloat(getComputedStyle(part).fontSize) * 72) / 96));
  expect(Math.min(...points)).toBeGreaterThanOrEqual(18);
  await expect(book.page.locator(".app-header")).toBeHidden();
});
