// When and where the team sees people: clinics and leave are kept in the pages, and nobody is dropped silently.

import type { Page } from "@playwright/test";
import { expectPage, expectProblems, mainButton, sendTo } from "./support/form";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

const TOM = "tom@riverside.example";

/** Fills in a clinic on Sundays, when nobody of the demo has one; each test has hours of its own. */
async function fillInAClinic(page: Page, from: string, to: string, whose = "Tom Ashworth"): Promise<void> {
  await page.goto("/staff/clinics/new");
  await page.getByLabel("Every week").check();
  await page.getByLabel("Day of the week").selectOption("sunday");
  await page.getByLabel("Opens at").fill(from);
  await page.getByLabel("Closes at").fill(to);
  await page.getByRole("checkbox", { name: "By phone" }).check();
  await page.getByLabel("Link worker").selectOption({ label: whose });
}

/** Each way of running has hours of its own, so that neither clinic overlaps the other's. */
const hoursOf = (javaScriptEnabled?: boolean) =>
  javaScriptEnabled === false ? (["7am", "8am"] as const) : (["8.15", "0915"] as const);

test("a link worker adds a clinic, sees what comes of it, and saves it", async ({ linkWorker, javaScriptEnabled }) => {
  const [from, to] = hoursOf(javaScriptEnabled);
  const page = linkWorker.page;
  await test.step("Given a link worker who fills in a clinic", async () => {
    await linkWorker.signsIn(TOM);
    await fillInAClinic(page, from, to);
    await expectWellMade(page, "staff/clinic-form", "en");
  });
  await test.step("When they look at what would come of it", async () => {
    await sendTo(page, "staff/clinic-review");
    await expectWellMade(page, "staff/clinic-review", "en");
  });
  await test.step("Then it is said in words, with its next free times, and touches nobody", async () => {
    await expect(page.locator("main")).toContainText("Every Sunday");
    await expect(page.locator(".app-times li").first()).toContainText("Sunday");
    await expect(page.locator("main")).toContainText("No booked appointment is touched.");
  });
  await test.step("And it is in the list once it is saved", async () => {
    await sendTo(page, "staff/clinics");
    await expect(page.locator("main")).toContainText("Saved.");
    await expectWellMade(page, "staff/clinics", "en");
    await expect(page.locator(".app-list__item", { hasText: "Every Sunday" }).first()).toBeVisible();
  });
});

test("a clinic that ends before it starts is refused, and what was typed is kept", async ({ linkWorker }) => {
  const page = linkWorker.page;
  await linkWorker.signsIn("lead@riverside.example");
  await fillInAClinic(page, "6pm", "5pm");
  await mainButton(page).click();
  await expectPage(page, "staff/clinic-form");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".nhsuk-error-summary a")).toHaveAttribute("href", "#clinic-to");
  await expect(page.getByLabel("Closes at")).toHaveValue("5pm");
});

test("a part of each session can be kept for people whom the team invites or helps", async ({
  linkWorker,
  javaScriptEnabled,
}) => {
  const page = linkWorker.page;
  const kept = page.getByRole("group", { name: "Keep part of each session" });
  // What is typed is kept for whoever typed it: no other test may fill in a clinic as them meanwhile.
  const [email, name] = javaScriptEnabled === false ? ["marek", "Marek Nowak"] : ["grace", "Grace Okafor"];
  await linkWorker.signsIn(`${email}@riverside.example`);
  await fillInAClinic(page, "6pm", "8pm", name);
  await expect(kept.getByRole("radio", { name: "No, everyone can book all of it" })).toBeVisible();
  await kept.getByRole("radio", { name: "The last third" }).check();
  await page.getByLabel("Until how many days before?").fill("");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary a")).toHaveAttribute("href", "#clinic-kept-days");
  await expectWellMade(page, "staff/clinic-form", "en");
  await page.getByLabel("Until how many days before?").fill("3");
  await sendTo(page, "staff/clinic-review");
  await expect(page.locator("main")).toContainText("The last third of each session is kept");
  await expectWellMade(page, "staff/clinic-review", "en");
});

