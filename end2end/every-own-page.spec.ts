// Each page that opens to somebody who comes back to their referral, with something in it, with nothing, and with
// something to mend: accessible by axe, with one heading and the right language and direction, and no wider than the
// narrowest screen. In English with scripts on and in Urdu with scripts off.

import type { Page } from "@playwright/test";
import type { Fields, Place } from "./support/answers";
import { test as testWithClock } from "./support/clock";
import { mainButton, sendTo } from "./support/form";
import { LinkWorker } from "./support/link-worker";
import { type Born, OwnPages } from "./support/own-pages";
import type { Patient } from "./support/patient";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

const MINE = "/riverside/manage/mine";
const BORN: Born = ["3", "2", "1980"];

/** Somebody who has sent a form and come back with a code; their reference. */
async function cameBack(
  patient: Patient,
  textAbout: (reference: string, kind: string) => Promise<string>,
  answers: Partial<Record<Place, Fields>> = {},
): Promise<string> {
  await patient.hasCome("done", answers);
  const reference = await patient.reference();
  const own = new OwnPages(patient.page);
  await own.asksForACode(reference, BORN);
  await own.entersTheCodeIn(await textAbout(reference, "code"));
  return reference;
}

/** Somebody who has booked this time and opened the link in their confirmation; their reference, and the link. */
async function hasBooked(
  patient: Patient,
  textAbout: (reference: string, kind: string) => Promise<string>,
  time: string,
): Promise<{ reference: string; link: string }> {
  await patient.hasCome("appointment");
  await patient.choosesTheTime(time);
  const reference = await patient.sends();
  await new OwnPages(patient.page).opensTheLinkIn(await textAbout(reference, "confirmation"), "manage");
  return { reference, link: patient.page.url() };
}

async function expectRefused(page: Page): Promise<void> {
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
}

test("the pages behind a code are well made", async ({ page, patient, textAbout, language }) => {
  test.slow();
  await cameBack(patient, textAbout, { sharing: { share: ["gp-words", "partner-wharf-advice"] } });
  const pages: [path: string, name: string][] = [
    ["", "manage"],
    ["/move", "manage/move"],
    // Nobody is met in person on a Sunday.
    ["/move?mode=in-person&day=sunday", "manage/move"],
    ["/cancel", "manage/cancel"],
    ["/contact", "manage/contact"],
    ["/sharing", "manage/sharing"],
    ["/offer", "manage/offer"],
    ["/prepare", "manage/prepare"],
    // Nobody has opened the record for them.
    ["/record", "error"],
    ["/data", "error"],
  ];
  for (const [path, name] of pages) {
    await page.goto(MINE + path);
    await expectWellMade(page, name, language);
  }
});

test("what is done behind a code is said on pages that are well made", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  test.slow();
  await cameBack(patient, textAbout, { sharing: { share: ["gp-words", "partner-wharf-advice"] } });
  await page.goto(`${MINE}/sharing`);
  await page.locator("form[action='/do/manage/withdraw'] button").first().click();
  await expect(page).toHaveURL(/done=withdrawn/);
  await expectWellMade(page, "manage/sharing", language);
  await page.goto(`${MINE}/contact`);
  await page.locator("form[action='/do/manage/texts'] button").click();
  await expect(page).toHaveURL(/done=texts/);
  await expectWellMade(page, "manage/contact", language);
  const own = new OwnPages(page);
  await page.goto(`${MINE}/move?times=200`);
  await page.locator("input[name=slot]").last().check();
  await sendTo(page, "manage");
  await expect(page).toHaveURL(/done=moved/);
  await expectWellMade(page, "manage", language);
  await own.cancels("other");
  await expect(page).toHaveURL(/done=cancelled/);
  await expectWellMade(page, "manage", language);
  await page.goto(`${MINE}/offer`);
  await expectWellMade(page, "manage/offer", language);
});

