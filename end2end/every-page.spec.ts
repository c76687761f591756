// Each page and each page with something to mend: accessible by axe, with one heading and the right language and
// direction, and no wider than the narrowest screen. In English with scripts on and in Urdu with scripts off, so that
// each page is read in both ways and none four times.

import type { Page } from "@playwright/test";
import { type Place, given } from "./support/answers";
import { expectPage, mainButton } from "./support/form";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

const PUBLIC: [path: string, name: string][] = [
  ["/", "networks"],
  ["/riverside", "start"],
  ["/riverside/privacy", "privacy"],
  ["/riverside/cookies", "cookies"],
  ["/riverside/accessibility", "accessibility"],
  ["/riverside/manage", "manage/find"],
  ["/riverside/manage?notice=slow", "manage/find"],
  ["/riverside/refer/helper", "refer/helper"],
  ["/riverside/refer/practice", "refer/practice"],
  ["/riverside/refer/resume", "refer/resume"],
  ["/riverside/refer/resume?problem=unknown", "refer/resume"],
  ["/riverside/refer/other-form", "refer/other-form"],
  ["/riverside/refer/slow-down", "refer/slow-down"],
  ["/riverside/refer/finished", "refer/finished"],
  ["/riverside/manage/0", "manage/old-link"],
  ["/nowhere", "error"],
  ["/staff/sign-in", "staff/sign-in"],
  ["/staff/sign-in?timed-out=1", "staff/sign-in"],
  ["/staff/sign-in?problem=missing-email.missing-password", "staff/sign-in"],
];

for (const [path, name] of PUBLIC) {
  test(`${path} is well made`, async ({ page, language }) => {
    await page.goto(path);
    await expectWellMade(page, name, language);
  });
}

test("the page for a lost connection is well made, in every language at once", async ({ page }) => {
  await page.goto("/offline");
  await expectWellMade(page, "offline", "en");
});

const JOURNEY: [place: Place, name: string][] = [
  ["name", "refer/name"],
  ["date-of-birth", "refer/date-of-birth"],
  ["contact", "refer/contact"],
  ["postcode", "refer/postcode"],
  ["help", "refer/help"],
  ["question/matters-most", "refer/question"],
  ["meeting", "refer/meeting"],
  ["sharing", "refer/sharing"],
  ["appointment", "refer/appointment"],
  ["check", "refer/check"],
];

for (const [place, name] of JOURNEY) {
  test(`${name} is well made`, async ({ page, language }) => {
    await given(page, place);
    await expectWellMade(page, name, language);
  });
}

const REFUSES: Place[] = [
  "practice",
  "helper",
  "name",
  "date-of-birth",
  "contact",
  "postcode",
  "help",
  "meeting",
  "appointment",
];

for (const place of REFUSES) {
  test(`refer/${place} with something to mend is well made`, async ({ page, language }) => {
    if (place === "practice" || place === "helper") {
      await page.goto(`/riverside/refer/${place}`);
    } else {
      await given(page, place);
    }
    await mainButton(page).click();
    await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
    await expectWellMade(page, `refer/${place}`, language);
  });
}

test("a question with something to mend is well made", async ({ page, language }) => {
  await given(page, "question/matters-most");
  await page.locator("textarea").fill("x".repeat(2_001));
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "refer/question", language);
});

test("everything that shows only when it is wanted is well made", async ({ page, language }) => {
  await given(page, "meeting");
  for (const box of await page.locator("[name=modes], [name=easier]").all()) {
    await box.check();
  }
  await expect(page.locator("[name=access-other-words]")).toBeVisible();
  await expectWellMade(page, "refer/meeting", language);
});

test("the end for those who are too young is well made", async ({ page, language }) => {
  await given(page, "date-of-birth");
  for (const [part, value] of [["day", "1"], ["month", "1"], ["year", "2015"]]) {
    await page.locator(`[name=birth-${part}]`).fill(value ?? "");
  }
  await mainButton(page).click();
  await expectPage(page, "refer/outside-ages");
  await expectWellMade(page, "refer/outside-ages", language);
});

