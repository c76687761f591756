// Takes the README's pictures of a demo that is being served: `node pictures.mjs http://127.0.0.1:3000`.

import { chromium } from "@playwright/test";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
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

await browser.close();
