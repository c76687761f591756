// A form that is being written: back, forward and reload, two tabs, two people on one phone, coming back with a code.
// Nothing is mixed up, and nothing is lost.

import type { Page } from "@playwright/test";
import { given, post } from "./support/answers";
import { expectPage, expectProblems, mainButton, sendTo } from "./support/form";
import { expect, test } from "./support/test";

const name = (page: Page) => page.locator("[name=given-name]");

test("back, forward and reload show what was answered", async ({ patient }) => {
  const { page } = patient;
  await patient.starts();
  await patient.choosesPractice("Mill Lane Surgery");
  await patient.givesName("Élian", "O’Brien");
  await page.goBack();
  await expectPage(page, "refer/name");
  await expect(name(page)).toHaveValue("Élian");
  await page.goForward();
  await expectPage(page, "refer/date-of-birth");
  await page.reload();
  await expectPage(page, "refer/date-of-birth");
  await page.goBack();
  await expect(name(page)).toHaveValue("Élian");
  await name(page).fill("Elian");
  await sendTo(page, "refer/date-of-birth");
});

test("a page that is sent from an old tab writes nothing, and says so", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("postcode");
  const tab = await page.context().newPage();
  await tab.goto("/riverside/refer/name");
  await expect(name(tab)).toHaveValue("Élian");
  await page.goto("/riverside/refer/name");
  await name(page).fill("Elian");
  await mainButton(page).click();
  await expectPage(page, "refer/date-of-birth");
  await name(tab).fill("Ellie");
  await mainButton(tab).click();
  await expect(tab.getByText("This page was changed in another tab")).toBeVisible();
  await expect(name(tab)).toHaveValue("Ellie");
  await test.step("until the person has seen it and sends it again", async () => {
    await page.reload();
    await page.goto("/riverside/refer/name");
    await name(tab).fill("Ellie");
    await sendTo(tab, "refer/date-of-birth");
  });
});

test("the same answer from two tabs is no conflict", async ({ patient }) => {
  await patient.hasCome("name");
  const html = await patient.page.content();
  const answer = { "given-name": "Élian", "family-name": "O’Brien" };
  await post(patient.page, "/do/refer/save", html, answer);
  const again = await post(patient.page, "/do/refer/save", html, answer);
  expect(new URL(again.url()).pathname).toBe("/riverside/refer/date-of-birth");
});

test("a second person on the same phone is asked first, and starts with nothing", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("contact");
  await page.goto("/riverside");
  await page.getByRole("link", { name: "Start now" }).click();
  await expectPage(page, "refer/in-progress");
  await page.getByRole("button", { name: "Start a new form" }).click();
  await expectPage(page, "start");
  await patient.starts();
  await patient.choosesPractice("Canal Street Practice");
  await expect(name(page)).toHaveValue("");
});

test("the first person on the phone goes on where they were", async ({ patient }) => {
  await patient.hasCome("contact");
  await patient.page.goto("/riverside/refer");
  await patient.page.getByRole("link", { name: "Go on with that form" }).click();
  await expectPage(patient.page, "refer/contact");
});

test("a page that the first person left open never writes into the second one's form", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("contact");
  const left = await page.context().newPage();
  await left.goto("/riverside/refer/name");
  await page.goto("/riverside/refer/start-again");
  await mainButton(page).click();
  await expectPage(page, "start");
  await given(page, "postcode", { name: { "given-name": "Second", "family-name": "Person" } });
  await name(left).fill("First");
  await mainButton(left).click();
  await expectPage(left, "refer/other-form");
  await page.goto("/riverside/refer/name");
  await expect(name(page)).toHaveValue("Second");
});

test("starting again can be thought better of", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("contact");
  await page.getByRole("link", { name: "Start again" }).click();
  await page.getByRole("link", { name: "Keep the answers and go back" }).click();
  await expectPage(page, "refer/contact");
});

test("a person comes back on another device with code and date of birth, and sees none of what was written", async ({
  patient,
  anotherDevice,
}) => {
  const { page } = patient;
  await patient.hasCome("meeting");
  const code = await codeOf(page);
  await test.step("the code is not shown for ever", async () => {
    await page.getByRole("button", { name: "Stop for now" }).click();
    await expectPage(page, "start");
    await page.goto("/riverside/refer/code");
    await expectPage(page, "start");
  });
  const other = await anotherDevice();
  await comesBack(other, code, ["3", "2", "1980"]);
  await expectPage(other, "refer/meeting");
  await test.step("earlier answers are hidden", async () => {
    await other.goto("/riverside/refer/help");
    await expect(other.locator("[name=needs-other]")).toHaveValue("");
    await expect(other.getByText("To keep your answers private")).toBeVisible();
    await given(other, "check");
    await expect(other.locator("main")).not.toContainText("I miss my brother.");
    await expect(other.locator("main")).not.toContainText("07700 900123");
    await expect(other.getByText("Answered earlier. Hidden to keep it private.").first()).toBeVisible();
  });
  await test.step("and are sent all the same", async () => {
    await sendTo(other, "refer/done");
  });
});

