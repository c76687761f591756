// What a phone keeps by itself: files and a page for when the connection is lost, and what is typed meanwhile.

import type { Page } from "@playwright/test";

/** Waits until the phone has what it keeps. */
export async function workerAwake(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const ready = await navigator.serviceWorker.ready;
    return ready.active?.state === "activated" && navigator.serviceWorker.controller !== null;
  });
}

/** The stores that lie on the phone, by their names. */
export function databases(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

/** What lies on the phone, read as another program would that has got at its store. */
export function sealed(page: Page): Promise<{ entries: number; readable: boolean; extractable: boolean } | null> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "matters")) {
      return null;
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener("success", () => resolve(request.result)));
    const device = await done(indexedDB.open("matters"));
    const entries = await done<{ sealed: ArrayBuffer }[]>(device.transaction("typed").objectStore("typed").getAll());
    const key = await done<CryptoKey>(device.transaction("keys").objectStore("keys").get("keys"));
    device.close();
    const readable = entries.some(({ sealed }) => new TextDecoder().decode(sealed).includes("lian"));
    return { entries: entries.length, readable, extractable: key?.extractable };
  });
}

/** What is sent at parting may get through all the same, and the service would bring it back: from here it is lost. */
export async function losesWhatIsSentAtParting(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.sendBeacon = () => true;
  });
}
