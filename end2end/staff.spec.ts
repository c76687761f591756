// The link worker's side: signing in, today, the intake forms, and what nobody else may see.

import { given } from "./support/answers";
import { expectPage, mainButton } from "./support/form";
import { expect, test } from "./support/test";

test("a link worker reads, acknowledges and accepts a new intake form", async ({ patient, linkWorker }) => {
  await patient.hasCome("done", {
    contact: { "safe-to-text": "no" },
    help: { needs: ["caring", "money"], "needs-other": "I have not sat down since March." },
    meeting: { modes: ["phone", "in-person"], easier: "communication", communication: "comm-large-print" },
    sharing: { share: ["gp-words", "partner-carers-table"] },
  });
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  const line = linkWorker.inTheList(reference);
  await expect(line).toContainText("Élian O’Brien");
  await expect(line).toContainText("Do not send texts");
  await linkWorker.opens(reference);
  const main = linkWorker.page.locator("main");
  await expect(linkWorker.page.locator("main section").first()).toContainText("I have not sat down since March.");
  for (const shown of ["Money and debt", "Large print", "07700 900123", "Not safe to text", "3 February 1980"]) {
    await expect(main).toContainText(shown);
  }
  await linkWorker.acknowledges();
  await expect(main).toContainText("You have acknowledged this intake form.");
  await linkWorker.accepts();
  await expect(main).toContainText("You have accepted this intake form.");
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toHaveCount(0);
});

test("an urgent form stands before those that are not", async ({ patient, linkWorker }) => {
  await patient.hasCome("done", { help: { needs: "abuse", "needs-other": "" } });
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  const lines = linkWorker.page.locator("[data-intake]");
  const before = await lines.evaluateAll(
    (all, wanted) => all.slice(0, all.findIndex((line) => line.getAttribute("data-intake") === wanted)).map((line) =>
      line.textContent
    ),
    reference,
  );
  expect(before.filter((line) => !/Urgent|Overdue/.test(line ?? ""))).toEqual([]);
});

test("today shows the day's appointments", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  await expect(linkWorker.page.getByRole("heading", { level: 1 })).toContainText("Monday 8 March");
  await expect(linkWorker.page.getByRole("heading", { name: "Appointments" })).toBeVisible();
});

test("a second open referral of the same person is shown as such", async ({ patient, anotherDevice, linkWorker }) => {
  const twin = { name: { "given-name": "Twice", "family-name": test.info().testId } };
  await patient.hasCome("done", twin);
  const again = await anotherDevice();
  await given(again, "done", twin);
  const reference = (await again.locator("[data-reference]").getAttribute("data-reference")) ?? "";
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toContainText("Has another open referral");
});

test("another network sees nothing of it", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn("manager@hillside.example");
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toHaveCount(0);
  const reply = await linkWorker.page.goto(`/staff/intake/${reference}`);
  expect(reply?.status()).toBe(404);
  await expect(linkWorker.page.locator("body")).not.toContainText("O’Brien");
});

test("a partner organisation sees no intake form", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn("partner@riverside.example");
  await expect(linkWorker.page.getByRole("link", { name: "Intake" })).toHaveCount(0);
  for (const path of ["/staff/intake", `/staff/intake/${reference}`]) {
    expect((await linkWorker.page.goto(path))?.status()).toBe(404);
  }
});

test("who has not signed in is led to where they can", async ({ page }) => {
  for (const path of ["/staff", "/staff/intake", "/staff/intake/SP-0000-0000"]) {
    await page.goto(path);
    await expectPage(page, "staff/sign-in");
  }
});

test("who has signed out sees nothing any more", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  await linkWorker.signsOut();
  await expect(linkWorker.page.locator("main")).toContainText("You have signed out.");
  await linkWorker.page.goBack();
  await linkWorker.page.reload();
  await expectPage(linkWorker.page, "staff/sign-in");
});

test("a wrong password is told without saying what was wrong, and is in no address", async ({ page }) => {
  await page.goto("/staff/sign-in");
  await page.getByLabel("Email address").fill("amina@riverside.example");
  await page.getByLabel("Password").fill("matters-wrong");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("The email address or the password is not right");
  await expect(page).toHaveTitle(/^Error: /);
  expect(page.url()).not.toContain("amina");
});

test("the session's cookie is out of a script's reach", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  const cookie = (await linkWorker.page.context().cookies()).find(({ name }) => name === "staff");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
