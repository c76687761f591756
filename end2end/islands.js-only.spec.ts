// What the islands add where scripts run, and that nothing needs them: not when they come late, nor when they never do.

import type { Page } from "@playwright/test";
import { given } from "./support/answers";
import { expectPage, expectProblems, mainButton, sendTo } from "./support/form";
import { islandsAwake, watchIslands } from "./support/islands";
import { expect, test as base } from "./support/test";

const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    await watchIslands(page);
    await use(page);
  },
});

test("an answer is checked before it is sent, with the words of the server", async ({ patient, page }) => {
  await patient.hasCome("name");
  await islandsAwake(page);
  const sent = requestsTo(page, "/do/refer/save");
  await patient.field("family-name").fill("x".repeat(101));
  await mainButton(page).click();
  await expectProblems(
    page,
    ["given-name", "Enter your first name"],
    ["family-name", "Last name must be 100 characters or fewer"],
  );
  expect(sent).toEqual([]);
  await patient.field("given-name").fill("Élian");
  await patient.field("family-name").fill("O’Brien");
  await sendTo(page, "refer/date-of-birth");
});

test("only the part of a date that is missing is marked", async ({ patient, page }) => {
  await patient.hasCome("date-of-birth");
  await islandsAwake(page);
  await patient.field("birth-day").fill("3");
  await patient.field("birth-year").fill("1980");
  await mainButton(page).click();
  await expectProblems(page, ["birth-month", "Date of birth must include a month"]);
  await expect(page.locator(".nhsuk-input--error")).toHaveAttribute("id", "birth-month");
});

test("the check in the browser says what the server says, in every word", async ({ patient, page, anotherDevice }) => {
  const plain = await anotherDevice();
  await plain.route("**/*.js", (route) => route.abort());
  await Promise.all([patient.hasCome("contact"), given(plain, "contact")]);
  await islandsAwake(page);
  for (const phone of [page, plain]) {
    await phone.locator("[name=phone]").fill("ask me");
    await phone.locator("[name=email]").fill("eli@example");
    await mainButton(phone).click();
    await expect(phone.locator(".nhsuk-error-summary")).toBeVisible();
  }
  const read = async (phone: Page) => (await phone.locator("main").ariaSnapshot()).replace(/^ *- status$\n?/m, "");
  expect(await read(page)).toBe(await read(plain));
});

test("when the connection drops, nothing is lost and it is sent once it is back", async ({ patient, page }) => {
  await patient.hasCome("help");
  await islandsAwake(page);
  await patient.choice("needs", "caring").check();
  await patient.field("needs-other").fill("In the tunnel.");
  await page.context().setOffline(true);
  await mainButton(page).click();
  await expect(page.getByText("You are offline")).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(patient.field("needs-other")).toHaveValue("In the tunnel.");
  await page.context().setOffline(false);
  await expectPage(page, "refer/question");
  await page.goto("/riverside/refer/help");
  await expect(patient.field("needs-other")).toHaveValue("In the tunnel.");
});

test("what is typed is kept while it is typed, and is no answer yet", async ({ patient, page }) => {
  await patient.hasCome("help");
  await islandsAwake(page);
  const kept = page.waitForResponse(/\/do\/refer\/keep$/);
  await patient.field("needs-other").pressSequentially("My phone is nearly");
  await kept;
  await page.goto("/riverside/refer/check");
  await expectPage(page, "refer/help");
  await expect(patient.field("needs-other")).toHaveValue("My phone is nearly");
});

test("leaving the page takes its place in the history", async ({ patient, page }) => {
  await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "<title>Weather</title>" }));
  await page.goto("/riverside");
  await patient.hasCome("help");
  await islandsAwake(page);
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page).toHaveURL("https://www.bbc.co.uk/weather");
  await page.goBack();
  await expectPage(page, "start");
});

test("Shift, pressed three times, leaves the page", async ({ patient, page }) => {
  await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "<title>Weather</title>" }));
  await patient.hasCome("done");
  await islandsAwake(page);
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press("Shift");
  }
  await expect(page).toHaveURL("https://www.bbc.co.uk/weather");
});

test("the characters that are left are counted", async ({ patient, page }) => {
  await patient.hasCome("question/matters-most");
  await islandsAwake(page);
  const status = page.locator(".nhsuk-character-count__status");
  await expect(status).toHaveText(/2,?000 characters left/);
  await patient.field("matters-most").fill("x".repeat(1_999));
  await expect(status).toHaveText("You have 1 character left");
  await patient.field("matters-most").fill("x".repeat(2_003));
  await expect(status).toHaveText("You have 3 characters too many");
});

