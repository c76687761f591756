// Someone fills in the form with or for another person, who agrees.

import { expect, test } from "./support/test";
import { expectPage, sendAndBeTold, sendTo } from "./support/form";

test("a daughter refers her mother, and the link worker knows whom to call", async ({ patient, linkWorker }) => {
  const { page } = patient;
  await patient.startsForSomeone();
  await patient.saysThatTheyHelp("Sana Mahmood", "Daughter", "07700 900456");
  await patient.choosesPractice("Fernbank Medical Centre");
  await patient.givesName("Rukhsana", "Mahmood");
  await patient.givesDateOfBirth("14", "8", "1948");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How can we reach the person you are helping?");
  await patient.choice("phone-belongs", "shared").check();
  await patient.choice("who-to-call", "helper").check();
  await patient.givesContact("0113 496 0321", "");
  await patient.givesPostcode("LS1 4AP");
  await patient.asksForHelp(["memory"], "She asks for her sister every evening.");
  await patient.saysWhatMatters("Her kitchen.");
  await patient.leavesOutTheGoodDay();
  await patient.choosesHowToMeet("phone", "in-person");
  await patient.shares();
  await patient.choosesATime();
  await expect(patient.answer("How you know them")).toHaveText("Daughter");
  await expect(patient.answer("Whom to call")).toHaveText("Me");
  const reference = await patient.sends();
  await linkWorker.signsIn();
  await linkWorker.opensTheIntakeList();
  await expect(linkWorker.inTheList(reference)).toContainText("Filled in with a helper");
  await linkWorker.opens(reference);
  await expect(linkWorker.page.locator("main")).toContainText("Sana Mahmood");
  await expect(linkWorker.page.locator("main")).toContainText("Call the helper");
});

test("without the person's agreement nobody goes on", async ({ patient }) => {
  await patient.startsForSomeone();
  await patient.field("helper-name").fill("Sana Mahmood");
  await patient.field("helper-relation").fill("Daughter");
  await sendAndBeTold(
    patient.page,
    ["agreed", "Select that the person knows about this and agrees. We can only go on if they do."],
  );
  await expect(patient.field("helper-name")).toHaveValue("Sana Mahmood");
  await patient.choice("agreed", "yes").check();
  await sendTo(patient.page, "refer/practice");
});

test("the pages speak of the person who is helped", async ({ patient }) => {
  await patient.hasCome("name", { helper: {} });
  await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText("What is their name?");
  await expect(patient.page.getByText("You are helping someone")).toBeVisible();
  await sendAndBeTold(
    patient.page,
    ["given-name", "Enter their first name"],
    ["family-name", "Enter their last name"],
  );
});

test("a helper prepares for the person whom they help", async ({ patient }) => {
  await patient.hasCome("done", { helper: {} });
  await patient.page.getByRole("link", { name: "Help us prepare" }).click();
  await expectPage(patient.page, "prepare");
  await expect(patient.page.getByRole("heading", { level: 1 })).toHaveText(
    "Help us prepare for the person you are helping",
  );
});