test("a code without the right date of birth opens nothing", async ({ patient, anotherDevice }) => {
  await patient.hasCome("contact");
  const code = await codeOf(patient.page);
  const other = await anotherDevice();
  await comesBack(other, code, ["4", "2", "1980"]);
  await expectPage(other, "refer/resume");
  await expectProblems(
    other,
    ["resume-code", "We could not find a form with this code and date of birth. Check both and try again."],
  );
  expect(new URL(other.url()).search).toBe("?problem=unknown");
});

test("whoever can be reached safely can ask to be reminded once, and nobody else is asked", async ({
  patient,
  anotherDevice,
}) => {
  const { page } = patient;
  await patient.hasCome("postcode");
  await codeOf(page);
  await page.getByRole("button", { name: "Remind me once" }).click();
  await expect(page.getByText("We will remind you once, if your form is not sent by then.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remind me once" })).toHaveCount(0);
  const other = await anotherDevice();
  await given(other, "contact");
  await codeOf(other);
  await expect(other.getByRole("button", { name: "Remind me once" })).toHaveCount(0);
});

test("guessing a date of birth is slowed down", async ({ patient, anotherDevice }) => {
  await patient.hasCome("contact");
  const code = await codeOf(patient.page);
  const other = await anotherDevice();
  for (let day = 10; day < 15; day += 1) {
    await comesBack(other, code, [String(day), "2", "1980"]);
    await expect(other.locator(".nhsuk-error-summary")).toContainText("We could not find a form");
  }
  await comesBack(other, code, ["3", "2", "1980"]);
  await expect(other.locator(".nhsuk-error-summary")).toContainText("There have been several tries.");
});

test("the confirmation can be read again on this phone, until the person finishes", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("done");
  const reference = await patient.reference();
  await page.goto("/riverside/refer/done");
  expect(await patient.reference()).toBe(reference);
  await page.getByRole("button", { name: "Finish on this device" }).click();
  await expectPage(page, "refer/finished");
  await page.goBack();
  await page.reload();
  await expect(page.locator("body")).not.toContainText(reference);
  await page.goto("/riverside/refer/done");
  await expect(page.locator("body")).not.toContainText(reference);
});

test("a form that was sent leads to its confirmation and is not sent twice", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("check");
  const html = await page.content();
  const reference = await patient.sends();
  const again = await post(page, "/do/refer/send", html, {});
  expect(await again.text()).toContain(`data-reference="${reference}"`);
  await page.goto("/riverside/refer/name");
  await expectPage(page, "refer/done");
  expect(await patient.reference()).toBe(reference);
});

test("after sending, nothing that was answered can be read on the phone by going back", async ({ patient }) => {
  const { page } = patient;
  await patient.hasCome("check");
  await patient.sends();
  for (const place of ["help", "contact", "check"]) {
    await page.goto(`/riverside/refer/${place}`);
    await expectPage(page, "refer/done");
    await expect(page.locator("main")).not.toContainText("I miss my brother.");
  }
});

test("ten sends at once are one referral", async ({ patient }) => {
  await patient.hasCome("check");
  const html = await patient.page.content();
  const replies = await Promise.all(Array.from({ length: 10 }, () => post(patient.page, "/do/refer/send", html, {})));
  const pages = await Promise.all(replies.map((reply) => reply.text()));
  const references = pages.map((text) => /data-reference="([^"]+)"/.exec(text)?.[1]);
  expect(new Set(references).size).toBe(1);
  expect(references[0]).toBeDefined();
});

test("\"Leave this page\" is a plain link to somewhere harmless", async ({ patient }) => {
  await patient.hasCome("help");
  const link = patient.page.getByRole("link", { name: "Leave this page" });
  await expect(link).toHaveAttribute("href", "https://www.bbc.co.uk/weather");
  await expect(link).toHaveAttribute("rel", /noreferrer/);
});

async function codeOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expectPage(page, "refer/code");
  const code = (await page.locator("[data-resume-code]").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return code;
}

async function comesBack(page: Page, code: string, [day = "", month = "", year = ""]: string[]): Promise<void> {
  await page.goto("/riverside/refer/resume");
  await page.locator("[name=resume-code]").fill(code.toLowerCase().replace("-", " "));
  await page.locator("[name=birth-day]").fill(day);
  await page.locator("[name=birth-month]").fill(month);
  await page.locator("[name=birth-year]").fill(year);
  await mainButton(page).click();
  await expect(page).not.toHaveURL(/\/resume$/);
}
