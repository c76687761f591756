// Knows when the islands of a page are awake: once the page's form is listened to, or, on a page that asks nothing,
// the link by which people leave it.

import type { Page } from "@playwright/test";

/** To be called before the page is opened: notes what is listened to. */
export async function watchIslands(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, kind: string, ...rest: [never, never?]) {
      const isForm = this instanceof HTMLFormElement && kind === "submit";
      const isLeave = this instanceof HTMLAnchorElement && this.className === "app-leave__link";
      if (isForm || (isLeave && document.querySelector("form[data-main]") === null)) {
        window.islandsAreAwake = true;
      }
      return listen.call(this, kind, ...rest);
    };
  });
}

/** Waits until the page's islands are awake. */
export async function islandsAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => window.islandsAreAwake === true);
}

declare global {
  interface Window {
    islandsAreAwake?: boolean;
  }
}
