// Each page of the link worker's workspace, with something in it, with nothing, and with something to mend: accessible by
// axe, with one heading and the right language and direction, and no wider than the narrowest screen. In English with
// scripts on, on a phone and on a laptop, and in Urdu with scripts off.

import type { Page } from "@playwright/test";
import { given } from "./support/answers";
import { expectPage, mainButton } from "./support/form";
import { OwnPages } from "./support/own-pages";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

async function signIn(page: Page, email = "manager@riverside.example"): Promise<void> {
  await page.goto("/staff/sign-in");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill("matters-demo");
  await mainButton(page).click();
  await expectPage(page, "staff");
}

/** The address of the case of somebody in the demo. */
async function caseOf(page: Page, name: string): Promise<string> {
  await page.goto("/staff/cases");
  await page.locator("[name=sought]").fill(name);
  await mainButton(page).click();
  await expectPage(page, "staff/cases-found");
  return (await page.locator("[data-case]").first().getAttribute("href")) ?? "";
}

const PAGES: [path: string, name: string][] = [
  ["/staff/cases?of=team", "staff/cases"],
  ["/staff/cases?of=team&show=closed", "staff/cases"],
  ["/staff/cases?of=team&show=closed&page=9", "staff/cases"],
  ["/staff/cases/for-practices", "staff/for-practices"],
  ["/staff/clinics", "staff/clinics"],
  ["/staff/clinics/new", "staff/clinic-form"],
  ["/staff/clinics/settings", "staff/clinic-settings"],
  ["/staff/leave/new", "staff/leave-form"],
  ["/staff/places/new", "staff/place-form"],
  ["/staff/outreach", "staff/outreach"],
  ["/staff/refer", "staff/refer"],
  ["/staff/intake?show=ended", "staff/intake-ended"],
  ["/staff/operations", "staff/operations"],
  ["/staff/waiting", "staff/waiting"],
  ["/staff/digest", "staff/digest"],
  ["/studio/versions/what-matters/1/paper", "studio/paper"],
];

for (const [path, name] of PAGES) {
  test(`${path} is well made`, async ({ page, language }) => {
    await signIn(page);
    await page.goto(path);
    await expectWellMade(page, name, language);
  });
}

test("a link worker's page of their own calendar is well made, empty and with an address", async ({ page, language }) => {
  await signIn(page, "amina@riverside.example");
  await page.goto("/staff/calendar-feed");
  await expectWellMade(page, "staff/calendar-feed", language);
  await page.locator("[name=feed-shows]").first().check();
  await mainButton(page).click();
  await expect(page.locator("[data-feed]")).toContainText("/calendar/");
  await expectWellMade(page, "staff/calendar-feed", language);
});

/** Opens the draft of the next questions, or begins it; its address. */
async function draftOf(page: Page): Promise<string> {
  await signIn(page, "partner@riverside.example");
  await page.goto("/studio");
  await mainButton(page).or(page.locator("main a.nhsuk-button")).first().click();
  await expectPage(page, "studio/draft");
  return page.url();
}

test("a draft of the questions and its pages are well made, with something to mend and without", async ({
  page,
  language,
}) => {
  const draft = await draftOf(page);
  await expectWellMade(page, "studio/draft", language);
  await page.goto("/studio");
  await expectWellMade(page, "studio", language);
  await page.goto(`${draft}/pages/people`);
  await expectWellMade(page, "studio/page", language);
  await page.goto(`${draft}/pages/people/add`);
  await expectWellMade(page, "studio/add-question", language);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/add-question", language);
  await page.goto(`${draft.replace("/studio/", "/studio/preview/")}/people`);
  await expectWellMade(page, "studio/preview", language);
});

test("the questions of a draft, what is said of them and its history are well made", async ({ page, language }) => {
  const draft = await draftOf(page);
  for (const question of ["people", "change-now"]) {
    await page.goto(`${draft}/questions/${question}`);
    await expectWellMade(page, "studio/question", language);
  }
  await page.locator("[name=studio-words]").fill("Could it be shorter?");
  await page.locator("form", { has: page.locator("[name=studio-words]") }).getByRole("button").click();
  await page.locator("[data-thread] a").first().click();
  await expectWellMade(page, "studio/thread", language);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/thread", language);
  await page.goto(`${draft}/history`);
  await expectWellMade(page, "studio/history", language);
  await page.goto(`${draft}/pilot`);
  await expectWellMade(page, "studio/pilot", language);
});

test("the questions in another language are well made, with something to mend and without", async ({
  page,
  language,
}) => {
  const draft = await draftOf(page);
  await page.goto(`${draft}/translations/ur`);
  await expectWellMade(page, "studio/translations", language);
  const question = page.locator('[data-translated="question/good-day"]');
  await question.locator("input[type=text], textarea").first().fill("ا".repeat(301));
  await question.getByRole("button").click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/translations", language);
  await question.locator("input[type=text], textarea").first().fill("آپ کا اچھا دن کیسا ہوتا ہے؟");
  await question.locator("input[type=radio][value=checked]").check();
  await question.getByRole("button").click();
  await expect(page.locator(".nhsuk-notification-banner--success")).toBeVisible();
  await expectWellMade(page, "studio/translations", language);
});

