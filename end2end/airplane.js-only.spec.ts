// Airplane mode in the middle of every page of the journey: the person is told, nothing that they typed is lost, and it
// is sent once the connection is back.

import type { Page } from "@playwright/test";
import { databases, losesWhatIsSentAtParting, sealed } from "./support/device";
import { expectPage, mainButton, sendTo } from "./support/form";
import { islandsAwake, watchIslands } from "./support/islands";
import type { Patient } from "./support/patient";
import { expect, type Message, test as base } from "./support/test";

const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    await watchIslands(page);
    await use(page);
  },
});

/** A page of the journey: what the person does there, and where it leads. */
interface Leg {
  on: string;
  types: (patient: Patient) => Promise<void>;
  next: string;
}

const LEGS: Leg[] = [
  {
    on: "practice",
    types: (patient) => patient.page.getByLabel("I am not registered with a GP").check(),
    next: "name",
  },
  {
    on: "name",
    types: async (patient) => {
      await patient.field("given-name").fill("Élian");
      await patient.field("family-name").fill("O’Brien");
    },
    next: "date-of-birth",
  },
  {
    on: "date-of-birth",
    types: async (patient) => {
      await patient.field("birth-day").fill("3");
      await patient.field("birth-month").fill("2");
      await patient.field("birth-year").fill("1980");
    },
    next: "contact",
  },
  {
    on: "contact",
    types: async (patient) => {
      await patient.field("phone").fill("07700 900123");
      await patient.choice("safe-to-text", "yes").check();
      await patient.choice("safe-voicemail", "no").check();
    },
    next: "postcode",
  },
  { on: "postcode", types: (patient) => patient.field("postcode").fill("LS1 4AP"), next: "help" },
  {
    on: "help",
    types: async (patient) => {
      await patient.choice("needs", "loneliness").check();
      await patient.field("needs-other").fill("I miss my brother & our <walks>.");
    },
    next: "question/matters-most",
  },
  {
    on: "question/matters-most",
    types: (patient) => patient.field("matters-most").fill("Seeing my daughter."),
    next: "question/good-day",
  },
  {
    on: "question/good-day",
    types: (patient) => patient.field("good-day").fill("A walk by the canal."),
    next: "meeting",
  },
  {
    on: "meeting",
    types: async (patient) => {
      await patient.choice("modes", "phone").check();
      await patient.choice("modes", "in-person").check();
    },
    next: "sharing",
  },
  { on: "sharing", types: (patient) => patient.choice("share", "gp-words").check(), next: "appointment" },
  { on: "appointment", types: chooseSomeTime, next: "check" },
  { on: "check", types: async () => {}, next: "done" },
];

test("airplane mode on every page of the journey loses nothing, and one form is sent", async ({
  patient,
  page,
  linkWorker,
  messagesAbout,
}) => {
  test.slow();
  await patient.hasCome("name");
  await page.goto("/riverside/refer/practice");
  for (const [index, { on, types, next }] of LEGS.entries()) {
    await test.step(`Given that the connection is lost on ${on}, then it is sent once it is back`, async () => {
      await expect(page).toHaveURL(addressOf(on));
      await islandsAwake(page);
      await types(patient);
      const typed = await typedOn(page);
      await page.context().setOffline(true);
      await mainButton(page).click();
      await expectHonestNotice(page);
      // On every other page they try again too soon.
      if (index % 2 === 1) {
        await page.getByRole("button", { name: "Try again" }).click();
        await expectHonestNotice(page);
      }
      expect(await typedOn(page), "nothing that was typed is lost").toEqual(typed);
      await page.context().setOffline(false);
      await arrivesOn(page, next);
    });
  }
  const reference = await patient.reference();
  await test.step("Then one form is there, and one confirmation", async () => {
    expectOneConfirmation(await messagesAbout(reference));
    await linkWorker.signsIn();
    await linkWorker.opens(reference);
    for (const words of ["I miss my brother & our <walks>.", "Seeing my daughter.", "A walk by the canal."]) {
      await expect(linkWorker.page.locator("main")).toContainText(words);
    }
  });
});

test("what was chosen on the first page, which knows nobody yet, is not lost", async ({ patient, page }) => {
  await patient.starts();
  await page.getByLabel("Mill Lane Surgery").check();
  await page.context().setOffline(true);
  await mainButton(page).click();
  await expect(mainButton(page)).toHaveCount(0);
  await page.context().setOffline(false);
  await page.goBack();
  await expect(page.getByLabel("Mill Lane Surgery")).toBeChecked();
  await sendTo(page, "refer/name");
});

