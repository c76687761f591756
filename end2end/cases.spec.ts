// A case from its first contact to its end: found, written in, told to the practice, closed, and looked back at.

import { sendTo, expectPage } from "./support/form";
import { expect, test } from "./support/test";
import type { LinkWorker } from "./support/link-worker";
import type { Patient } from "./support/patient";

/** Somebody whose referral a link worker has accepted; the reference. */
async function accepted(patient: Patient, linkWorker: LinkWorker): Promise<string> {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  return reference;
}

test("a person is found without their name standing in an address", async ({ patient, linkWorker }) => {
  const reference = await accepted(patient, linkWorker);
  const page = linkWorker.page;
  await page.getByRole("link", { name: "Open the case" }).click();
  await expectPage(page, "staff/case");
  const name = (await page.locator("h1 bdi").textContent()) ?? "";
  await linkWorker.finds(name);
  expect(page.url()).toMatch(/\/staff\/cases\/found$/);
  await expect(page.locator(`[data-case="${reference}"]`)).toBeVisible();
  await linkWorker.finds("Nobody Ofthatname");
  await expect(page.locator("main")).toContainText("Nobody was found.");
});

test("whoever looks for nothing is told what to enter", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  await linkWorker.finds("  ");
  await expect(linkWorker.page).toHaveTitle(/^Error: /);
  await expect(linkWorker.page.locator(".nhsuk-error-summary a")).toHaveAttribute("href", "#sought");
});

test("a contact is written down, and the practice waits to be told", async ({ patient, linkWorker }) => {
  const reference = await accepted(patient, linkWorker);
  const page = linkWorker.page;
  await linkWorker.opensTheCase(reference);
  await linkWorker.writesDownAContact({ minutes: "45", agreed: "Ruth rings the choir." });
  await expectPage(page, "staff/case");
  await expect(page.locator("main")).toContainText("It is written down.");
  await expect(page.locator("main")).toContainText("Ruth rings the choir.");
  await page.getByRole("link", { name: "First contact" }).click();
  await expectPage(page, "staff/case-gp");
  await page.getByRole("button", { name: "It is this person" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("NHS number in the practice’s record").fill("943 476 5919");
  await page.getByLabel("I have compared the name").check();
  await sendTo(page, "staff/case-gp");
  await expect(page.locator(".app-copy")).toContainText("871731000000106");
  await page.getByRole("button", { name: "The practice has it" }).click();
  await expect(page.locator("main")).toContainText("It is off the list.");
});

test("a contact with something to mend keeps what was typed", async ({ patient, linkWorker }) => {
  const reference = await accepted(patient, linkWorker);
  const page = linkWorker.page;
  await linkWorker.opensTheCase(reference);
  await linkWorker.writesDownAContact({ minutes: "half an hour", agreed: "Tea on Thursdays." });
  await expectPage(page, "staff/case-contact");
  await expect(page.locator(".nhsuk-error-summary a")).toHaveText(["Enter a number, like 3"]);
  await expect(page.getByLabel("What did you agree? (optional)")).toHaveValue("Tea on Thursdays.");
  await expect(page.getByLabel("How many minutes did it take?")).toHaveValue("half an hour");
});

test("a case is closed with a word to the person, and opened again", async ({ patient, linkWorker }) => {
  const reference = await accepted(patient, linkWorker);
  const page = linkWorker.page;
  await linkWorker.opensTheCase(reference);
  await page.getByRole("link", { name: "Close the case" }).click();
  await expectPage(page, "staff/case-close");
  await expect(page.locator("main")).toContainText("They still have an appointment");
  await linkWorker.opensTheCase(reference);
  await page.getByRole("link", { name: "Open the appointment" }).click();
  await linkWorker.cancelsIt("The person asked for it");
  await linkWorker.opensTheCase(reference);
  await linkWorker.closesTheCase("You sing in a choir now.");
  await expect(page.locator("main")).toContainText("The case is closed.");
  await page.getByRole("link", { name: "A summary for you" }).click();
  await expect(page.locator("main")).toContainText("You sing in a choir now.");
  await linkWorker.opensTheCase(reference);
  await page.getByRole("button", { name: "Open the case again" }).click();
  await expect(page.locator("main")).toContainText("The case is open again.");
});

test("a person reads who looked at their record, while staff have opened it", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const [reference, link] = [await patient.reference(), await patient.manageLink()];
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  await linkWorker.opensTheCase(reference);
  await linkWorker.opensTheRecordForThem();
  await patient.page.goto(link);
  await patient.page.getByRole("link", { name: "Who has looked at your record" }).click();
  await expectPage(patient.page, "manage/record");
  await expect(patient.page.locator("main")).toContainText("Amina Yusuf: Read the case");
});