test("the guests of a draft, who took part, its seats and publishing are well made", async ({ page, language }) => {
  const draft = await draftOf(page);
  await page.goto(`${draft}/guests`);
  await expectWellMade(page, "studio/guests", language);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/guests", language);
  await page.locator("[name=guest-label]").fill("Tuesday carers");
  await mainButton(page).click();
  await expect(page.locator("[data-guest-link]").first()).toBeVisible();
  await expectWellMade(page, "studio/guests", language);
  const link = new URL((await page.locator("[data-guest-link]").first().textContent()) ?? "").pathname;
  await page.goto(`${draft}/participation`);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/participation", language);
  await page.goto(`${draft}/approvals`);
  await expectWellMade(page, "studio/approvals", language);
  await page.goto(`${draft}/publish`);
  await expectWellMade(page, "studio/publish", language);
  await page.goto(link);
  await expectWellMade(page, "studio/guest", language);
  await page.goto(`${link}/questions/people`);
  await expectWellMade(page, "studio/guest-question", language);
  await page.goto("/studio/guest/0123456789abcdef");
  await expectWellMade(page, "studio/guest-closed", language);
});

test("the seats of a network are well made, with something to mend and without", async ({ page, language }) => {
  await signIn(page, "manager@riverside.example");
  await page.goto("/studio/seats");
  await expectWellMade(page, "studio/seats", language);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/seats", language);
});

test("the versions of the questions, two of them compared, and copying one are well made", async ({ page, language }) => {
  const draft = await draftOf(page);
  await page.goto(`${draft}/questions/people`);
  await page.locator("[name=studio-text-en]").fill(`Who is in your life? (${test.info().project.name})`);
  await mainButton(page).click();
  await page.goto("/studio/versions/what-matters/1");
  await expectWellMade(page, "studio/version", language);
  await page.goto("/studio/versions/what-matters/compare");
  await expect(page.locator("[data-difference]").first()).toBeVisible();
  await expectWellMade(page, "studio/compare", language);
  await page.goto("/studio/versions/what-matters/1/copy");
  await expectWellMade(page, "studio/copy", language);
  await page.locator("[name=studio-title-en]").fill("");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/copy", language);
});

test("the question bank and a question of it are well made", async ({ page, language }) => {
  await draftOf(page);
  await page.goto("/studio/bank");
  await expectWellMade(page, "studio/bank", language);
  await page.goto("/studio/bank/who-is-important");
  await expectWellMade(page, "studio/bank-question", language);
});

test("what a manager decides about the questions, and offering one to the question bank, are well made", async ({
  page,
  language,
}) => {
  await signIn(page);
  await page.goto("/studio");
  await expectWellMade(page, "studio", language);
  await page.goto("/studio/versions/getting-to-know-you/1/offer/good-day");
  await expectWellMade(page, "studio/offer", language);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "studio/offer", language);
});

test("copying answers from paper is well made, with something to mend and without", async ({ page, language }) => {
  await signIn(page, sender());
  await page.goto("/staff/intake");
  await page.locator("main a[href^='/staff/intake/']").first().click();
  await expectPage(page, "staff/intake-form");
  await page.goto(`${page.url()}/paper`);
  await expectWellMade(page, "staff/intake-paper", language);
  await page.locator("[name=people][value=someone-else]").check();
  await page.locator("[name=people-other]").fill("x".repeat(201));
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expectWellMade(page, "staff/intake-paper", language);
});

test("a place and its poster are well made", async ({ page, language }) => {
  await signIn(page);
  await page.goto("/staff/outreach");
  await page.locator("[name=outreach-name]").fill("Hill Street library");
  await mainButton(page).click();
  await expect(page.locator("[data-place]").first()).toBeVisible();
  await page.locator("a[href$='/poster']").first().click();
  await expectWellMade(page, "staff/poster", language);
});

/** What is not taken is kept for whoever sent it: each way of running has somebody who sends this form nowhere else. */
function sender(path = ""): string {
  const onLaptop = path === "/staff/leave/new" ? "grace" : "amina";
  const senders: Record<string, string> = { phone: "manager", "phone-no-js": "lead", laptop: onLaptop };
  return `${senders[test.info().project.name]}@riverside.example`;
}

const FORMS: [path: string, name: string][] = [
  ["/staff/clinics/new", "staff/clinic-form"],
  ["/staff/leave/new", "staff/leave-form"],
  ["/staff/places/new", "staff/place-form"],
  ["/staff/outreach", "staff/outreach"],
];

for (const [path, name] of FORMS) {
  test(`${path} with something to mend is well made`, async ({ page, language }) => {
    await signIn(page, sender(path));
    await page.goto(path);
    await mainButton(page).click();
    await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
    await expectWellMade(page, name, language);
  });
}

