// The studio with a script: the preview follows what is typed and saves nothing, and pages and questions are dragged to
// their places, with a mouse and with a finger.

import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { CoDesigner } from "./support/co-designer";
import { expectPage } from "./support/form";
import { test } from "./support/test";

const QUESTION = "good-day";

async function opensAQuestion(page: Page, key = QUESTION): Promise<{ joan: CoDesigner; preview: FrameLocator }> {
  const joan = new CoDesigner(page);
  await joan.signsIn("partner@riverside.example");
  await joan.opensTheDraft();
  await joan.opensTheQuestion(key);
  await expect(page.locator("[data-live-note]")).toContainText("follows what you type");
  return { joan, preview: page.frameLocator("iframe") };
}

test("the preview follows what is typed, and nothing is saved by it", async ({ page }) => {
  const { preview } = await opensAQuestion(page);
  const before = await page.locator("[name=studio-text-en]").inputValue();
  await page.locator("[name=studio-text-en]").fill("What would make tomorrow a good day?");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("What would make tomorrow a good day?");
  await page.locator("[name=studio-hint-en]").fill("A small thing is enough.");
  await expect(preview.locator("main")).toContainText("A small thing is enough.");
  await expect(page.locator("[name=studio-hint-en]"), "the focus stays where one types").toBeFocused();
  await page.reload();
  await expect(page.locator("[name=studio-text-en]")).toHaveValue(before);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(before);
});

test("another kind of answer shows at once", async ({ page }) => {
  const { preview } = await opensAQuestion(page);
  await page.getByLabel("Yes or no", { exact: true }).check();
  await expect(preview.getByRole("radio")).toHaveCount(2);
});

test("the preview keeps the last that it could show, and says so once and politely", async ({ page }) => {
  const { preview } = await opensAQuestion(page);
  const said = page.locator("[data-live-said]");
  await page.locator("[name=studio-text-en]").fill("Is it on its way?");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Is it on its way?");
  await page.locator("[name=studio-text-en]").fill("");
  await expect(said).toContainText("The preview shows what it could last.");
  await expect(said).toHaveAttribute("role", "status");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Is it on its way?");
  await page.locator("[name=studio-text-en]").fill("Is it there?");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Is it there?");
  await expect(said).toHaveText("");
});

