// What is written in a case: notes that save themselves and are signed once, tasks, flags, the safeguarding log, and
// what is to be known before a visit; and where each of them waits on Today.

import { expectPage, inputOf, mainButton, sendTo } from "./support/form";
import type { LinkWorker } from "./support/link-worker";
import type { Patient } from "./support/patient";
import { expectWellMade } from "./support/shape";
import { expect, test } from "./support/test";

/** Given a case of a person who has just referred themself; its reference. */
async function aCase(patient: Patient, linkWorker: LinkWorker): Promise<string> {
  await patient.hasCome("done");
  const reference = await patient.reference();
  await linkWorker.signsIn();
  await linkWorker.opens(reference);
  await linkWorker.accepts();
  return reference;
}

/** When they open a page of the case. */
async function opens(linkWorker: LinkWorker, reference: string, page: string, name: string): Promise<void> {
  await linkWorker.page.goto(`/staff/cases/${reference}/${page}`);
  await expectPage(linkWorker.page, name);
}

test("a note is begun from headings, kept half written, and signed", async ({
  patient,
  linkWorker,
  javaScriptEnabled,
}) => {
  // Given a case, and a note that begins with the headings of a first conversation
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "notes", "staff/case-notes");
  await expectWellMade(page, "staff/case-notes", "en");
  await page.getByRole("link", { name: "First conversation" }).click();
  await expect(page.getByLabel("Write a note")).toHaveValue(/What matters to them/);
  // When it is half written, and the page is left
  await page.getByLabel("Write a note").fill("We met at the li");
  if (javaScriptEnabled === false) {
    await page.getByRole("button", { name: "Save and go on later" }).click();
    await expect(page.locator("main")).toContainText("Nobody else sees this note until you sign it.");
  } else {
    await expect(page.getByText(/^Saved at \d+:\d\d$/)).toBeVisible();
  }
  await page.goto("/staff");
  // Then it is there again, and is signed
  await opens(linkWorker, reference, "notes", "staff/case-notes");
  await expect(page.getByLabel("Write a note")).toHaveValue("We met at the li");
  await page.getByLabel("Write a note").fill("We met at the library.");
  await sendTo(page, "staff/case-notes");
  await expect(page.locator("main")).toContainText("The note is signed.");
  await expect(page.locator(".app-list__item").first()).toContainText("Signed by Amina Yusuf");
  await expect(page.getByLabel("Write a note")).toHaveValue("");
});

test("an amended note stands beside what it said before", async ({ patient, linkWorker }) => {
  // Given a signed note
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "notes", "staff/case-notes");
  await page.getByLabel("Write a note").fill("The bus is the 15.");
  await sendTo(page, "staff/case-notes");
  // When it is amended
  await page.getByRole("link", { name: /^Amend/ }).click();
  await expectPage(page, "staff/note-amend");
  await expectWellMade(page, "staff/note-amend", "en");
  await page.getByLabel("What the note should say").fill("The bus is the 51.");
  await sendTo(page, "staff/case-notes");
  // Then both are read
  const item = page.locator(".app-list__item").first();
  for (const text of ["Amended", "The bus is the 51.", "What it said before", "The bus is the 15."]) {
    await expect(item).toContainText(text);
  }
});

test("a note of ten thousand characters is signed, and one that is too long is kept and refused", async ({
  patient,
  linkWorker,
}) => {
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "notes", "staff/case-notes");
  await page.getByLabel("Write a note").fill("a".repeat(10_000));
  await sendTo(page, "staff/case-notes");
  await expect(page.locator("main")).toContainText("The note is signed.");
  await page.getByLabel("Write a note").fill("b".repeat(20_001));
  await mainButton(page).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".nhsuk-error-summary a")).toHaveAttribute("href", "#note");
  await expect(inputOf(page, "note")).toHaveValue("b".repeat(20_001));
});