test("a form whose answer is lost on the way back is sent once", async ({ patient, page, messagesAbout }) => {
  await patient.hasCome("check");
  await islandsAwake(page);
  const answers: number[] = [];
  await page.route("**/do/refer/send", async (route) => {
    answers.push((await route.fetch({ maxRedirects: 0 })).status());
    await route.abort("internetdisconnected");
  }, { times: 1 });
  await mainButton(page).click();
  await expectHonestNotice(page);
  await expectPage(page, "refer/done");
  expect(answers, "the first try had arrived").toEqual([200]);
  expectOneConfirmation(await messagesAbout(await patient.reference()));
});

test("what is sent by itself once the connection is back is gone from the phone", async ({ patient, page }) => {
  await patient.hasCome("help");
  await islandsAwake(page);
  await patient.field("needs-other").fill("In the tunnel.");
  await page.context().setOffline(true);
  await mainButton(page).click();
  await expectHonestNotice(page);
  await expect.poll(() => sealed(page)).toMatchObject({ entries: 1 });
  await page.context().setOffline(false);
  await expectPage(page, "refer/question");
  await expect.poll(() => databases(page)).toEqual([]);
});

test("what was typed on one page outlives the form of another, until its own has arrived", async ({
  patient,
  page,
}) => {
  await patient.hasCome("postcode");
  await page.goto("/riverside/refer/name");
  await islandsAwake(page);
  await test.step("Given a name that was typed while the connection was lost, and never sent", async () => {
    await page.context().setOffline(true);
    await patient.field("given-name").fill("Elian");
    await expect.poll(() => databases(page)).toEqual(["matters"]);
    await expect.poll(() => sealed(page)).toMatchObject({ entries: 1 });
    await losesWhatIsSentAtParting(page);
    await page.goto("about:blank");
    await page.context().setOffline(false);
  });
  await test.step("When the form of another page is sent", async () => {
    await page.goto("/riverside/refer/postcode");
    await islandsAwake(page);
    await patient.givesPostcode("LS1 4AP");
    await islandsAwake(page);
    expect(await sealed(page)).toMatchObject({ entries: 1 });
  });
  await test.step("Then the name is still there, and gone from the phone once it has arrived", async () => {
    await page.goto("/riverside/refer/name");
    await expect(patient.field("given-name")).toHaveValue("Elian");
    await islandsAwake(page);
    await mainButton(page).click();
    await expect(page).not.toHaveURL(addressOf("name"));
    await expect.poll(() => databases(page)).toEqual([]);
    await page.goto("/riverside/refer/name");
    await expect(patient.field("given-name")).toHaveValue("Elian");
  });
});

async function chooseSomeTime({ page }: Patient): Promise<void> {
  // Far apart from what other tests are likely to choose.
  await page.goto("/riverside/refer/appointment?times=200");
  await islandsAwake(page);
  const times = page.locator("input[name=slot][data-start]");
  await times.nth(Math.floor(Math.random() * (await times.count()))).check();
}

/** The page comes by itself; or it was lost on the way as well, and comes when it is asked for again. */
async function arrivesOn(page: Page, place: string): Promise<void> {
  await expect(page).toHaveURL(addressOf(place));
  const isHere = page.locator("body[data-page^='refer/']");
  const isLost = page.locator("body[data-page=offline]");
  await expect(isHere.or(isLost)).toBeVisible();
  if (await isLost.isVisible()) {
    await page.getByRole("link", { name: "Try again" }).click();
  }
  await expect(isHere).toBeVisible();
}

function addressOf(place: string): RegExp {
  return new RegExp(`/riverside/refer/${place}(\\?.*)?$`);
}

/** What stands in the page's form. */
function typedOn(page: Page): Promise<[string, string][]> {
  return page.locator("form[data-main]").evaluate((form: HTMLFormElement) =>
    [...new FormData(form)].map(([name, value]) => [name, String(value)])
  );
}

async function expectHonestNotice(page: Page): Promise<void> {
  await expect(page.getByText("You are offline")).toBeVisible();
  await expect(page.getByText("What you have typed is still here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
}

function expectOneConfirmation(messages: Message[]): void {
  const texts = messages.filter(({ kind, channel }) => kind === "confirmation" && channel === "sms");
  expect(texts).toHaveLength(1);
}