test("what is typed is previewed in the other language, and the workspace keeps its own", async ({ page }) => {
  const { preview } = await opensAQuestion(page);
  await page.locator("[name=studio-text-ur]").fill("کل کا دن کیسے اچھا ہو؟");
  await page.getByRole("link", { name: "Show it in Urdu" }).click();
  await expect(preview.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("کل کا دن کیسے اچھا ہو؟");
  await expect(page.locator("[name=studio-text-ur]"), "nothing typed is lost").toHaveValue("کل کا دن کیسے اچھا ہو؟");
  await page.goto("/studio");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the heading of a page is previewed as it is typed", async ({ page }) => {
  const joan = new CoDesigner(page);
  await joan.signsIn("partner@riverside.example");
  await joan.opensTheDraft();
  await page.goto(`${page.url().replace(/[?#].*/, "")}/pages/people`);
  await expectPage(page, "studio/page");
  await page.locator("[name=studio-title-en]").fill("The people around you");
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText("The people around you");
});

test("who writes hears that somebody else changed the draft, and what they write stays", async ({ page, anotherDevice }) => {
  await page.clock.install({ time: new Date("2027-03-08T08:00:00Z") });
  await opensAQuestion(page);
  await page.locator("[name=studio-text-en]").fill("What do you look forward to?");
  const before = await page.locator("[data-fresh]").innerText();
  const amina = new CoDesigner(await anotherDevice());
  await amina.signsIn("amina@riverside.example");
  await amina.opensTheDraft();
  await amina.opensTheQuestion("involve");
  await amina.rewords("Who could take part in this with you?");
  await amina.isTold("Your change is saved.");
  await page.clock.fastForward("00:16");
  // Tests beside this one change the same draft: whose change was the last is not for this one to say.
  await expect(page.locator("[role=status]").filter({ hasText: "Last changed by" })).toBeVisible();
  await expect(page.locator("[data-latest]")).not.toHaveText(before);
  await expect(page.locator("[name=studio-text-en]")).toHaveValue("What do you look forward to?");
});

test("what is tried in the preview goes nowhere", async ({ page }) => {
  const { preview } = await opensAQuestion(page, "people");
  const frame = page.frames().find((frame) => frame.name() === "preview");
  const address = frame?.url();
  await preview.getByRole("checkbox").first().check();
  await preview.getByRole("button", { name: "Continue" }).click();
  expect(frame?.url()).toBe(address);
});

test.describe("dragging", () => {
  /** The questions of a page, in order. */
  async function questionsOf(page: Page, id: string): Promise<string[]> {
    const keys = page.locator(`[data-draft-page="${id}"] [data-question]`);
    return keys.evaluateAll((all) => all.map((one) => one.getAttribute("data-question") ?? ""));
  }

  async function opensADraftOfTheirOwn(page: Page): Promise<string> {
    const joan = new CoDesigner(page);
    await joan.signsIn("partner@riverside.example");
    await joan.opensTheDraft();
    await expect(page.locator("[data-drag-hint]")).toBeVisible();
    // A page of this test's own, since tests beside this one work on the same draft.
    await page.getByRole("button", { name: "Add a page" }).click();
    await expectPage(page, "studio/page");
    const id = page.url().replace(/.*\/pages\/([^?#]*).*/, "$1");
    for (const words of ["First", "Second"]) {
      await page.goto(page.url().replace(/\/(pages|questions)\/.*/, `/pages/${id}/add`));
      await page.locator("[name=studio-text-en]").fill(`${words} of ${id}?`);
      await page.getByLabel("Yes or no", { exact: true }).check();
      await page.locator("form[data-main] button[type=submit]").click();
      await expectPage(page, "studio/question");
    }
    await joan.goesBack();
    await expect(page.locator("[data-drag-hint]")).toBeVisible();
    return id;
  }

  async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
    const box = await part.boundingBox();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
  }

  test("a question is dragged above another with a mouse, and has the focus where it stands then", async ({ page }) => {
    const id = await opensADraftOfTheirOwn(page);
    const [first = "", second = ""] = await questionsOf(page, id);
    const grip = page.locator(`[data-question="${second}"] [data-grip]`);
    await grip.scrollIntoViewIfNeeded();
    const from = await middleOf(grip);
    const target = await page.locator(`[data-question="${first}"]`).boundingBox();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (target?.y ?? 0) + 8, { steps: 8 });
    await expect(page.locator(`[data-question="${first}"]`)).toHaveClass(/app-drop--above/);
    await page.mouse.up();
    await expect(page).toHaveURL(/done=saved#question-/);
    expect(await questionsOf(page, id)).toEqual([second, first]);
    await expect(page.locator(`#question-${second}`)).toBeFocused();
    await expect(page.locator(`#question-${second}`)).toBeInViewport();
  });

  test("Escape lets go of what is dragged, and nothing is moved", async ({ page }) => {
    const id = await opensADraftOfTheirOwn(page);
    const [first = "", second = ""] = await questionsOf(page, id);
    const grip = page.locator(`[data-question="${second}"] [data-grip]`);
    await grip.scrollIntoViewIfNeeded();
    const from = await middleOf(grip);
    const target = await page.locator(`[data-question="${first}"]`).boundingBox();
    const here = page.url();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (target?.y ?? 0) + 8, { steps: 8 });
    await page.keyboard.press("Escape");
    await expect(page.locator(`[data-question="${first}"]`)).not.toHaveClass(/app-drop/);
    await page.mouse.up();
    expect(page.url()).toBe(here);
    expect(await questionsOf(page, id)).toEqual([first, second]);
  });

  test("a question is dragged to another page with a finger", async ({ page }) => {
    const id = await opensADraftOfTheirOwn(page);
    const [first = "", second = ""] = await questionsOf(page, id);
    await page.getByRole("button", { name: "Add a page" }).click();
    await expectPage(page, "studio/page");
    const other = page.url().replace(/.*\/pages\/([^?#]*).*/, "$1");
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expectPage(page, "studio/draft");
    await expect(page.locator("[data-drag-hint]")).toBeVisible();
    // As high as the draft: a finger that has to scroll on the way is another test's.
    await page.setViewportSize({ width: 375, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    const from = await middleOf(page.locator(`[data-question="${first}"] [data-grip]`));
    const to = await middleOf(page.locator(`[data-draft-page="${other}"]`));
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    await touch("touchStart", from);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch("touchMove", { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    await expect(page.locator(`[data-draft-page="${other}"]`)).toHaveClass(/app-drop--into/);
    await touch("touchEnd");
    await expect(page).toHaveURL(/done=saved#question-/);
    expect(await questionsOf(page, id)).toEqual([second]);
    expect(await questionsOf(page, other)).toEqual([first]);
  });

  test("a page is dragged above the one before it", async ({ page }) => {
    const id = await opensADraftOfTheirOwn(page);
    const pages = async () =>
      page.locator("[data-draft-page]").evaluateAll((all) => all.map((one) => one.getAttribute("data-draft-page")));
    await page.setViewportSize({ width: 1280, height: 2 * (await page.evaluate(() => document.documentElement.scrollHeight)) });
    const before = (await pages()).at((await pages()).indexOf(id) - 1) ?? "";
    const from = await middleOf(page.locator(`[data-draft-page="${id}"] [data-grip]`).first());
    const target = await page.locator(`[data-draft-page="${before}"]`).boundingBox();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (target?.y ?? 0) + 8, { steps: 8 });
    await expect(page.locator(`[data-draft-page="${before}"]`)).toHaveClass(/app-drop--above/);
    await page.mouse.up();
    await expect(page).toHaveURL(new RegExp(`done=saved#page-${id}`));
    const after = await pages();
    expect(after.indexOf(id)).toBe(after.indexOf(before) - 1);
    await expect(page.locator(`#page-${id}`)).toBeFocused();
  });
});
