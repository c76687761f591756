// The main job, end to end: a person refers themself on a phone, and a link worker receives it.

import { expect, test } from "./support/test";
import { expectPage, mainButton, sendTo } from "./support/form";

const REFERENCE = /^SP-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

test("a person refers themself, books a time, and the link worker has the form", async ({ patient, linkWorker }) => {
  await patient.starts();
  await patient.choosesPractice("Mill Lane Surgery");
  await patient.givesName("Élian", "O’Brien", "Eli");
  await patient.givesDateOfBirth("3", "2", "1980");
  await patient.givesContact("07700 900123", "elian@example.com");
  await patient.givesPostcode("ls14ap");
  await patient.asksForHelp(["loneliness", "money"], "I miss my brother & our <walks>.");
  await patient.saysWhatMatters("Seeing my daughter.");
  await patient.leavesOutTheGoodDay();
  await patient.choosesHowToMeet("phone", "in-person");
  await patient.shares("gp-words", "partner-wharf-advice");
  const start = await patient.choosesATime();
  await test.step("Then the check shows what they said", async () => {
    await expect(patient.answer("GP practice")).toHaveText("Mill Lane Surgery");
    await expect(patient.answer("Name")).toHaveText("Élian O’Brien");
    await expect(patient.answer("Date of birth")).toHaveText("3 February 1980");
    await expect(patient.answer("Phone number")).toHaveText("07700 900123");
    await expect(patient.answer("Safe to leave a voicemail message")).toHaveText("No");
    await expect(patient.answer("Postcode")).toHaveText("LS1 4AP");
    await expect(patient.answer("In your own words")).toHaveText("I miss my brother & our <walks>.");
    await expect(patient.answer("What matters most to you right now?")).toHaveText("Seeing my daughter.");
    await expect(patient.answer("What does a good day look like for you?")).toHaveText("Not provided");
  });
  const reference = await patient.sends();
  await test.step("Then it is booked", async () => {
    expect(reference).toMatch(REFERENCE);
    await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText("Your appointment is booked");
    await expect(patient.page.locator("[data-start]")).toHaveAttribute("data-start", start);
    await expect(patient.page.locator("a[href$='.ics']")).toHaveCount(1);
  });
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await test.step("Then the link worker reads their own words first", async () => {
    await expect(linkWorker.page.locator("main section").first()).toContainText("In their own words");
    await expect(linkWorker.page.getByText("I miss my brother & our <walks>.")).toBeVisible();
  });
});

test("everything that may be left out can be left out", async ({ patient }) => {
  await patient.hasCome("check", {
    contact: { phone: "", "safe-to-text": "", "safe-voicemail": "", email: "", through: "The day centre" },
    postcode: { postcode: "", "no-fixed-address": "yes" },
    help: { needs: "not-sure", "needs-other": "" },
    "question/matters-most": { "matters-most": "" },
    meeting: { modes: "in-person" },
  });
  await expect(patient.answer("Postcode")).toHaveText("No fixed address");
  await expect(patient.answer("Place or person")).toHaveText("The day centre");
  await patient.sends();
  await expect(patient.page.locator("main")).toContainText("We have not sent a message");
});

test("a person who has no practice goes on", async ({ patient }) => {
  await patient.starts();
  await patient.choosesPractice("I am not registered with a GP, or I am not sure");
  await expectPage(patient.page, "refer/name");
});

test("a person who is too young is shown kindly where to turn, and can mend a slip", async ({ patient }) => {
  await patient.hasCome("date-of-birth");
  await patient.givesDateOfBirth("1", "5", "2012", "refer/outside-ages");
  const title = patient.page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("This service is for people aged 18 and over");
  await expect(patient.page.getByRole("link", { name: "0800 1111" })).toBeVisible();
  await patient.page.getByRole("link", { name: "I made a mistake with the date" }).click();
  await expect(patient.field("birth-year")).toHaveValue("2012");
  await patient.givesDateOfBirth("1", "5", "2002");
});

test("an answer that is changed from the check leads back to it", async ({ patient }) => {
  await patient.hasCome("check");
  await patient.page.getByRole("link", { name: "Change name" }).click();
  await expectPage(patient.page, "refer/name");
  await expect(patient.field("given-name")).toHaveValue("Élian");
  await patient.field("given-name").fill("Elian");
  await sendTo(patient.page, "refer/check");
  await expect(patient.answer("Name")).toHaveText("Elian O’Brien");
});

test("a person whom no time suits says when would, and goes on", async ({ patient }) => {
  await patient.hasCome("appointment");
  await patient.findsNoTime("tuesday", "morning");
  await expect(patient.answer("Time")).toContainText("Tuesdays");
  await patient.sends();
  await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText("Your form has been sent");
  await expect(patient.page.locator("main")).toContainText("to find a time that suits you");
});

test("a visit at home is asked for, with the address, and not booked", async ({ patient }) => {
  await patient.hasCome("meeting");
  await patient.choice("modes", "home-visit").check();
  await patient.field("home-address").fill("12 Canal Street\nLS1 4AP");
  await sendTo(patient.page, "refer/sharing");
  await sendTo(patient.page, "refer/appointment");
  await expect(patient.page.locator("main")).toContainText("You asked for a visit at home.");
  await expect(patient.page.locator("input[name=slot][data-start]")).toHaveCount(0);
});

