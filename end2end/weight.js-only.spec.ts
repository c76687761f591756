// How much a page weighs on the wire, compressed as a phone asks for it. The limits are those of issue 2.

import { type CDPSession, expect, type Page } from "@playwright/test";
import { type Place, given } from "./support/answers";
import { islandsAwake, watchIslands } from "./support/islands";
import { test } from "./support/test";

const KB = 1_024;
/** The first view of a patient page, before any wasm. */
const FIRST_VIEW = { bytes: 40 * KB, requests: 5 };
/** Scripts and wasm together. */
const SCRIPTS = { patient: 100 * KB, staff: 250 * KB };

interface Fetched {
  path: string;
  /** With the headers. */
  bytes: number;
  /** Without them. */
  body: number;
}

const PUBLIC = ["/", "/riverside", "/riverside/refer/practice", "/riverside/privacy", "/riverside/accessibility"];
const JOURNEY: Place[] = [
  "name",
  "contact",
  "help",
  "question/matters-most",
  "meeting",
  "sharing",
  "appointment",
  "check",
  "done",
];

for (const path of PUBLIC) {
  test(`the first view of ${path} is light`, async ({ page }) => {
    expectLight(await fetched(page, path));
  });
}

for (const place of JOURNEY) {
  test(`the first view of refer/${place} is light`, async ({ page }) => {
    await given(page, place);
    expectLight(await fetched(page, page.url()));
  });
}

test("the scripts of a patient page are light", async ({ page }) => {
  await watchIslands(page);
  await given(page, "name");
  const all = await fetched(page, page.url(), () => islandsAwake(page));
  expectScripts(all, SCRIPTS.patient);
});

test("the scripts of a staff page are light", async ({ linkWorker }) => {
  await linkWorker.signsIn();
  expectScripts(await fetched(linkWorker.page, "/staff/intake"), SCRIPTS.staff);
});

for (const path of ["/riverside", "/riverside/privacy", "/riverside/manage", "/staff/sign-in", "/nowhere"]) {
  test(`${path} has no island, and loads no script`, async ({ page }) => {
    const all = await fetched(page, path);
    expect(all.filter(({ path }) => /\.(js|wasm)$/.test(path))).toEqual([]);
  });
}

test("a page that is opened again fetches nothing but itself", async ({ page }) => {
  await given(page, "name");
  await page.waitForLoadState("networkidle");
  const seen: string[] = [];
  page.on("requestfinished", async (request) => {
    const sizes = await request.sizes();
    if (sizes.responseBodySize > 0) {
      seen.push(new URL(request.url()).pathname);
    }
  });
  await page.goto("/riverside/refer/name");
  await page.waitForLoadState("networkidle");
  expect(seen.filter((path) => path.startsWith("/pkg/"))).toEqual([]);
});

function expectLight(all: Fetched[]): void {
  const first = all.filter(({ path }) => !path.endsWith(".wasm"));
  const said = first.map(({ path, bytes }) => `${path} ${bytes}`).join("\n");
  expect(first.length, said).toBeLessThanOrEqual(FIRST_VIEW.requests);
  expect(sum(first.map(({ bytes }) => bytes)), said).toBeLessThanOrEqual(FIRST_VIEW.bytes);
}

function expectScripts(all: Fetched[], most: number): void {
  const scripts = all.filter(({ path }) => /\.(js|wasm)$/.test(path));
  const said = scripts.map(({ path, body }) => `${path} ${body}`).join("\n");
  expect(scripts.length, said).toBe(2);
  expect(sum(scripts.map(({ body }) => body)), said).toBeLessThanOrEqual(most);
}

function sum(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Everything that a browser fetches that has seen nothing of the site yet. */
async function fetched(page: Page, path: string, until?: () => Promise<void>): Promise<Fetched[]> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  const requests = new Map<string, Fetched>();
  await browser.send("Network.enable");
  await browser.send("Network.setCacheDisabled", { cacheDisabled: true });
  browser.on("Network.requestWillBeSent", ({ requestId, request }) => {
    requests.set(requestId, { path: new URL(request.url).pathname, bytes: 0, body: 0 });
  });
  browser.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) {
      request.body += encodedDataLength;
    }
  });
  browser.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) {
      request.bytes = encodedDataLength;
    }
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await until?.();
  return [...requests.values()];
}