test("a task that is due waits on Today until it is done", async ({ patient, linkWorker }) => {
  // Given a task that is due today
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "tasks", "staff/case-tasks");
  await expectWellMade(page, "staff/case-tasks", "en");
  await page.getByLabel("What is to be done").fill("Call the council");
  for (const [part, value] of [["Day", "8"], ["Month", "3"], ["Year", "2027"]] as const) {
    await page.getByLabel(part, { exact: true }).fill(value);
  }
  await sendTo(page, "staff/case-tasks");
  // When Today is opened
  await page.goto("/staff");
  const due = page.locator(`[data-due-task="${reference}"]`);
  await expect(due).toContainText("Call the council");
  // Then it is done from there, and waits no more
  await due.getByRole("link").click();
  await expectPage(page, "staff/case-tasks");
  await page.getByRole("button", { name: /^Done\s*: Call the council$/ }).click();
  await expect(page.locator("main")).toContainText("The task is done.");
  await page.goto("/staff");
  await expect(page.locator(`[data-due-task="${reference}"]`)).toHaveCount(0);
});

test("a task that was due before today is refused at its day", async ({ patient, linkWorker }) => {
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "tasks", "staff/case-tasks");
  await page.getByLabel("What is to be done").fill("Call the council");
  for (const [part, value] of [["Day", "1"], ["Month", "3"], ["Year", "2027"]] as const) {
    await page.getByLabel(part, { exact: true }).fill(value);
  }
  await mainButton(page).click();
  await expect(page.locator(".nhsuk-error-summary a")).toHaveText("Due date must be today or later");
  await expect(page.getByLabel("What is to be done")).toHaveValue("Call the council");
});

test("a flag is raised, acted on, and ended with what was done", async ({ patient, linkWorker }) => {
  // Given a flag of one's own
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "flags", "staff/case-flags");
  await expectWellMade(page, "staff/case-flags", "en");
  await page.getByLabel("Housing crisis").check();
  await page.getByLabel("What you saw or heard").fill("The landlord came with a letter.");
  await sendTo(page, "staff/case-flags");
  // When Today is opened, it stands there first
  await page.goto("/staff");
  await expect(page.locator("main h2").first()).toHaveText("Flags to act on");
  await page.locator(`[data-open-flag="${reference}"]`).getByRole("link").click();
  // Then it is acted on and ended
  const flag = page.locator("[data-flag]").first();
  await flag.getByRole("button", { name: "I act on this" }).click();
  await expect(flag).toContainText("Amina Yusuf acts on it");
  await flag.locator("summary", { hasText: "End this flag" }).click();
  await flag.getByLabel("What was done").fill("Shelter has the letter.");
  await flag.getByRole("button", { name: "End this flag" }).click();
  await expect(page.locator("main")).toContainText("The flag has ended.");
  await page.goto("/staff");
  await expect(page.locator(`[data-open-flag="${reference}"]`)).toHaveCount(0);
});

test("a link worker writes in the safeguarding log, and only those who may read it do", async ({
  patient,
  linkWorker,
}) => {
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "safeguarding", "staff/case-safeguarding");
  await expectWellMade(page, "staff/case-safeguarding", "en");
  await page.getByLabel("What you saw, heard or were told").fill("A bruise on the left arm.");
  await sendTo(page, "staff/case-safeguarding");
  await expect(page.locator("main")).toContainText("It is kept in the safeguarding log.");
  await expect(page.locator("main")).not.toContainText("A bruise");
  await linkWorker.signsOut();
  await linkWorker.signsIn("manager@riverside.example");
  await opens(linkWorker, reference, "safeguarding", "staff/case-safeguarding");
  await expect(page.locator("main")).toContainText("A bruise on the left arm.");
});

test("what is to be known before a visit is kept with the case", async ({ patient, linkWorker }) => {
  const reference = await aCase(patient, linkWorker);
  const page = linkWorker.page;
  await opens(linkWorker, reference, "visit-note", "staff/visit-note");
  await expectWellMade(page, "staff/visit-note", "en");
  await page.getByLabel("What to know before a visit at home").fill("The dog is loose.");
  await sendTo(page, "staff/visit-note");
  await expect(page.locator("main")).toContainText("Written by Amina Yusuf");
});

test("another network finds nothing of a case", async ({ patient, linkWorker }) => {
  const reference = await aCase(patient, linkWorker);
  await linkWorker.signsOut();
  await linkWorker.signsIn("manager@hillside.example");
  for (const page of ["notes", "tasks", "flags", "safeguarding", "visit-note"]) {
    const reply = await linkWorker.page.goto(`/staff/cases/${reference}/${page}`);
    expect(reply?.status(), page).toBe(404);
  }
});