test("how somebody is reached is well made, with something to mend and changed", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  test.slow();
  await cameBack(patient, textAbout);
  const tab = await page.context().newPage();
  for (const each of [page, tab]) {
    await each.goto(`${MINE}/contact`);
    await each.locator("[name=phone-use][value=new]").check();
  }
  await mainButton(page).click();
  await expectRefused(page);
  await expectWellMade(page, "manage/contact", language);
  await page.locator("[name=phone]").fill("07700 900789");
  await mainButton(page).click();
  await expect(page).toHaveURL(/done=changed/);
  await expectWellMade(page, "manage/contact", language);
  await tab.locator("[name=phone]").fill("07700 900456");
  await mainButton(tab).click();
  await expect(tab.locator(".nhsuk-card--warning")).toBeVisible();
  await expectWellMade(tab, "manage/contact", language);
});

test("moving without a time, or to one that has gone, is told on pages that are well made", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  await cameBack(patient, textAbout);
  await page.goto(`${MINE}/move`);
  await mainButton(page).click();
  await expectRefused(page);
  await expectWellMade(page, "manage/move", language);
  await page.goto(`${MINE}/move?problem=gone`);
  await expectRefused(page);
  await expectWellMade(page, "manage/move", language);
});

test("what can be told later is well made, with something to mend and once all is told", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  test.slow();
  await cameBack(patient, textAbout);
  await page.goto(`${MINE}/prepare`);
  const hrefs = await page.locator(".nhsuk-task-list__link").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? "")
  );
  for (const part of ["nhs-number", "ons4", "ons-loneliness", "equality"]) {
    expect(hrefs).toContain(`${MINE}/prepare/${part}`);
  }
  for (const href of hrefs) {
    await page.goto(href);
    await expectWellMade(page, "manage/prepare-part", language);
    if (/nhs-number|address/.test(href)) {
      await mainButton(page).click();
      await expectRefused(page);
      await expectWellMade(page, "manage/prepare-part", language);
    }
    await tellsSomething(page);
    await sendTo(page, "manage/prepare");
  }
  await expect(page.locator(".nhsuk-task-list")).toHaveCount(0);
  await expectWellMade(page, "manage/prepare", language);
});

/** Fills in whatever part of "help us prepare" this is, with the last thing that each question offers. */
async function tellsSomething(page: Page): Promise<void> {
  const form = page.locator("form[data-main]");
  for (const words of await form.locator("textarea").all()) {
    await words.fill("A little.");
  }
  for (const question of await form.locator("fieldset:has(> div input:is([type=radio], [type=checkbox]))").all()) {
    await question.locator("input:is([type=radio], [type=checkbox])").last().check();
  }
}

test("asking to be erased is well made, with something to mend and once it is asked", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  await cameBack(patient, textAbout);
  await page.goto(`${MINE}/erasure`);
  await expectWellMade(page, "manage/erasure", language);
  await page.locator("[name=erasure-words]").fill("x".repeat(2_001));
  await mainButton(page).click();
  await expectRefused(page);
  await expectWellMade(page, "manage/erasure", language);
  await new OwnPages(page).asksToBeErased("");
  await expectWellMade(page, "manage/erasure", language);
});

test("what staff open for somebody is well made", async ({ page, patient, textAbout, linkWorker, language }) => {
  test.slow();
  const reference = await cameBack(patient, textAbout);
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  await linkWorker.opensTheCase(reference);
  await linkWorker.opensTheRecordForThem();
  for (const [path, name] of [["", "manage"], ["/record", "manage/record"], ["/data", "manage/data"]]) {
    await page.goto(MINE + path);
    await expectWellMade(page, name ?? "", language);
  }
});

test("whoever has no code, or none any more, is told so on pages that are well made", async ({
  page,
  patient,
  textAbout,
  language,
}) => {
  test.slow();
  await page.goto(MINE);
  await expect(page).toHaveURL(/notice=timed-out/);
  await expectWellMade(page, "manage/find", language);
  await cameBack(patient, textAbout);
  await page.locator("form[action='/do/manage/leave'] button").click();
  await expect(page).toHaveURL(/notice=signed-out/);
  await expectWellMade(page, "manage/find", language);
  await new OwnPages(page).asksForACode("SP-0000-0000", BORN);
  for (let tries = 0; new URL(page.url()).pathname.endsWith("/code"); tries += 1) {
    expect(tries, "a code is tried a few times at most").toBeLessThan(10);
    await page.locator("[name=manage-code]").fill("123456");
    await mainButton(page).click();
    await expect(page).toHaveURL(/problem=1|notice=too-late/);
  }
  await expectWellMade(page, "manage/find", language);
});

