// An appointment is dragged to a free time in the diary: the drop chooses, a button moves, and the keyboard comes by the
// same page.

import { expect, type Page } from "@playwright/test";
import { expectPage } from "./support/form";
import { test } from "./support/test";

// Dragging is for a mouse: a phone moves an appointment by its own page.
test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

/** Drops the appointment on one of the free times of the week; which it was, by its link worker and its start. */
async function dropsOnAFreeTime(page: Page, appointment: string): Promise<string> {
  const dragged = page.locator(`[data-move="${appointment}/move"]`);
  await expect(dragged).toHaveAttribute("draggable", "true");
  // Tests that run beside this one take the first ones.
  const target = page.locator("[data-slot]").last();
  const slot = ((await target.getAttribute("data-slot")) ?? "").split(".").slice(0, 2).join(".");
  await dragged.dragTo(target);
  await expectPage(page, "staff/appointment-move");
  return slot;
}

/** The week of the diary in which an appointment is, and the appointment's own address. */
async function opensTheWeekOf(page: Page): Promise<string> {
  const appointment = new URL(page.url()).pathname;
  const day = (await page.locator(".nhsuk-back-link").getAttribute("href")) ?? "";
  await page.goto(day.replace("view=day", "view=week"));
  await expectPage(page, "staff/diary");
  // As high as the week is full: if the page had to scroll to the time under a button that is down, what lies under the
  // pointer after that would be dragged.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height });
  await expect(page.locator("[data-drag-hint]")).toBeVisible();
  return appointment;
}

test("an appointment is dragged to a free time, looked at, and moved", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  await linkWorker.signsIn();
  await linkWorker.opensTheAppointmentOf(await patient.reference());
  const { page } = linkWorker;
  const before = await page.locator("main dd").first().textContent();
  const appointment = await opensTheWeekOf(page);
  let slot = await dropsOnAFreeTime(page, appointment);
  // A test that runs beside this one may have taken it: then it is free for nobody, and another is tried.
  while (await page.getByText("The time that you chose cannot be booked").isVisible()) {
    await page.goto(appointment);
    await opensTheWeekOf(page);
    await expect(page.locator(`[data-slot^="${slot}."]`)).toHaveCount(0);
    slot = await dropsOnAFreeTime(page, appointment);
  }
  await expect(page.locator("input[name=slot]:checked")).toHaveValue(new RegExp(`^${slot}\\.`));
  await page.goto(appointment);
  await expect(page.locator("main dd").first(), "a drop alone moves nothing").toHaveText(before ?? "");
  await page.goBack();
  await page.getByRole("button", { name: "Move appointment" }).click();
  await expectPage(page, "staff/appointment");
  await expect(page.locator("main")).toContainText("The appointment has been moved.");
  await expect(page.locator("main dd").first()).not.toHaveText(before ?? "");
});

test("what is dropped beside the free times stays where it is", async ({ patient, linkWorker }) => {
  await patient.hasCome("done");
  await linkWorker.signsIn();
  await linkWorker.opensTheAppointmentOf(await patient.reference());
  const { page } = linkWorker;
  const appointment = await opensTheWeekOf(page);
  await page.locator(`[data-move="${appointment}/move"]`).dragTo(page.locator("h1"));
  await expectPage(page, "staff/diary");
});
