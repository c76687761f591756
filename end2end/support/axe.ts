// Accessibility of a page as it stands, by axe-core with all its rules and the size of targets (WCAG 2.5.8), which it
// leaves out unless asked.

import { expect, type Page, test } from "@playwright/test";
import axeCore from "axe-core";

/** Fails with every rule that the page breaks, and where it does. */
export async function axe(page: Page): Promise<void> {
  const scripts = test.info().project.use.javaScriptEnabled !== false;
  const violations = scripts ? await violationsOf(page) : await violationsOfCopy(page);
  expect(violations, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

async function violationsOf(page: Page) {
  // Sent through the debugger, which the page's content security policy does not bind.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const results = await window.axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => node.target.join(" ")),
    }));
  });
}

/** axe waits on timers, which do not run where scripts are off: so it reads a copy, with only the page's own scripts off. */
async function violationsOfCopy(page: Page) {
  const html = await page.content();
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: true });
  try {
    const copy = await context.newPage();
    await copy.route("**/*", (route) => {
      const request = route.request();
      if (request.isNavigationRequest()) {
        return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
      }
      return request.resourceType() === "script" ? route.abort() : route.continue();
    });
    await copy.goto(page.url());
    return await violationsOf(copy);
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}