test("the pages of somebody who waits are well made", async ({ page, patient, textAbout, language }) => {
  await patient.hasCome("appointment");
  // Nobody is met on a Saturday evening.
  await patient.findsNoTime("saturday", "evening");
  const reference = await patient.sends();
  await new OwnPages(page).opensTheLinkIn(await textAbout(reference, "confirmation"), "manage");
  await expectWellMade(page, "manage", language);
  await page.locator("main a[href$='/offer']").click();
  await expectWellMade(page, "manage/offer", language);
  await page.locator("form[action='/do/manage/times'] button").click();
  await expect(page.locator("[name=wants][value=yes]")).toBeAttached();
  await expectWellMade(page, "manage/offer", language);
});

testWithClock("times that are offered are well made", async ({ clock, page, patient, textAbout, language }) => {
  test.slow();
  const own = new OwnPages(page);
  await clock.startsAt("2027-03-08T09:00:00Z");
  const { reference, link } = await hasBooked(patient, textAbout, "2027-03-22T13:00:00+00:00");
  await own.asksForASoonerTime();
  await expectWellMade(page, "manage/offer", language);
  await clock.movesOnTo("2027-03-08T10:00:00Z");
  await own.opensTheLinkIn(await textAbout(reference, "offer"), "manage/offer");
  await expectWellMade(page, "manage/offer", language);
  await page.goto(link);
  await expect(page.locator(".nhsuk-notification-banner")).toBeVisible();
  await expectWellMade(page, "manage", language);
  await new LinkWorker(page).signsIn();
  await page.goto("/staff/waiting");
  await expectWellMade(page, "staff/waiting", language);
  await page.goto(`${link}/offer`);
  await own.declinesTheOffer();
  await expectWellMade(page, "manage/offer", language);
  await clock.movesOnTo("2027-03-08T11:00:00Z");
  await expect(async () => {
    await page.goto(`${link}/offer`);
    await own.takesTheOffer();
  }).toPass({ timeout: 60_000 });
  await expectWellMade(page, "manage/offer", language);
});

testWithClock("an appointment that is over is well made, and so is how it went", async ({
  clock,
  page,
  patient,
  linkWorker,
  textAbout,
  language,
}) => {
  test.slow();
  const own = new OwnPages(page);
  await clock.startsAt("2027-03-08T09:00:00Z");
  const { reference, link } = await hasBooked(patient, textAbout, "2027-03-11T16:00:00+00:00");
  await clock.movesOnTo("2027-03-11T16:05:00Z");
  await page.goto(link);
  await expectWellMade(page, "manage", language);
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  await linkWorker.page.getByRole("link", { name: "Open the appointment" }).click();
  await linkWorker.says("Did not attend");
  for (const [path, name] of [["", "manage"], ["/move", "manage/move"], ["/offer", "manage/offer"]]) {
    await page.goto(link + path);
    await expectWellMade(page, name ?? "", language);
  }
  await linkWorker.says("Attended");
  await page.goto(`${link}/how-it-went`);
  await expectWellMade(page, "manage/how-it-went", language);
  await mainButton(page).click();
  await expectRefused(page);
  await expectWellMade(page, "manage/how-it-went", language);
  await own.saysHowItWent("well", "");
  await expectWellMade(page, "manage/thanks", language);
  await linkWorker.opensTheCase(reference);
  await linkWorker.closesTheCase("We met once.");
  for (const [path, name] of [["", "manage"], ["/offer", "manage/offer"]]) {
    await page.goto(link + path);
    await expectWellMade(page, name ?? "", language);
  }
});
