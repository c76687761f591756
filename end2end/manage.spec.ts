// The appointment behind its personal link: seen, put in a calendar, moved, cancelled. Opening it changes nothing.

import { expectPage, mainButton, sendTo } from "./support/form";
import { expect, test } from "./support/test";

test("the calendar entry says \"Appointment\", and no more", async ({ patient }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const start = (await page.locator("[data-start]").getAttribute("data-start")) ?? "";
  const href = (await page.locator("a[href$='.ics']").getAttribute("href")) ?? "";
  const reply = await page.request.get(href);
  expect(reply.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const entry = (await reply.text()).replace(/\r\n /g, "");
  expect(entry).toContain("SUMMARY:Appointment\r\n");
  expect(entry).toContain("CLASS:PRIVATE\r\n");
  expect(entry).toContain(`DTSTART:${new Date(start).toISOString().replace(/[-:]|\.\d+/g, "")}\r\n`);
  expect(entry).not.toMatch(/link worker|prescribing|Riverside Primary|O’Brien/i);
});

test("an appointment is moved, and the old time is free again", async ({ patient }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const before = (await page.locator("[data-start]").getAttribute("data-start")) ?? "";
  await page.getByRole("link", { name: "Change or cancel the appointment" }).click();
  await expectPage(page, "manage");
  await expect(page.locator("main")).not.toContainText("I miss my brother.");
  await page.getByRole("link", { name: "Choose another time" }).click();
  await expectPage(page, "manage/move");
  const times = page.locator("input[name=slot][data-start]");
  const time = times.nth(Math.floor(Math.random() * (await times.count())));
  const after = await time.getAttribute("data-start");
  await time.check();
  await mainButton(page).click();
  // Another test may have taken it a moment ago; then the old one stands, and the page says so.
  await expect(page.locator("[data-page=manage], .nhsuk-error-summary")).toBeVisible();
  const moved = await page.locator("[data-page=manage]").isVisible();
  if (moved) {
    await expect(page.getByText("Your appointment has been moved")).toBeVisible();
  }
  await page.goto(new URL(page.url()).pathname.replace("/move", ""));
  await expect(page.locator("[data-start]")).toHaveAttribute("data-start", (moved ? after : before) ?? "");
});

test("moving without choosing a time is told, and changes nothing", async ({ patient }) => {
  await patient.hasCome("done");
  const { page } = patient;
  await page.goto(`${await patient.manageLink()}/move`);
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Select one of the times on this page");
  await expect(page).toHaveTitle(/^Error: /);
});

test("an appointment is cancelled once the person has said so", async ({ patient, linkWorker, messagesAbout }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const [link, reference] = [await patient.manageLink(), await patient.reference()];
  await page.goto(link);
  await page.getByRole("link", { name: "Cancel this appointment" }).click();
  await expectPage(page, "manage/cancel");
  await page.getByLabel("I have found other help").check();
  await sendTo(page, "manage");
  await expect(page.getByText("Your appointment has been cancelled")).toBeVisible();
  await test.step("its calendar entry takes it out of the calendar", async () => {
    const entry = await (await page.request.get(`${link}/appointment.ics`)).text();
    expect(entry).toContain("METHOD:CANCEL");
    expect(entry).toContain("STATUS:CANCELLED");
  });
  await test.step("the link worker sees it", async () => {
    await linkWorker.signsIn();
    await linkWorker.opens(reference);
    await expect(linkWorker.page.locator("main")).toContainText(/cancelled/i);
  });
  await test.step("a message says so", async () => {
    await expect.poll(async () => (await messagesAbout(reference)).map((message) => message.kind), { timeout: 15_000 })
      .toContain("cancelled");
  });
});

test("a cancelled appointment can be made again", async ({ patient }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const link = await patient.manageLink();
  await page.goto(`${link}/cancel`);
  await sendTo(page, "manage");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You do not have an appointment");
  await page.getByRole("link", { name: "Choose another time" }).click();
  await page.locator("input[name=slot][data-start]").last().check();
  await mainButton(page).click();
  await expect(page.locator("[data-page=manage], .nhsuk-error-summary")).toBeVisible();
});

test("opening the link's pages changes nothing", async ({ patient }) => {
  await patient.hasCome("done");
  const { page } = patient;
  const link = await patient.manageLink();
  const start = (await page.locator("[data-start]").getAttribute("data-start")) ?? "";
  for (const path of ["", "/move", "/cancel", "/appointment.ics"]) {
    expect((await page.request.get(link + path)).status()).toBe(200);
    expect((await page.request.head(link + path)).status()).toBe(200);
  }
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your appointment");
  await expect(page.locator("[data-start]")).toHaveAttribute("data-start", start);
});

test("a link that is not one says so, and opens nothing", async ({ page }) => {
  const reply = await page.goto(`/riverside/manage/${"0".repeat(40)}`);
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});

test("a link of one network opens nothing in another", async ({ patient }) => {
  await patient.hasCome("done");
  const link = await patient.manageLink();
  const reply = await patient.page.goto(link.replace("riverside", "hillside"));
  expect(reply?.status()).toBe(404);
});
