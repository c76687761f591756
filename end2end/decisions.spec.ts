// What the team decides on an intake form, a form that is filled in with the person, and a time for who waits.

import { expectPage, expectProblems, mainButton, sendTo } from "./support/form";
import { expect, test } from "./support/test";

test("a person is asked for more, in words that only the email has", async ({ patient, linkWorker, messagesAbout }) => {
  await patient.hasCome("done", { contact: { "safe-to-text": "yes" } });
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  const { page } = linkWorker;
  await page.getByRole("link", { name: "Ask for more" }).click();
  await expectPage(page, "staff/intake-ask");
  await mainButton(page).click();
  await expectProblems(page, ["ask-words", "Enter what you would like to ask"]);
  await page.getByLabel("What would you like to ask?").fill("Which days suit you?");
  await sendTo(page, "staff/intake-form");
  await expect(page.locator("main")).toContainText("You have asked the person for more.");
  await expect(page.locator(".app-summary__facts").first()).toContainText("Asked for more");
  await expect
    .poll(async () => (await messagesAbout(reference)).filter((message) => message.kind === "asked").length, {
      timeout: 15_000,
    })
    .toBe(2);
  for (const message of (await messagesAbout(reference)).filter((message) => message.kind === "asked")) {
    expect(message.body.includes("Which days suit you?")).toBe(message.channel === "email");
  }
});

test("whoever is signposted is told where to, and their time is free again", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  const { page } = linkWorker;
  await page.getByRole("link", { name: "Signpost" }).click();
  await expectPage(page, "staff/intake-signpost");
  await expect(page.locator("main")).toContainText("Their appointment is cancelled, and they are told so.");
  await page.getByLabel("Where do they find what they need?").fill("Green Patch Gardens, on Fridays at the gate.");
  await page.getByRole("button", { name: "Signpost and end" }).click();
  await expectPage(page, "staff/intake-form");
  await expect(page.locator("main")).toContainText("The referral has ended.");
  await expect(page.locator("main")).toContainText("on Fridays at the gate");
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toHaveCount(0);
  await page.getByRole("link", { name: "Ended forms" }).click();
  await expectPage(page, "staff/intake-ended");
  await expect(linkWorker.inTheList(reference)).toContainText("Signposted");
});

test("nobody is turned away without another door", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  await linkWorker.signsIn();
  await linkWorker.opens(await patient.reference());
  const { page } = linkWorker;
  await page.getByRole("link", { name: "Not suitable" }).click();
  await page.getByRole("button", { name: "Tell them and end" }).click();
  await expectProblems(
    page,
    ["unsuitable-reason", "Select why we are not the right ones"],
    ["other-door", "Enter where they can turn instead"],
  );
});

test("a colleague takes a form on, and the appointment stays where it is", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  await linkWorker.signsIn("manager@riverside.example");
  await linkWorker.opens(await patient.reference());
  const { page } = linkWorker;
  await page.getByRole("link", { name: "Reallocate" }).click();
  await expectPage(page, "staff/intake-reallocate");
  await page.locator("input[name=new-reader]:not([value=team])").first().check();
  await page.getByRole("button", { name: "Reallocate" }).click();
  await expectPage(page, "staff/intake-form");
  await expect(page.locator(".nhsuk-notification-banner")).toContainText("reads this form from now on");
});

test("where nobody can write safely, the page says that somebody has to call", async ({ patient, linkWorker }) => {
  await patient.hasCome("done", { contact: { "safe-to-text": "no", email: "" } });
  await linkWorker.signsIn();
  await linkWorker.opens(await patient.reference());
  const { page } = linkWorker;
  await page.getByRole("link", { name: "They said no" }).click();
  await expectPage(page, "staff/intake-declined");
  await expect(page.locator(".nhsuk-card--warning")).toContainText("They get no message from us");
  await page.getByRole("button", { name: "End the referral" }).click();
  await expectPage(page, "staff/intake-form");
  await expect(page.locator(".nhsuk-notification-banner")).toContainText("Nobody has told the person yet");
  await expect(page.locator(".nhsuk-notification-banner--success")).toHaveCount(0);
});

test("a time is booked for somebody on the phone whom none suited", async ({ patient, linkWorker }) => {
  await patient.hasCome("appointment");
  await patient.choice("slot", "none").check();
  await patient.choice("days", "any").check();
  await patient.choice("parts", "any").check();
  await sendTo(patient.page, "refer/check");
  await sendTo(patient.page, "refer/done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  const { page } = linkWorker;
  const waiting = page.locator(`[data-waiting="${reference}"]`);
  await expect(waiting).toContainText("among those who wait for a time");
  await waiting.getByRole("link", { name: "Book a time" }).click();
  await expectPage(page, "staff/intake-book");
  // Tests that run beside this one take the first ones.
  await page.locator("input[name=slot]").last().check();
  await page.getByRole("button", { name: "Book a time" }).click();
  await expectPage(page, "staff/appointment");
  await expect(page.locator("main")).toContainText("The appointment is booked.");
});

test("a care navigator fills in a form with somebody, and the computer forgets it", async ({ patient, linkWorker }) => {
  const { page } = linkWorker;
  await linkWorker.signsIn("navigator@riverside.example");
  await expect(page.locator("main")).toContainText("Organisations that work with your network");
  await page.locator("main").getByRole("link", { name: "Refer someone" }).click();
  await expectPage(page, "staff/refer");
  await page.getByRole("button", { name: "Begin the form" }).click();
  await expectPage(page, "refer/practice");
  await expect(page.getByText("You are filling this in with the person")).toBeVisible();
  await page.getByLabel("Mill Lane Surgery").check();
  await sendTo(page, "refer/name");
  await page.goto("/staff/refer");
  await expect(page.locator("main")).toContainText("A form on this device was not sent");
  await page.getByRole("link", { name: "Go on with that form" }).click();
  await expectPage(page, "refer/name");
  await page.goto("/staff/intake");
  await expectPage(page, "error");
  // Nothing of it is on the phone of somebody else.
  await patient.starts();
  await expect(patient.page.getByText("You are filling this in with the person")).toHaveCount(0);
});
