// Questions are tried before they are published: who comes by the link is asked them and may say what is hard to
// understand, everybody else is asked the published ones, and what is told afterwards says nothing of anybody.

import { expect, test } from "./support/clock";
import { CoDesigner } from "./support/co-designer";
import { expectPage, mainButton } from "./support/form";
import { Patient } from "./support/patient";
import { expectWellMade } from "./support/shape";

const OLD = "What matters most to you right now?";
const NEW = "What is on your mind?";

test("a draft is tried by link, somebody says what they do not understand, and the pilot is stopped", async ({
  clock,
  patient,
  anotherDevice,
}) => {
  test.setTimeout(6 * 60_000);
  await clock.startsAt("2027-02-15T09:00:00Z");
  const helen = new CoDesigner(await anotherDevice());
  await helen.signsIn("manager@riverside.example");
  await helen.opensTheDraft();
  const draft = helen.page.url();
  await helen.opensTheQuestion("matters-most");
  await helen.rewords(NEW);
  await helen.goesBack();
  await helen.triesIt();
  await expect(helen.page.getByText("There is something to do in the draft")).toBeVisible();
  await expectWellMade(helen.page, "studio/pilot", "en");
  await helen.goesBack();
  await helen.agreesOnEverything();

  await helen.triesIt();
  await mainButton(helen.page).click();
  await expect(helen.page.locator(".nhsuk-error-summary")).toContainText("Choose who is asked");
  await helen.page.getByLabel("Only people who come by the link").check();
  await mainButton(helen.page).click();
  await helen.isTold("The pilot runs.");
  await expectWellMade(helen.page, "studio/pilot", "en");
  const link = (await helen.page.locator("a.app-address").textContent()) ?? "";

  const tester = new Patient(await anotherDevice());
  await test.step("When somebody comes by the link, they are asked the questions of the draft", async () => {
    await tester.page.goto(new URL(link).pathname + new URL(link).search);
    await tester.page.getByRole("link", { name: "Start now" }).click();
    await expectPage(tester.page, "refer/practice");
    await tester.goesOnTo("question/matters-most");
    await expect(tester.page.getByRole("heading", { level: 1 })).toHaveText(NEW);
  });

  await test.step("Then they may say that it is hard to understand, and lose nothing", async () => {
    await tester.page.locator("[name=matters-most]").fill("My gar");
    await tester.page.getByText("Is this page hard to understand? Tell us").click();
    await tester.page.getByLabel("What is hard to understand?").fill("Do you mean today?");
    await expectWellMade(tester.page, "refer/question", "en");
    await tester.page.getByRole("button", { name: "Tell us" }).click();
    await expect(tester.page.getByText("Thank you for telling us")).toBeVisible();
    await expect(tester.page.locator("[name=matters-most]")).toHaveValue("My gar");
    await expectWellMade(tester.page, "refer/question", "en");
    await tester.page.locator("[name=matters-most]").fill("My garden");
    await mainButton(tester.page).click();
    await expect(tester.page.getByRole("heading", { level: 1 })).not.toHaveText(NEW);
  });

  await patient.hasCome("question/matters-most");
  await test.step("And nobody else is asked them, or anything about them", async () => {
    await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText(OLD);
    await expect(patient.page.getByText("Is this page hard to understand?")).toHaveCount(0);
  });

  await test.step("And nothing is told of one person", async () => {
    await helen.page.reload();
    await expect(helen.page.locator("main")).not.toContainText("Do you mean today?");
    await expect(helen.page.getByText("fewer than 5 people").first()).toBeVisible();
  });
  await helen.page.getByRole("button", { name: "Stop the pilot" }).click();
  await helen.isTold("The pilot is stopped.");
  await expectWellMade(helen.page, "studio/pilot", "en");
  expect(helen.page.url()).toContain(draft);
});