test("the pages beside the way are well made", async ({ page, language }) => {
  await given(page, "contact");
  await page.goto("/riverside/refer");
  await expectWellMade(page, "refer/in-progress", language);
  await page.goto("/riverside/refer/start-again");
  await expectWellMade(page, "refer/start-again", language);
  await page.goto("/riverside/refer/contact");
  await page.locator("form[action='/do/refer/code'] button").click();
  await expectPage(page, "refer/code");
  await expectWellMade(page, "refer/code", language);
});

test("the code of somebody who asks to be reminded is well made", async ({ page, language }) => {
  await given(page, "postcode");
  await page.locator("form[action='/do/refer/code'] button").click();
  await expectPage(page, "refer/code");
  await expectWellMade(page, "refer/code", language);
  await page.locator("form[action='/do/refer/remind'] button").click();
  await expect(page).toHaveURL(/done=reminded/);
  await expectWellMade(page, "refer/code", language);
});

test("a page that was changed in another tab is well made", async ({ page, language }) => {
  await given(page, "contact");
  const tab = await page.context().newPage();
  await tab.goto("/riverside/refer/name");
  await page.goto("/riverside/refer/name");
  await page.locator("[name=given-name]").fill("Elian");
  await mainButton(page).click();
  await expectPage(page, "refer/date-of-birth");
  await tab.locator("[name=given-name]").fill("Ellie");
  await mainButton(tab).click();
  await expect(tab.locator(".nhsuk-card--warning")).toBeVisible();
  await expectWellMade(tab, "refer/name", language);
});

test("the confirmation is well made", async ({ page, language }) => {
  await given(page, "done");
  await expectWellMade(page, "refer/done", language);
});

test("a confirmation with help that is there now is well made", async ({ page, language }) => {
  await given(page, "done", { help: { needs: "abuse" } });
  await expectWellMade(page, "refer/done", language);
});

test("the pages by which a person helps to prepare are well made", async ({ page, language }) => {
  test.slow();
  await given(page, "done");
  await page.goto("/riverside/prepare");
  await expectWellMade(page, "prepare", language);
  const hrefs = await page.locator(".nhsuk-task-list__link").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? "")
  );
  expect(hrefs).toContain("/riverside/prepare/anything-else");
  for (const part of ["ons4", "ons-loneliness", "equality"]) {
    expect(hrefs).toContain(`/riverside/prepare/${part}`);
  }
  for (const href of hrefs) {
    await page.goto(href);
    await expectWellMade(page, nameOfPart(href.replace("/riverside/prepare/", "")), language);
  }
});

/** What a page of "help us prepare" is called, by its part of the address. */
function nameOfPart(part: string): string {
  if (part.startsWith("question/")) {
    return "prepare/question";
  }
  return part.startsWith("ons") ? "prepare/measure" : `prepare/${part}`;
}

for (const part of ["nhs-number", "address"]) {
  test(`prepare/${part} with something to mend is well made`, async ({ page, language }) => {
    await given(page, "done");
    await page.goto(`/riverside/prepare/${part}`);
    await mainButton(page).click();
    await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
    await expectWellMade(page, `prepare/${part}`, language);
  });
}

test("the pages behind the personal link are well made", async ({ page, language }) => {
  await given(page, "done");
  const link = (await page.locator("a[href*='/manage/']:not([href$='.ics'])").getAttribute("href")) ?? "";
  const pages = {
    "": "manage",
    "/move": "manage/move",
    "/move?problem=gone": "manage/move",
    "/offer": "manage/offer",
    "/move?mode=in-person": "manage/move",
    "/cancel": "manage/cancel",
    "/contact": "manage/contact",
    "/sharing": "manage/sharing",
  };
  for (const [path, name] of Object.entries(pages)) {
    await page.goto(link + path);
    await expectWellMade(page, name, language);
  }
});