const OF_A_CASE: [page: string, name: string][] = [
  ["", "staff/case"],
  ["/contacts/new", "staff/case-contact"],
  ["/close", "staff/case-close"],
  ["/plan", "staff/plan"],
  ["/plan/edit", "staff/plan-edit"],
  ["/plan/print", "staff/plan-print"],
  ["/measures", "staff/measures"],
  ["/measures/ons4/new", "staff/measure"],
  ["/measures/ons-loneliness/new", "staff/measure"],
  ["/notes", "staff/case-notes"],
  ["/onward", "staff/case-onward"],
  ["/tasks", "staff/case-tasks"],
  ["/flags", "staff/case-flags"],
  ["/safeguarding", "staff/case-safeguarding"],
  ["/visit-note", "staff/visit-note"],
  ["/gp/first-contact", "staff/case-gp"],
  ["/trail", "staff/case-trail"],
];

test("every page of a case that is open is well made", async ({ page, language }) => {
  test.slow();
  await signIn(page);
  const here = await caseOf(page, "Siobhán O’Connell");
  for (const [path, name] of OF_A_CASE) {
    await page.goto(here + path);
    await expectWellMade(page, name, language);
  }
});

test("a case that is closed, and what its person keeps, are well made", async ({ page, language }) => {
  await signIn(page);
  const here = await caseOf(page, "Dorothy Hargreaves");
  for (const [path, name] of [["", "staff/case"], ["/closing/print", "staff/case-summary"], ["/close", "staff/case-close"]]) {
    await page.goto(here + path);
    await expectWellMade(page, name ?? "", language);
  }
});

const MENDED: [page: string, name: string][] = [
  ["/contacts/new", "staff/case-contact"],
  ["/measures/ons4/new", "staff/measure"],
  ["/notes", "staff/case-notes"],
  ["/onward", "staff/case-onward"],
  ["/tasks", "staff/case-tasks"],
  ["/flags", "staff/case-flags"],
  ["/safeguarding", "staff/case-safeguarding"],
  ["/gp/first-contact", "staff/case-gp"],
];

test("the forms of a case with something to mend are well made", async ({ page, language }) => {
  test.slow();
  await signIn(page, sender());
  const here = await caseOf(page, "Kwame Mensah");
  for (const [path, name] of MENDED) {
    await page.goto(here + path);
    await mainButton(page).click();
    await expect(page.locator(".nhsuk-error-summary"), path).toBeVisible();
    await expectWellMade(page, name, language);
  }
});

test("a search for nothing and one that finds nobody are well made", async ({ page, language }) => {
  await signIn(page);
  for (const typed of ["", "Nobody Ofthatname"]) {
    await page.goto("/staff/cases");
    await page.locator("[name=sought]").fill(typed);
    await mainButton(page).click();
    await expectWellMade(page, "staff/cases-found", language);
  }
});

test("today of a care navigator is well made", async ({ page, language }) => {
  await signIn(page, "navigator@riverside.example");
  await expectWellMade(page, "staff", language);
});

test("no requests to delete a record are well made", async ({ page, language }) => {
  await signIn(page, "manager@hillside.example");
  await page.goto("/staff/erasures");
  await expect(page.locator("[data-erasure]")).toHaveCount(0);
  await expectWellMade(page, "staff/erasures", language);
});

test("a request to delete a record is well made, with each thing to mend", async ({
  page,
  language,
  anotherDevice,
  textAbout,
}) => {
  test.slow();
  const phone = await anotherDevice();
  await given(phone, "done", { name: { "given-name": "Hanne", "family-name": test.info().project.name } });
  const reference = (await phone.locator("[data-reference]").getAttribute("data-reference")) ?? "";
  const own = new OwnPages(phone);
  await own.asksForACode(reference, ["3", "2", "1980"]);
  await own.entersTheCodeIn(await textAbout(reference, "code"));
  await own.asksToBeErased("I have moved away.");
  await signIn(page, "lead@riverside.example");
  await page.goto("/staff/erasures");
  await expectWellMade(page, "staff/erasures", language);
  const request = page.locator("[data-erasure]", { hasText: `Hanne ${test.info().project.name}` }).last();
  await request.getByRole("link").click();
  await expectWellMade(page, "staff/erasure", language);
  await expect(page.locator("main")).toContainText("I have moved away.");
  const here = page.url();
  const isToMend = async (field: string, decided?: string) => {
    await page.goto(here);
    if (decided) {
      await page.locator(`[name=erasure-decision][value=${decided}]`).check();
    }
    await mainButton(page).click();
    await expect(page.locator(`.nhsuk-error-summary a[href='#${field}']`)).toBeVisible();
    await expectWellMade(page, "staff/erasure", language);
  };
  await isToMend("erasure-decision");
  await isToMend("erasure-checked", "erase");
  await isToMend("erasure-answer", "keep");
  await page.goto(here);
  await page.locator("[name=erasure-answer]").fill("We still care for you.");
  await mainButton(page).click();
  await expectPage(page, "staff/erasures");
  await expect(page).toHaveURL(/done=answered/);
  await expectWellMade(page, "staff/erasures", language);
});
