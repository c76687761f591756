// A connection that is lost: what the phone shows then, what it keeps and for how long, and what it never keeps.

import type { Page } from "@playwright/test";
import { databases, losesWhatIsSentAtParting, sealed, workerAwake } from "./support/device";
import { expectPage, mainButton, sendTo } from "./support/form";
import { islandsAwake, watchIslands } from "./support/islands";
import { expect, test as base } from "./support/test";

const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    await watchIslands(page);
    await use(page);
  },
});

test("a page that cannot be had is an honest page, and leads back to where it was", async ({ patient, page }) => {
  await patient.hasCome("name");
  await workerAwake(page);
  await page.context().setOffline(true);
  await page.goto("/riverside/refer/name");
  await expectPage(page, "offline");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are not connected");
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Try again" }).click();
  await expectPage(page, "refer/name");
});

test("the phone keeps the shared files and the one page, and no page of anybody's", async ({ patient, page }) => {
  await patient.hasCome("done");
  await workerAwake(page);
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.startsWith("/pkg/"))).toEqual(["/offline"]);
});

test("what is typed while the connection is lost is sealed, and comes back", async ({ patient, page }) => {
  await patient.hasCome("name");
  await workerAwake(page);
  await islandsAwake(page);
  await page.context().setOffline(true);
  await patient.field("given-name").fill("Élian");
  await patient.field("family-name").fill("O’Brien");
  await expect.poll(() => sealed(page)).toEqual({ entries: 1, readable: false, extractable: false });
  await losesWhatIsSentAtParting(page);
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.goto("/riverside/refer/name");
  await expect(patient.field("family-name")).toHaveValue("O’Brien");
  await expect(page.getByText("What you typed here while you were not connected is back.")).toBeVisible();
  await sendTo(page, "refer/date-of-birth");
  await expect.poll(() => databases(page)).toEqual([]);
});

test("whoever leaves in haste leaves nothing of what they typed", async ({ patient, page }) => {
  await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "<title>Weather</title>" }));
  await patient.hasCome("name");
  await islandsAwake(page);
  await page.context().setOffline(true);
  await patient.field("given-name").fill("Élian");
  await expect.poll(() => databases(page)).toEqual(["matters"]);
  await page.context().setOffline(false);
  await page.locator(".app-leave__link").click();
  await expect(page).toHaveTitle("Weather");
  await page.goto("/riverside/privacy");
  await expect.poll(() => databases(page)).toEqual([]);
});

test("whoever finishes on this phone leaves neither files nor a worker behind", async ({ patient, page }) => {
  await patient.hasCome("done");
  await workerAwake(page);
  await page.locator("form[action='/do/refer/finish'] button").click();
  await expectPage(page, "refer/finished");
  const left = () =>
    page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length);
  await expect.poll(left).toBe(0);
});

test("while the connection holds, nothing that is typed is written on the phone", async ({ patient, page }) => {
  await patient.hasCome("name");
  await islandsAwake(page);
  await patient.field("given-name").fill("Élian");
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  expect(await databases(page)).toEqual([]);
});
