// A link worker's day in the diary: who comes, how it went, another time, and nobody's appointment lost on the way.

import { expectPage } from "./support/form";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

test("a link worker moves an appointment, and the person is told", async ({ patient, linkWorker, messagesAbout }) => {
  await patient.hasCome("done", { contact: { "safe-to-text": "yes" } });
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opensTheAppointmentOf(reference);
  const before = await linkWorker.page.locator("main dd").first().textContent();
  await linkWorker.movesIt();
  await expect(linkWorker.page.locator("main")).toContainText("The appointment has been moved.");
  await expect(linkWorker.page.locator("main dd").first()).not.toHaveText(before ?? "");
  await expect
    .poll(async () => (await messagesAbout(reference)).map((message) => message.kind), { timeout: 15_000 })
    .toContain("moved");
});

test("a link worker who chooses no time is told so, and nothing is moved", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  await linkWorker.signsIn();
  await linkWorker.opensTheAppointmentOf(await patient.reference());
  await linkWorker.looksForAnotherTime();
  await linkWorker.page.getByRole("button", { name: "Move appointment" }).click();
  await expect(linkWorker.page).toHaveTitle(/^Error: /);
  await expect(linkWorker.page.locator(".nhsuk-error-summary a")).toHaveAttribute("href", "#slot");
});

test("a link worker cancels an appointment, and its time is free", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opensTheAppointmentOf(reference);
  const here = linkWorker.page.url();
  await linkWorker.cancelsIt("The link worker cannot be there");
  await expect(linkWorker.page.locator("main")).toContainText("The appointment has been cancelled.");
  await linkWorker.page.goto(`${here}/cancel`);
  await expect(linkWorker.page.locator("main")).toContainText("This appointment has changed");
});

/** Each way of running has a link worker of its own, so that neither taps on the other's. */
const ownOf = (javaScriptEnabled?: boolean) =>
  javaScriptEnabled === false ? "tom@riverside.example" : "amina@riverside.example";

test("who came is said with one tap, and taken back", async ({ linkWorker, javaScriptEnabled }) => {
  await linkWorker.signsIn(ownOf(javaScriptEnabled));
  const first = linkWorker.page.locator("[data-appointment]").first();
  await first.getByRole("button", { name: "Arrived" }).click();
  await expect(first.locator(".nhsuk-tag", { hasText: "Arrived" })).toBeVisible();
  await first.getByRole("button", { name: "Attended" }).click();
  await expect(first.locator(".nhsuk-tag", { hasText: "Attended" })).toBeVisible();
  await first.getByRole("button", { name: "Take back" }).click();
  await expect(first.locator(".nhsuk-tag", { hasText: "Attended" })).toHaveCount(0);
});

test("whoever came is booked again from the same place", async ({ linkWorker, javaScriptEnabled }) => {
  await linkWorker.signsIn(ownOf(javaScriptEnabled));
  const page = linkWorker.page;
  const last = page.locator("[data-appointment]").last();
  await last.getByRole("button", { name: "Attended" }).click();
  await last.getByRole("link").first().click();
  await page.getByRole("link", { name: "Book another time" }).click();
  await expectWellMade(page, "staff/appointment-again", "en");
  await page.locator("input[name=slot]").last().check();
  await page.getByRole("button", { name: "Book another time" }).click();
  await expectPage(page, "staff/appointment");
  await expect(page.locator("main")).toContainText("The appointment is booked.");
});

test("the diary is read by keyboard, by day and by week, of one and of all", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  const page = linkWorker.page;
  await page.getByRole("link", { name: "Diary" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main h2")).toHaveCount(1);
  await page.getByRole("link", { name: "Week", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main h2")).toHaveCount(7);
  await expect(page.locator("main h2").first()).toContainText("Monday 8 March 2027");
  await page.getByRole("link", { name: "Tom Ashworth" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Tom Ashworth" })).toHaveAttribute("aria-current", "true");
  await expect(page.locator("main")).not.toContainText("with Amina Yusuf");
});
