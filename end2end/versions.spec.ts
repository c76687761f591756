// A network's questions have a past that can be read and gone back to, and are shared: copied, chosen, taken from the bank.

import { expect, test } from "./support/clock";
import { CoDesigner } from "./support/co-designer";
import { expectPage, mainButton } from "./support/form";

test("a manager copies the questions, adds one of the bank, and sees what the draft changes", async ({
  clock,
  anotherDevice,
}) => {
  await clock.startsAt("2027-02-15T09:00:00Z");
  const helen = new CoDesigner(await anotherDevice());
  await helen.signsIn("manager@riverside.example");
  const page = helen.page;

  await test.step("When she copies the version that is asked to a questionnaire of its own", async () => {
    await page.goto("/studio/versions/what-matters/1/copy");
    await page.locator("[name=studio-title-en]").fill("For carers");
    await mainButton(page).click();
    await expectPage(page, "studio/draft");
    await expect(page.locator("h1")).toContainText("For carers");
    await page.goto("/studio");
    await expect(page.locator("[data-questionnaire=for-carers]")).toContainText("Copied from version 1");
  });

  await test.step("When she begins a draft of what is asked, and copies a question of the bank into it", async () => {
    await helen.opensTheDraft();
    await page.goto("/studio/bank/tried-before");
    const draft = page.locator("form", { hasText: "What matters to me" });
    await draft.getByRole("combobox").selectOption({ label: "Three months from now" });
    await draft.getByRole("button").click();
    await expectPage(page, "studio/question");
    await expect(page.locator("main")).toContainText("Source: Matters question bank");
  });

  await test.step("Then the draft differs from the version by that question, and going back replaces nothing", async () => {
    await page.goto("/studio/versions/what-matters/compare");
    await expect(page.locator("[data-difference]")).toHaveCount(1);
    await expect(page.locator("[data-difference]")).toContainText("This question is new.");
    await expect(page.locator("[data-difference]")).toContainText("Changes the meaning");
    await page.goto("/studio/versions/what-matters/1");
    await expect(page.locator("main")).toContainText("A draft is open. It is not replaced");
  });
});

test("a manager chooses which questions are asked, and takes the others out of use", async ({
  clock,
  anotherDevice,
}) => {
  await clock.startsAt("2027-02-15T09:00:00Z");
  const helen = new CoDesigner(await anotherDevice());
  await helen.signsIn("manager@riverside.example");
  const page = helen.page;
  await page.goto("/studio");
  const [first, second] = ["what-matters", "getting-to-know-you"].map((slug) =>
    page.locator(`[data-questionnaire=${slug}]`),
  );
  await expect(first).toContainText("Asked of new people");
  await second.getByRole("button", { name: "Take out of use" }).click();
  await expect(second).toContainText("Taken out of use on");
  await second.getByRole("button", { name: "Take into use again" }).click();
  await second.getByRole("button", { name: "Ask these questions" }).click();
  await helen.isTold("New people are now asked these questions.");
  await expect(second).toContainText("Asked of new people");
  await first.getByRole("button", { name: "Ask these questions" }).click();
  await expect(first).toContainText("Asked of new people");
});
