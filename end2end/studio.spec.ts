// The questions belong to the people: a draft is begun, reworded by two at once, undone, agreed on and published; whoever
// is in the middle of a form finishes it as they began, and the next person is asked the new words.

import { expect, test } from "./support/clock";
import { CoDesigner } from "./support/co-designer";
import { expectPage } from "./support/form";
import { Patient } from "./support/patient";

const OLD = "What matters most to you right now?";
const NEW = "What would you most like us to know?";

test("a version is drafted by two, agreed on, published, and asked of the next person and of nobody mid-way", async ({
  clock,
  patient,
  anotherDevice,
}) => {
  test.setTimeout(5 * 60_000);
  await clock.startsAt("2027-02-15T09:00:00Z");
  const [joan, amina, helen] = [
    new CoDesigner(await anotherDevice()),
    new CoDesigner(await anotherDevice()),
    new CoDesigner(await anotherDevice()),
  ];
  await patient.hasCome("help");
  await joan.signsIn("partner@riverside.example");
  await amina.signsIn("amina@riverside.example");
  await helen.signsIn("manager@riverside.example");

  await joan.opensTheDraft();
  await amina.opensTheDraft();
  await test.step("Then nothing can be published that is not agreed on", async () => {
    await expect(joan.page.getByRole("listitem").filter({ hasText: "Agree on its question protocol" })).toHaveCount(14);
    await expect(joan.page.getByRole("button", { name: "Publish this version" })).toHaveCount(0);
  });

  await test.step("Two reword the same question at once, and nobody's words are lost", async () => {
    await joan.opensTheQuestion("matters-most");
    await amina.opensTheQuestion("matters-most");
    await amina.rewords("What is on your mind?");
    await amina.isTold("Your change is saved.");
    await joan.rewords(NEW);
    await joan.isTold("It has been changed since you opened it.");
    await expect(joan.page.locator("[name=studio-text-en]")).toHaveValue(NEW);
    await expect(joan.page.locator(".app-studio__form")).toContainText("What is on your mind?");
    await joan.rewords(NEW);
    await joan.isTold("Your change is saved.");
  });

  await test.step("Then the preview is the page as a person has it", async () => {
    const preview = joan.page.frameLocator("iframe");
    await expect(preview.getByRole("heading", { level: 1 })).toHaveText(NEW);
  });

  await joan.goesBack();
  await joan.undoes();
  await expect(joan.page.locator('[data-question="matters-most"]')).toContainText("What is on your mind?");
  await joan.redoes();
  await expect(joan.page.locator('[data-question="matters-most"]')).toContainText(NEW);

  await joan.addsAQuestion("Who could come with you?", ["A friend", "Nobody"]);
  await joan.goesBack();
  await expect(joan.page.locator('[data-question="who-could-come-with-you"]')).toBeVisible();
  await test.step("Then the history says who did what", async () => {
    await joan.page.getByRole("link", { name: "History of the draft" }).click();
    await expectPage(joan.page, "studio/history");
    const entries = joan.page.locator("[data-change]");
    await expect(entries.first()).toContainText("Added the question “Who could come with you?”");
    await expect(entries.last()).toContainText("Amina Yusuf");
    await joan.goesBack();
  });

  await test.step("Words are suggested, declined with a reason, and others are taken", async () => {
    await joan.opensTheQuestion("good-day");
    await joan.suggests("What is your perfect day?", "It sounds friendlier.");
    await joan.suggests("What makes a good day for you?", "It is shorter.");
    await amina.opensTheDraft();
    await amina.opensTheQuestion("good-day");
    await amina.answers("What is your perfect day?", "Decline them");
    await expect(amina.page.locator(".nhsuk-error-summary")).toContainText("Say why you decline");
    await amina.page.locator("[name=studio-reason]").fill("Perfect is too much to ask.");
    await amina.page.getByRole("button", { name: "Send your answer" }).click();
    await amina.isTold("Your answer is saved.");
    await amina.opensTheDraft();
    await amina.opensTheQuestion("good-day");
    await amina.answers("What makes a good day for you?", "Take these words");
    await joan.page.reload();
    await expect(joan.page.locator("[name=studio-text-en]")).toHaveValue("What makes a good day for you?");
    await expect(joan.page.locator("[data-thread]").first()).toContainText("Declined");
    await joan.goesBack();
  });

  const keys = await joan.page.locator("[data-question]").evaluateAll((all) => {
    return all.map((one) => one.getAttribute("data-question") ?? "");
  });
  for (const key of keys) {
    await joan.opensTheQuestion(key);
    await joan.agrees();
    await joan.goesBack();
  }
  await expect(joan.page.getByText("Nothing stands in the way of publishing.")).toBeVisible();
  await expect(joan.page.getByText("A manager or clinical lead publishes the draft.")).toBeVisible();

  await helen.opensTheDraft();
  await helen.publishes();
  await helen.isTold("The new version is published.");

  await patient.asksForHelp(["loneliness"], "");
  await test.step("Then whoever is mid-way is asked what they were asked before", async () => {
    await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText(OLD);
  });
  const next = new Patient(await anotherDevice());
  await next.hasCome("question/matters-most");
  await test.step("Then the next person is asked the new words", async () => {
    await expect(next.page.getByRole("heading", { level: 1 })).toHaveText(NEW);
  });
});
