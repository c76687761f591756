// An appointment is dragged to a free time in the diary: the drop chooses, a button moves, and the keyboard comes by the
// same page.

import { expect, type Page } from "@playwright/test";
import { expectPage } from "./support/form";
import { test } from "./support/test";

// Dragging is for a mouse: a phone moves an appointment by its own page.
test.use({ viewport: { width: 1280, height: 6000 }, isMobile: false, hasTouch: false });

/** The week of the diary in which an appointment is, and the appointment's own address. */
async function opensTheWeekOf(page: Page): Promise<string> {
  const appointment = new URL(page.url()).pathname;
  const day = (await page.locator(".nhsuk-back-link").getAttribute("href")) ?? "";
  await page.setViewportSize({ width: 1280, height: 6000 });
  await page.goto(day.replace("view=day", "view=week"));
  await expectPage(page, "staff/diary");
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
  const diary = page.url();
  // A test that runs beside this one may take the time meanwhile: another is tried then.
  await expect(async () => {
    await page.goto(diary);
    const dragged = page.locator(`[data-move="${appointment}/move"]`);
    await expect(dragged).toHaveAttribute("draggable", "true");
    const times = page.locator("[data-slot]");
    const target = times.nth(Math.floor(Math.random() * (await times.count())));
    const slot = ((await target.getAttribute("data-slot")) ?? "").split(".").slice(0, 2).join(".");
    await dragged.dragTo(target);
    await expectPage(page, "staff/appointment-move");
    await expect(page.locator("input[name=slot]:checked")).toHaveValue(new RegExp(`^${slot}\\.`), { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
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