test("the entrance with something to mend, and the page of the code, are well made", async ({ page, language }) => {
  await given(page, "done");
  const reference = (await page.locator("[data-reference]").getAttribute("data-reference")) ?? "";
  await page.goto("/riverside/manage");
  await page.locator("[name=reference]").fill("my letter");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "manage/find", language);
  await expect(page.locator("[name=reference]")).toHaveValue("my letter");
  await page.locator("[name=reference]").fill(reference);
  for (const [part, value] of Object.entries({ day: "17", month: "5", year: "1980" })) {
    await page.locator(`[name=birth-${part}]`).fill(value);
  }
  await mainButton(page).click();
  await expectWellMade(page, "manage/code", language);
  await page.locator("[name=manage-code]").fill("12");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "manage/code", language);
});

test("the pages of staff are well made", async ({ page, language, anotherDevice }) => {
  const phone = await anotherDevice();
  await given(phone, "done", {
    contact: { "safe-to-text": "no" },
    help: { needs: ["abuse", "money"], "needs-other": "He reads my letters." },
    meeting: { modes: "in-person", easier: "access", access: "access-step-free" },
  });
  const reference = (await phone.locator("[data-reference]").getAttribute("data-reference")) ?? "";
  await signIn(page);
  await expectWellMade(page, "staff", language);
  await page.goto("/staff/intake");
  await expectWellMade(page, "staff/intake", language);
  await page.goto(`/staff/intake/${reference}`);
  await expectWellMade(page, "staff/intake-form", language);
  await page.locator("form[data-main] button").click();
  await expect(page.locator(".nhsuk-notification-banner")).toBeVisible();
  await expectWellMade(page, "staff/intake-form", language);
});

test("the diary and its appointments are well made", async ({ page, language, anotherDevice }) => {
  const phone = await anotherDevice();
  await given(phone, "done");
  const reference = await phone.locator("[data-reference]").getAttribute("data-reference");
  await signIn(page);
  await page.goto("/staff/diary");
  await expectWellMade(page, "staff/diary", language);
  await page.goto("/staff/diary?view=week&day=2027-03-06");
  await expectWellMade(page, "staff/diary", language);
  await page.goto(`/staff/intake/${reference}`);
  const appointment = await page.locator('a[href^="/staff/appointments/"]').getAttribute("href");
  await page.goto(`${appointment}?done=said`);
  await expectWellMade(page, "staff/appointment", language);
  await page.goto(`${appointment}/move?problem=gone`);
  await expectWellMade(page, "staff/appointment-move", language);
  await page.goto(`${appointment}/cancel`);
  await expectWellMade(page, "staff/appointment-cancel", language);
});

test("the pages on which the team decides are well made", async ({ page, language, anotherDevice }) => {
  test.slow();
  const phone = await anotherDevice();
  await given(phone, "done", { contact: { "safe-to-text": "no", email: "" } });
  const reference = await phone.locator("[data-reference]").getAttribute("data-reference");
  await signIn(page);
  for (const decision of ["ask", "signpost", "reallocate", "not-suitable", "declined", "book"]) {
    await page.goto(`/staff/intake/${reference}/${decision}`);
    await expectWellMade(page, `staff/intake-${decision}`, language);
  }
  await page.goto(`/staff/intake/${reference}/not-suitable`);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "staff/intake-not-suitable", language);
  await page.goto("/staff/intake?show=ended");
  await expectWellMade(page, "staff/intake-ended", language);
  await page.goto("/staff/refer");
  await expectWellMade(page, "staff/refer", language);
});

async function signIn(page: Page): Promise<void> {
  await page.goto("/staff/sign-in");
  await page.locator("[name=email]").fill("amina@riverside.example");
  await page.locator("[name=password]").fill("matters-demo");
  await mainButton(page).click();
  await expectPage(page, "staff");
}
