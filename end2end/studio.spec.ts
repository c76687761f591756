// The questions belong to the people: a draft is begun, reworded by two at once, undone, spoken of by a guest, translated,
// tried, agreed on, approved by every seat and published; a public page says what was said and done. Whoever is in the
// middle of a form finishes it as they began, and the next person is asked the new words.

import { expect, test } from "./support/clock";
import { CoDesigner } from "./support/co-designer";
import { expectPage, mainButton } from "./support/form";
import { Patient } from "./support/patient";
import { expectWellMade } from "./support/shape";

const OLD = "What matters most to you right now?";
const NEW = "What would you most like us to know?";

test("a version is drafted by four and a guest, approved, published, and asked of the next person and of nobody mid-way", async ({
  clock,
  patient,
  anotherDevice,
}) => {
  test.setTimeout(8 * 60_000);
  await clock.startsAt("2027-02-15T09:00:00Z");
  const [joan, amina, helen, lead] = [
    new CoDesigner(await anotherDevice()),
    new CoDesigner(await anotherDevice()),
    new CoDesigner(await anotherDevice()),
    new CoDesigner(await anotherDevice()),
  ];
  await patient.hasCome("help");
  await joan.signsIn("partner@riverside.example");
  await amina.signsIn("amina@riverside.example");
  await helen.signsIn("manager@riverside.example");
  await lead.signsIn("lead@riverside.example");
  await helen.setsASeat("A person with lived experience", "Somebody without an account, by a guest link", true);
  await helen.setsASeat("Clinical lead", "Sanjay Rao", false);

  await joan.opensTheDraft();
  await joan.writesDownAPanel();
  await amina.opensTheDraft();
  await test.step("Then nothing can be published that is not agreed on", async () => {
    await expect(joan.page.getByRole("listitem").filter({ hasText: "Agree on its question protocol" })).toHaveCount(14);
    await joan.looksAtPublishing();
    await expect(joan.page.getByText("There is something to do first.")).toBeVisible();
    await joan.goesBack();
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

  await test.step("Who is mentioned finds it waiting", async () => {
    await joan.page.locator("[aria-labelledby=talk] [name=studio-words]").fill("What do you think, @Sanjay?");
    await joan.page.getByRole("button", { name: "Say it" }).click();
    await lead.page.goto("/studio");
    await lead.page.locator("[data-mentions] a").click();
    await expectPage(lead.page, "studio/thread");
    await lead.page.locator("[name=studio-reason]").fill("I agree.");
    await lead.page.getByRole("button", { name: "Resolve" }).click();
    await lead.isTold("Your answer is saved.");
    await lead.page.goto("/studio");
    await expect(lead.page.locator("[data-mentions]")).toHaveCount(0);
  });

  const link = await joan.invites("Ruth", ["good-day", "people"], "A person with lived experience");
  const ruth = await anotherDevice();
  await test.step("A guest without an account comments on two questions in five minutes", async () => {
    await ruth.goto(link);
    await expectPage(ruth, "studio/guest");
    await expectWellMade(ruth, "studio/guest", "en");
    await ruth.getByRole("link", { name: "Start", exact: true }).click();
    await expectPage(ruth, "studio/guest-question");
    await ruth.getByRole("button", { name: "Send" }).click();
    await expect(ruth.locator(".nhsuk-error-summary")).toBeVisible();
    await expectWellMade(ruth, "studio/guest-question", "en");
    await ruth.getByLabel("What do you think of it?").fill("I like it.");
    await ruth.getByRole("button", { name: "Send" }).first().click();
    await expectPage(ruth, "studio/guest-question");
    await ruth.locator("[name=studio-wording]").fill("Who matters to you?");
    await ruth.getByRole("button", { name: "Send" }).first().click();
    await expectPage(ruth, "studio/guest-thanks");
    await expectWellMade(ruth, "studio/guest-thanks", "en");
  });

  await test.step("What she suggested is taken, and she reads it by the same link", async () => {
    await amina.opensTheDraft();
    await amina.opensTheQuestion("people");
    await amina.answers("Who matters to you?", "Take these words", "It is kinder.");
    await amina.isTold("Your answer is saved.");
    await amina.opensTheDraft();
    await amina.opensTheQuestion("good-day");
    await amina.resolves("I like it.", "Good to hear.");
    await amina.opensTheDraft();
    await amina.resolves("Could the first page be shorter", "We try it on an old phone.");
    await ruth.goto(`${link}/questions/people`);
    await expect(ruth.locator("[data-thread]")).toContainText("It is kinder.");
  });

  await test.step("A translation is checked", async () => {
    await joan.opensTheDraft();
    const draft = joan.page.url();
    await joan.page.goto(`${draft}/translations/ur`);
    await expectPage(joan.page, "studio/translations");
    const question = joan.page.locator('[data-translated="question/matters-most"]');
    await question.locator("input[type=text], textarea").first().fill("ہم آپ کے بارے میں سب سے زیادہ کیا جانیں؟");
    await question.locator("input[type=radio][value=checked]").check();
    await question.getByRole("button").click();
    await expect(joan.page.locator(".nhsuk-notification-banner--success")).toBeVisible();
    await joan.page.goto(draft);
  });

  await joan.agreesOnEverything();
  await expect(joan.page.getByText("Nothing stands in the way of publishing.")).toBeVisible();

  await test.step("It is tried with people, and stopped", async () => {
    await helen.opensTheDraft();
    await helen.triesIt();
    await helen.page.getByLabel("Only people who come by the link").check();
    await mainButton(helen.page).click();
    await helen.isTold("The pilot runs.");
    await helen.goesBack();
  });

  await test.step("Every seat is asked, and nothing is published before all approve", async () => {
    await helen.goesTo("Approvals");
    await mainButton(helen.page).click();
    await helen.isTold("The seats are asked.");
    await helen.goesBack();
    await helen.looksAtPublishing();
    await expect(helen.page.getByText("A seat has not approved them yet.")).toBeVisible();
    await expect(helen.page.locator("[name=studio-rung]")).toHaveCount(0);
    await lead.opensTheDraft();
    await lead.approves();
    await ruth.goto(link);
    await ruth.getByLabel("Yes, I approve them").check();
    await ruth.locator("form", { has: ruth.locator("[name=approval-voice]") }).getByRole("button").click();
    await expect(ruth.getByText("You approved these questions.")).toBeVisible();
  });

  await test.step("A change of meaning asks them again", async () => {
    await joan.opensTheDraft();
    await joan.opensTheQuestion("good-day");
    await joan.rewords("What would you change about your day?");
    await joan.isTold("Your change is saved.");
    await joan.goesBack();
    await joan.goesTo("Approvals");
    await expect(joan.page.getByText("To be asked again")).toHaveCount(2);
    await joan.goesBack();
    await joan.undoes();
    await joan.goesTo("Approvals");
    await expect(joan.page.getByText("Approved", { exact: true })).toHaveCount(2);
    await joan.goesBack();
  });

  await helen.opensTheDraft();
  await helen.publishes("co-designed");
  await helen.isTold("The new version is published.");

  await test.step("Then everybody can read what was said and done", async () => {
    const anybody = await anotherDevice();
    await anybody.goto("/riverside");
    await anybody.getByRole("link", { name: "How our questions were made" }).click();
    await expectPage(anybody, "how-our-questions-were-made");
    await expectWellMade(anybody, "how-our-questions-were-made", "en");
    const version = anybody.locator("[data-version='2']");
    await expect(version).toContainText("Co-designed");
    await expect(version).toContainText("Somebody suggested “Who matters to you?”");
    await expect(version).toContainText("It is kinder.");
    await expect(version).toContainText("A person with lived experience");
    await ruth.goto(link);
    await expect(ruth.getByText("These questions are now in use.")).toBeVisible();
  });

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
