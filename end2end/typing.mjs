// How soon a page answers to a key, on a phone with a quarter of this machine's speed: from the key to the frame that
// shows the letter, with everything else that the page does meanwhile. Beside it, the same in a page that has nothing
// but the text. `node typing.mjs ADDRESS COOKIE FIELD`; each figure is a line of JSON.

import { chromium } from "@playwright/test";
import { chromiumHere } from "./chromium.mjs";

const WORDS = "What would make tomorrow a good day, and who could be there with you?";
/** How often everything is typed: the two pages take turns, so that a busy machine slows both. */
const ROUNDS = 3;
const SLOWER = 4;

const [address, cookie, field] = process.argv.slice(2);
const browser = await chromium.launch(chromiumHere);
const context = await browser.newContext({ viewport: { width: 375, height: 667 } });
const [name, value] = cookie.split("=");
await context.addCookies([{ name, value, url: new URL(address).origin }]);

/** Types the words into a text of a page; how long each key took. */
async function typed(page, text) {
  const slow = await context.newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.bringToFront();
  await text.fill("");
  await page.evaluate(() => {
    window.taken = [];
    document.addEventListener("keydown", (event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => window.taken.push(performance.now() - began)));
    });
  });
  for (const letter of WORDS) {
    await page.keyboard.type(letter, { delay: 30 });
    // Between words one pauses for longer than the preview waits.
    await page.waitForTimeout(letter === " " ? 400 : 40);
  }
  await slow.detach();
  return page.evaluate(() => window.taken);
}

const all = { page: [], plain: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  const plain = await context.newPage();
  await plain.setContent("<!doctype html><title>Plain</title><label>Text <textarea></textarea></label>");
  await plain.locator("textarea").focus();
  all.plain.push(...(await typed(plain, plain.locator("textarea"))));
  await plain.close();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  const text = page.locator(`[name=${field}]`);
  await text.focus();
  all.page.push(...(await typed(page, text)));
  const kept = await text.inputValue();
  if (kept !== WORDS) {
    throw new Error(`what was typed became ${kept}`);
  }
  await page.close();
}
await browser.close();

function figure(name, taken, share) {
  const sorted = taken.toSorted((one, other) => one - other);
  console.log(JSON.stringify({ name, value: sorted[Math.floor((sorted.length - 1) * share)], unit: "ms" }));
}

figure("p50", all.page, 0.5);
figure("p98", all.page, 0.98);
figure("plain p50", all.plain, 0.5);
figure("plain p98", all.plain, 0.98);