test("an answer that stands alone unticks the others, and they untick it", async ({ patient, page }) => {
  await patient.hasCome("help");
  await islandsAwake(page);
  await patient.choice("needs", "money").check();
  await patient.choice("needs", "not-sure").check();
  await expect(patient.choice("needs", "money")).not.toBeChecked();
  await patient.choice("needs", "food").check();
  await expect(patient.choice("needs", "not-sure")).not.toBeChecked();
});

test("the free times stay new, and what was chosen stays chosen", async ({ patient, page, anotherDevice }) => {
  await page.clock.install({ time: new Date("2027-03-08T08:00:00Z") });
  await patient.hasCome("appointment");
  await islandsAwake(page);
  const times = page.locator("input[name=slot][data-start]");
  await times.first().check();
  const chosen = (await times.first().getAttribute("value")) ?? "";
  const other = await anotherDevice();
  await given(other, "appointment");
  const wanted = (await times.nth(5).getAttribute("value")) ?? "";
  await other.goto("/riverside/refer/appointment");
  await other.locator(`input[value="${wanted}"]`).check();
  await sendTo(other, "refer/check");
  await page.clock.fastForward("01:05");
  await expect(page.getByText("The free times have changed.")).toBeVisible();
  await expect(page.locator(`input[value="${wanted}"]`)).toHaveCount(0);
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();
});

test("a held time is warned about once, and can be held for longer", async ({ patient, page }) => {
  await page.clock.install({ time: new Date("2027-03-08T08:00:00Z") });
  await patient.hasCome("check");
  await islandsAwake(page);
  await page.clock.fastForward("13:10");
  await expect(page.getByText("Do you need more time?")).toBeVisible();
  await page.clock.runFor(500);
  await expect(page.getByText("We are keeping your appointment time for you for two more minutes.")).toBeVisible();
  await page.getByRole("button", { name: "Keep my time for longer" }).click();
  await page.clock.runFor(500);
  await expect(page.getByText("We will keep your time for another 15 minutes.")).toBeVisible();
});

test("what is typed before the script comes stays when it comes", async ({ patient, page }) => {
  const come = await holdBack(page, "**/*.wasm");
  await patient.hasCome("help");
  await patient.choice("needs", "mood").check();
  await patient.field("needs-other").fill("Typed while it was on its way.");
  await patient.choice("already-helped", "yes").check();
  await patient.field("already-helped-by").fill("My neighbour");
  await patient.field("already-helped-by").focus();
  come();
  await islandsAwake(page);
  await expect(patient.choice("needs", "mood")).toBeChecked();
  await expect(patient.field("needs-other")).toHaveValue("Typed while it was on its way.");
  await expect(patient.field("already-helped-by")).toHaveValue("My neighbour");
  await expect(patient.field("already-helped-by")).toBeFocused();
  await sendTo(page, "refer/question");
});

test("a form can be sent before the script comes", async ({ patient, page }) => {
  await holdBack(page, "**/*.wasm");
  await patient.hasCome("name");
  await patient.field("given-name").fill("Élian");
  await mainButton(page).click();
  await expectProblems(page, ["family-name", "Enter your last name"]);
  await patient.field("family-name").fill("O’Brien");
  await sendTo(page, "refer/date-of-birth");
});

for (const blocked of ["**/*.wasm", "**/*.js"]) {
  test(`the whole way can be gone where ${blocked} is blocked`, async ({ patient, page }) => {
    await page.route(blocked, (route) => route.abort());
    await patient.starts();
    await patient.choosesPractice("Mill Lane Surgery");
    await patient.givesName("Élian", "O’Brien");
    await patient.givesDateOfBirth("3", "2", "1980");
    await patient.givesContact("07700 900123", "elian@example.com");
    await patient.givesPostcode("LS1 4AP");
    await patient.asksForHelp(["loneliness"], "");
    await patient.saysWhatMatters("Seeing my daughter.");
    await patient.leavesOutTheGoodDay();
    await patient.choosesHowToMeet("phone");
    await patient.shares();
    await patient.choosesATime();
    await patient.sends();
  });
}

test("no page has an error in its console", async ({ patient, page }) => {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (fault) => said.push(fault.message));
  for (const place of ["name", "help", "meeting", "appointment", "check", "done"] as const) {
    await patient.hasCome(place);
    await islandsAwake(page);
  }
  expect(said).toEqual([]);
});

/** Holds back what fits the pattern until it is told to come. */
async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let come = () => {};
  const told = new Promise<void>((resolve) => (come = resolve));
  await page.route(pattern, async (route) => {
    await told;
    await route.continue();
  });
  return come;
}

function requestsTo(page: Page, path: string): string[] {
  const sent: string[] = [];
  page.on("request", (request) => new URL(request.url()).pathname === path && sent.push(request.method()));
  return sent;
}
