// Takes the README's pictures of a demo that is being served: `node pictures.mjs http://127.0.0.1:3000`.

import { chromium } from "@playwright/test";
import { chromiumHere } from "./chromium.mjs";

const browser = await chromium.launch(chromiumHere);
const baseURL = process.argv[2] ?? "http://127.0.0.1:3000";

async function visitor(width, height) {
  const context = await browser.newContext({ baseURL, viewport: { width, height }, javaScriptEnabled: false });
  return context.newPage();
}

async function goOn(page) {
  await page.locator("form[data-main] button[type=submit]:not(.nhsuk-button--secondary)").last().click();
  await page.waitForLoadState();
}

const picture = (page, name) => page.screenshot({ path: new URL(`pictures/${name}.png`, import.meta.url).pathname });

const phone = await visitor(375, 667);
await phone.goto("/riverside/refer/practice");
await phone.locator("input[name=practice]").first().check();
await goOn(phone);
await phone.fill("[autocomplete=given-name]", "Maryam");
await phone.fill("[autocomplete=family-name]", "Siddiqui");
await goOn(phone);
await phone.fill("[autocomplete=bday-day]", "3");
await phone.fill("[autocomplete=bday-month]", "2");
await phone.fill("[autocomplete=bday-year]", "1961");
await goOn(phone);
await phone.fill("[autocomplete=tel]", "07700 900123");
await phone.locator("input[name=safe-to-text]").first().check();
await phone.locator("input[name=safe-voicemail]").last().check();
await goOn(phone);
await phone.fill("[autocomplete=postal-code]", "LS1 4AP");
await goOn(phone);
await phone.locator("input[name=needs][value=loneliness]").check();
await phone.fill("textarea[name=needs-other]", "Since my sister moved away the days are long.");
await goOn(phone);
await phone.locator("textarea").first().fill("Cooking for somebody again.");
await picture(phone, "question");
while ((await phone.locator("body").getAttribute("data-page")) === "refer/question") {
  await goOn(phone);
}
await phone.locator("input[name=modes][value=phone]").check();
await phone.locator("input[name=modes][value=in-person]").check();
await goOn(phone);
await goOn(phone);
await picture(phone, "appointment");
await phone.locator("input[name=slot]").first().check();
await goOn(phone);
await goOn(phone);
await picture(phone, "done");
const reference = await phone.locator("[data-reference]").textContent();
await phone.getByRole("link", { name: "Change or cancel the appointment" }).click();
await phone.getByRole("heading", { name: "What else you can do here" }).scrollIntoViewIfNeeded();
await picture(phone, "manage");

const laptop = await visitor(1100, 780);
await laptop.goto("/staff/sign-in");
await laptop.fill("input[type=email]", "amina@riverside.example");
await laptop.fill("input[type=password]", "matters-demo");
await goOn(laptop);
await laptop.goto(`/staff/intake/${reference?.trim()}`);
await picture(laptop, "intake");
await laptop.goto("/staff/diary");
await laptop.getByRole("link", { name: "Later" }).click();
await picture(laptop, "diary");
await laptop.goto("/staff/waiting");
await picture(laptop, "waiting");

/** The case of somebody in the demo, on a screen of this size. */
async function aCase(width, height, name) {
  const page = await visitor(width, height);
  await page.goto("/staff/sign-in");
  await page.fill("input[type=email]", "amina@riverside.example");
  await page.fill("input[type=password]", "matters-demo");
  await goOn(page);
  await page.goto("/staff/cases");
  await page.fill("input[name=sought]", "Kwame Mensah");
  await goOn(page);
  await page.locator("[data-case]").first().click();
  await picture(page, name);
}

await aCase(1100, 780, "case");
await aCase(375, 667, "case-phone");

/** Somebody of the staff, at the draft of the next questions. */
async function atTheDraft(email) {
  const page = await visitor(375, 667);
  await page.goto("/staff/sign-in");
  await page.fill("input[type=email]", email);
  await page.fill("input[type=password]", "matters-demo");
  await goOn(page);
  await page.goto("/studio");
  await page.locator("[data-questionnaire=what-matters] a.nhsuk-button").click();
  await page.waitForLoadState();
  return page;
}

const manager = await atTheDraft("manager@riverside.example");
const draft = manager.url();
await manager.goto(`${draft}/guests`);
await manager.fill("[name=guest-label]", "Tuesday carers");
await manager.locator("[name=guest-questions][value=good-day]").check();
await goOn(manager);
const link = (await manager.locator("[data-guest-link]").first().textContent()) ?? "";
const guest = await visitor(375, 667);
await guest.goto(new URL(link).pathname);
await guest.getByRole("link", { name: "Start" }).click();
await guest.locator("[name=studio-wording]").fill("What makes a good day for you?");
await picture(guest, "guest");
await goOn(guest);

// What was said is answered, the panel is on record, everything is agreed on, and the version is published.
for (const [question, told, reason] of [
  ["good-day", "Ask about a good day in fewer words.", "It is shorter, and kinder."],
  ["", "The first page is long on an old phone.", "We tried it on one, and took two hints out."],
]) {
  await manager.goto(question === "" ? draft : `${draft}/questions/${question}`);
  await manager.locator("[data-thread]", { hasText: "Open" }).first().getByRole("link").click();
  await manager.waitForLoadState();
  const taken = manager.locator("[name=studio-verdict][value=accepted]");
  if (await taken.count()) await taken.check();
  await manager.fill("[name=studio-told]", told);
  await manager.fill("[name=studio-reason]", reason);
  await manager.locator("form", { has: manager.locator("[name=studio-told]") }).getByRole("button").click();
  await manager.waitForLoadState();
}
await manager.goto(`${draft}/participation`);
for (const [name, value] of Object.entries({ day: 3, month: 2, year: 2026, people: 6, hours: 12, groups: "Carers" })) {
  await manager.fill(`[name=workshop-${name}]`, String(value));
}
await manager.locator("[name=workshop-format][value=panel]").check();
await manager.locator("[name=workshop-how][value=in-person]").check();
await manager.locator("[name=workshop-lived]").check();
await manager.locator("[name=workshop-paid][value=vouchers]").check();
await goOn(manager);
await manager.goto(draft);
const keys = await manager.locator("[data-question]").evaluateAll((all) => all.map((one) => one.dataset.question));
for (const key of keys) {
  await manager.goto(`${draft}/questions/${key}`);
  for (const part of ["purpose", "used-by", "if-risk", "kept"]) {
    await manager.fill(`[name=studio-${part}]`, "As we agreed on Tuesday.");
  }
  await manager.locator("form", { has: manager.locator("[name=studio-kept]") }).getByRole("button").click();
  await manager.waitForLoadState();
}
await manager.goto(`${draft}/publish`);
await manager.locator("[name=studio-rung][value=consulted]").check();
await goOn(manager);
await guest.goto("/riverside/how-our-questions-were-made");
await guest.locator("[data-version='2']").scrollIntoViewIfNeeded();
await picture(guest, "made");

await browser.close();