test("leave over a booked appointment asks what to do, and whoever is cancelled is told", async ({
  patient,
  linkWorker,
  messagesAbout,
}) => {
  const page = linkWorker.page;
  let reference = "";
  let appointment = "";
  await test.step("Given a person with an appointment", async () => {
    await patient.hasCome("done", { contact: { "safe-to-text": "yes" } });
    reference = await patient.reference();
    await linkWorker.signsIn("manager@riverside.example");
    await linkWorker.opensTheAppointmentOf(reference);
    appointment = page.url();
  });
  await test.step("When its link worker is away for its hour", async () => {
    const rows = page.locator("main dd");
    const when = (await rows.first().textContent()) ?? "";
    const whom = (await rows.nth(2).textContent())?.trim() ?? "";
    const found = /(\d+) (\w+) (\d{4}) at ([\d:]+)(am|pm)/.exec(when.replace("midday", "12:00pm"));
    const [, day = "", month = "", year = "", clock = "", half = ""] = found ?? [];
    await page.goto("/staff/leave/new");
    await expectWellMade(page, "staff/leave-form", "en");
    await page.getByLabel("Link worker").selectOption({ label: whom });
    await page.getByLabel("Training").check();
    const first = page.getByRole("group", { name: "First day" });
    await first.getByLabel("Day").fill(day);
    await first.getByLabel("Month").fill(month);
    await first.getByLabel("Year").fill(year);
    await page.getByLabel("From what time?").fill(`${clock}${half}`);
    const [hour = "", minute = "00"] = clock.split(":");
    const start = (Number(hour) % 12) + (half === "pm" ? 12 : 0) + Number(minute) / 60;
    const end = start + 0.25;
    await page.getByLabel("Until what time?").fill(`${Math.floor(end)}:${String((end % 1) * 60).padStart(2, "0")}`);
    await sendTo(page, "staff/clinic-review");
  });
  await test.step("Then the appointment is listed, and nothing is saved without an answer", async () => {
    await expect(page.locator("[data-touched]")).toHaveCount(1);
    const field = await page.locator("[data-touched] input[type=radio]").first().getAttribute("name");
    await mainButton(page).click();
    await expectProblems(page, [field ?? "", "Select what to do with this appointment"]);
  });
  await test.step("And the person is told when it is cancelled", async () => {
    await page.getByLabel("Cancel it and tell the person").check();
    await sendTo(page, "staff/clinics");
    await page.goto(appointment);
    await expect(page.locator("main .nhsuk-tag", { hasText: "Cancelled" })).toBeVisible();
    await expect
      .poll(async () => (await messagesAbout(reference)).map((message) => message.kind), { timeout: 15_000 })
      .toContain("cancelled");
  });
});

test("time is blocked from the diary by keyboard", async ({ linkWorker }) => {
  const page = linkWorker.page;
  await linkWorker.signsIn();
  await page.goto("/staff/diary?view=day&day=2027-03-26");
  await expect(page.locator("main h2").first()).toContainText("Bank holiday: Good Friday");
  await page.getByRole("link", { name: "Block time on Friday 26 March" }).focus();
  await page.keyboard.press("Enter");
  await expectPage(page, "staff/leave-form");
  await expect(page.getByRole("group", { name: "First day" }).getByLabel("Day")).toHaveValue("26");
  await page.getByLabel("A meeting").focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Check what comes of it" }).focus();
  await page.keyboard.press("Enter");
  await expectPage(page, "staff/clinic-review");
  await expect(page.locator("main")).toContainText("Friday 26 March 2027, whole day");
});

test("a place is added with its access notes", async ({ linkWorker, javaScriptEnabled }) => {
  const page = linkWorker.page;
  const name = javaScriptEnabled === false ? "The old mill" : "The new mill";
  await linkWorker.signsIn("manager@riverside.example");
  await page.goto("/staff/places/new");
  await expectWellMade(page, "staff/place-form", "en");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Address").fill("1 Mill Lane, Riverside");
  await page.getByLabel("Access").fill("A ramp at the back, and a quiet room.");
  await sendTo(page, "staff/clinics");
  await expect(page.locator(".app-list__item", { hasText: name })).toContainText("Access: A ramp at the back");
  await page.goto("/staff/clinics/settings");
  await expectWellMade(page, "staff/clinic-settings", "en");
});
