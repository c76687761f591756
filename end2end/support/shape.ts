// What every page has, whatever it asks, and how it stands on its own screen and on a narrow one.

import { expect, type Page } from "@playwright/test";
import { axe } from "./axe";

/** The page is well made for everyone: names, headings, landmarks, language, and room on the narrowest screen. */
export async function expectWellMade(page: Page, name: string, language: "en" | "ur"): Promise<void> {
  await expect(page.locator("body")).toHaveAttribute("data-page", name);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ur" ? "rtl" : "ltr");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("main")).toHaveCount(1);
  await expect(page).toHaveTitle(/\S+ - \S+/);
  await expect(page.locator("script:not([src]), style, [style], [onclick]"), "nothing is inline").toHaveCount(0);
  await axe(page);
  const own = page.viewportSize()!;
  await expectNoSidewaysScroll(page, own.width, own.height);
  // 1280 × 1024 at 400 % (WCAG 1.4.10), which is also the narrowest phone.
  await expectNoSidewaysScroll(page, 320, 256);
  await page.setViewportSize(own);
}

async function expectNoSidewaysScroll(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const sticksOut = (part: Element) => {
      const { left, right, width } = part.getBoundingClientRect();
      const isHidden = part.closest(".nhsuk-u-visually-hidden, .nhsuk-skip-link, [hidden]") !== null;
      return width > 0 && !isHidden && (right > room + 1 || left < -1);
    };
    const parts = [...document.querySelectorAll("body *")].filter(sticksOut);
    const whole = document.documentElement.scrollWidth;
    return whole > room ? [`${whole} px`, ...parts.map((part) => part.outerHTML.slice(0, 80))] : [];
  });
  expect(wide, `wider than ${width} px`).toEqual([]);
}