test("who needs an interpreter is offered longer times, further ahead", async ({ patient }) => {
  await patient.hasCome("appointment", {
    meeting: { modes: ["phone", "in-person"], easier: "language", language: "Polish", interpreter: "yes" },
  });
  await expect(patient.page.locator("main")).toContainText("We are showing longer appointments");
  const first = await patient.page.locator("input[name=slot][data-start]").first().getAttribute("data-start");
  expect(Date.parse(first ?? "")).toBeGreaterThanOrEqual(Date.parse("2027-03-13T08:00:00Z"));
});

test("times can be filtered, and more of them shown", async ({ patient }) => {
  await patient.hasCome("appointment");
  const { page } = patient;
  const times = page.locator("input[name=slot][data-start]");
  await expect(times).toHaveCount(10);
  await page.getByRole("link", { name: "Show more times" }).click();
  await expect(times).toHaveCount(20);
  await page.getByText("Show only some times").click();
  await page.getByLabel("How we meet").selectOption("video");
  await page.getByLabel("Day of the week").selectOption("thursday");
  await page.getByRole("button", { name: "Show these times" }).click();
  await expect(page).toHaveURL(/mode=video/);
  const labels = await page.locator("label[for^=slot]").filter({ hasText: "with" }).allTextContents();
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) {
    expect(label).toMatch(/^Thursday .*by video call/);
  }
});

test("words that worry are answered with where help is now, and stop nobody", async ({ patient, linkWorker }) => {
  await patient.hasCome("check", { help: { needs: "mood", "needs-other": "Some days I want to die." } });
  const reference = await patient.sends();
  const help = patient.page.getByRole("heading", { name: "You do not have to wait for your appointment" });
  await expect(help).toBeVisible();
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toContainText("Urgent");
});

test("urgent help is one tap away on every page", async ({ patient }) => {
  await patient.hasCome("help");
  await patient.page.getByRole("link", { name: "Get urgent help now" }).first().click();
  await expect(patient.page.getByRole("link", { name: "Call 999" })).toBeInViewport();
  await patient.page.getByRole("link", { name: "Go back to where you were" }).click();
  await expect(patient.page.getByRole("heading", { level: 1 })).toBeInViewport();
});

test("a person helps the link worker prepare, as much as they like", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const reference = await patient.reference();
  await page.getByRole("link", { name: "Help us prepare" }).click();
  await expectPage(page, "prepare");
  await page.getByRole("link", { name: "NHS number" }).click();
  await patient.choice("knows-nhs-number", "yes").check();
  await patient.field("nhs-number").fill("943-476 5919");
  await sendTo(page, "prepare");
  await page.getByRole("link", { name: "Who are the people" }).or(page.locator("a[href$='/people']")).first().click();
  await expectPage(page, "prepare/question");
  await page.getByRole("link", { name: "Skip this" }).click();
  await expectPage(page, "prepare");
  await page.getByRole("link", { name: "Anything else" }).click();
  await patient.field("anything-else").fill("Please speak slowly.");
  await sendTo(page, "prepare");
  await expect(page.getByText("Done", { exact: true })).toHaveCount(2);
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await expect(linkWorker.page.locator("main")).toContainText("943 476 5919");
  await expect(linkWorker.page.locator("main")).toContainText("Please speak slowly.");
});

test("the whole way can be gone in Urdu, from right to left", async ({ patient }) => {
  const { page } = patient;
  await page.goto("/riverside");
  await page.getByRole("link", { name: "یہ صفحہ اردو میں پڑھیں" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.locator("a[href='/riverside/refer']").click();
  await expectPage(page, "refer/practice");
  await page.locator("input[name=practice]").first().check();
  await sendTo(page, "refer/name");
  await patient.givesName("عائشہ", "محمود");
  await patient.givesDateOfBirth("۱۷", "مئی", "۱۹۸۰");
  await patient.givesContact("٠٧٧٠٠ ٩٠٠١٢٣", "");
  await patient.givesPostcode("LS1 4AP");
  await patient.asksForHelp(["caring"], "");
  await patient.saysWhatMatters("میری بیٹی۔");
  await patient.leavesOutTheGoodDay();
  await patient.choosesHowToMeet("phone");
  await patient.shares();
  await patient.choosesATime();
  await expect(page.locator("html")).toHaveAttribute("lang", "ur");
  await patient.sends();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await patient.reference()).toMatch(REFERENCE);
});

test("the confirmation goes out, and says nothing that others may not read", async ({ patient, messagesAbout }) => {
  await patient.hasCome("done", { name: { "given-name": "Zebulon", "family-name": "Quartermain" } });
  const sent = await messagesAbout(await patient.reference());
  const text = sent.find((message) => message.channel === "sms");
  expect(text?.to).toBe("+447700900123");
  expect(text?.body).toContain(await patient.manageLink());
  for (const message of sent) {
    expect(message.body).not.toMatch(/loneliness|prescribing|brother|daughter/i);
  }
  const toReader = sent.find((message) => message.kind === "intake");
  expect(`${toReader?.subject} ${toReader?.body}`).not.toMatch(/Zebulon|Quartermain/);
});

test("a double tap on sending sends once", async ({ patient }) => {
  await patient.hasCome("check");
  await mainButton(patient.page).dblclick();
  await expectPage(patient.page, "refer/done");
  expect(await patient.reference()).toMatch(REFERENCE);
});
