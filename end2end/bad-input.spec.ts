// What people type that cannot be taken as it is, and what looks wrong and is right. Each refusal is told at the field,
// in the summary and in the title; everything that was typed stays; nothing is silently altered.

import { type Fields, type Place, given, post, unseen } from "./support/answers";
import { expectPage, expectProblems, mainButton, type Problem, sendAndBeTold, sendTo } from "./support/form";
import type { Patient } from "./support/patient";
import { expect, test } from "./support/test";

/** Something typed on a page, and what is said about it. */
interface Case {
  title: string;
  on: Place;
  typed: Fields;
  told: Problem[];
}

const LONG_NAME = "First name must be 100 characters or fewer";
const UNREADABLE = "First name has a character that we cannot use. Delete it and type it again.";
const REAL_DATE = "Date of birth must be a real date";
const EMAIL = "Enter an email address in the correct format, like name@example.com";
const POSTCODE = "Enter a full UK postcode, like LS1 4AP";

const born = (day: string, month: string, year: string): Fields => ({
  "birth-day": day,
  "birth-month": month,
  "birth-year": year,
});
const called = (given: string): Fields => ({ "given-name": given, "family-name": "Khan" });
const phoned = (phone: string): Fields => ({ phone, "safe-to-text": "yes", "safe-voicemail": "yes" });

const REFUSED: Case[] = [
  {
    title: "a name that was left empty",
    on: "name",
    typed: { called: "Eli" },
    told: [["given-name", "Enter your first name"], ["family-name", "Enter your last name"]],
  },
  { title: "a name of 200 characters", on: "name", typed: called("x".repeat(200)), told: [["given-name", LONG_NAME]] },
  { title: "a control character", on: "name", typed: called("El\u0007ian"), told: [["given-name", UNREADABLE]] },
  { title: "an empty date of birth", on: "date-of-birth", typed: {}, told: [["birth-day", "Enter your date of birth"]] },
  {
    title: "a date of birth without its month",
    on: "date-of-birth",
    typed: born("3", "", "1980"),
    told: [["birth-month", "Date of birth must include a month"]],
  },
  { title: "31 February", on: "date-of-birth", typed: born("31", "2", "1980"), told: [["birth-day", REAL_DATE]] },
  { title: "29 February 2023", on: "date-of-birth", typed: born("29", "2", "2023"), told: [["birth-day", REAL_DATE]] },
  {
    title: "a date of birth in the future",
    on: "date-of-birth",
    typed: born("9", "3", "2027"),
    told: [["birth-day", "Date of birth must be in the past"]],
  },
  {
    title: "a date of birth in 1890",
    on: "date-of-birth",
    typed: born("1", "1", "1890"),
    told: [["birth-year", "Date of birth is too long ago. Check the year."]],
  },
  {
    title: "a year of two digits",
    on: "date-of-birth",
    typed: born("3", "2", "80"),
    told: [["birth-year", "Year must include 4 numbers"]],
  },
  {
    title: "no way to reach the person",
    on: "contact",
    typed: {},
    told: [["phone", "Enter a phone number, an email address, or a place or person we can reach you through"]],
  },
  {
    title: "a phone number without what is safe",
    on: "contact",
    typed: { phone: "07700 900123" },
    told: [
      ["safe-to-text", "Select yes if it is safe to send text messages to this number"],
      ["safe-voicemail", "Select yes if it is safe to leave a voicemail message"],
    ],
  },
  {
    title: "letters for a phone number",
    on: "contact",
    typed: phoned("ask my sister"),
    told: [["phone", "Enter a phone number using only numbers, like 07700 900123"]],
  },
  {
    title: "a phone number that is too short",
    on: "contact",
    typed: phoned("07700 900"),
    told: [["phone", "Phone number is too short. Enter a number like 07700 900123 or 0113 496 0000"]],
  },
  { title: "an email address without a dot", on: "contact", typed: { email: "eli@example" }, told: [["email", EMAIL]] },
  {
    title: "no postcode",
    on: "postcode",
    typed: {},
    told: [["postcode", "Enter your postcode, or select that you have no fixed address"]],
  },
  { title: "half a postcode", on: "postcode", typed: { postcode: "LS1" }, told: [["postcode", POSTCODE]] },
  {
    title: "a postcode and no fixed address",
    on: "postcode",
    typed: { postcode: "LS1 4AP", "no-fixed-address": "yes" },
    told: [["postcode", "Enter a postcode, or select that there is no fixed address, not both"]],
  },
  {
    title: "nothing to help with",
    on: "help",
    typed: {},
    told: [["needs", "Select what you would like help with, or write a few words about it"]],
  },
  {
    title: "50,000 characters",
    on: "help",
    typed: { needs: "money", "needs-other": "so much ".repeat(6_250) },
    told: [["needs-other", "Your words must be 2000 characters or fewer"]],
  },
  {
    title: "no way to meet",
    on: "meeting",
    typed: {},
    told: [["modes", "Select how you would like to meet"]],
  },
  {
    title: "a visit without an address",
    on: "meeting",
    typed: { modes: "home-visit" },
    told: [["home-address", "Enter where we should meet you"]],
  },
  {
    title: "no time",
    on: "appointment",
    typed: {},
    told: [["slot", "Select a time, or select that none of these times suit you"]],
  },
  {
    title: "no time that suits, and none that would",
    on: "appointment",
    typed: { slot: "none" },
    told: [
      ["days", "Select the days that would suit you, or \"Any day\""],
      ["parts", "Select the times of day that would suit you, or \"Any time of day\""],
    ],
  },
];

for (const on of new Set(REFUSED.map(({ on }) => on))) {
  const cases = REFUSED.filter((refused) => refused.on === on);
  test(`what cannot be taken on refer/${on} is told at the field, and what was typed stays`, async ({ patient }) => {
    await patient.hasCome(on);
    for (const { title, typed, told } of cases) {
      await test.step(title, async () => {
        await patient.page.reload();
        await clears(patient);
        await types(patient, typed);
        await sendAndBeTold(patient.page, ...told);
        await expectTyped(patient, typed);
      });
    }
    await test.step("and it is still there when the page is loaded again", async () => {
      await patient.page.reload();
      await expectTyped(patient, cases.at(-1)?.typed ?? {});
    });
  });
}

test("no practice is told at the first page, before there is a form", async ({ patient }) => {
  await patient.starts();
  await sendAndBeTold(patient.page, ["practice", "Select a GP practice, or select that you are not sure"]);
});

test("a way to meet that needs a phone number says so when there is none", async ({ patient }) => {
  await patient.hasCome("meeting", { contact: { phone: "", "safe-to-text": "", "safe-voicemail": "" } });
  await types(patient, { modes: "phone" });
  await sendAndBeTold(
    patient.page,
    ["modes", "To meet by phone, go back and give us a phone number, or select another way to meet"],
  );
});

const NAMES = ["O'Brien", "O’Connel", "Élian", "X", "محمد", "عائشہ", "李", "Zoë 🌻", "Anne-Marie  van der Berg"];

test("names of every kind stay as they were typed", async ({ patient }) => {
  await patient.hasCome("name");
  for (const name of NAMES) {
    await test.step(name, async () => {
      await types(patient, { "given-name": name, "family-name": name });
      await sendTo(patient.page, "refer/date-of-birth");
      await patient.page.getByRole("link", { name: "Back", exact: true }).click();
      await expectPage(patient.page, "refer/name");
      await expectTyped(patient, { "given-name": name, "family-name": name });
    });
  }
});

const PHONES: [typed: string, shown: string][] = [
  ["07700 900123", "07700 900123"],
  ["+44 7700 900123", "07700 900123"],
  ["(0113) 496 0000", "0113 496 0000"],
  ["+33 1 99 00 12 34", "+33199001234"],
];

test("phone numbers of every kind are taken", async ({ patient }) => {
  await patient.hasCome("contact");
  for (const [typed, shown] of PHONES) {
    await test.step(typed, async () => {
      await types(patient, phoned(typed));
      await sendTo(patient.page, "refer/postcode");
      await patient.page.getByRole("link", { name: "Back", exact: true }).click();
      await expect(patient.field("phone")).toHaveValue(shown);
    });
  }
});

test("a postcode in small letters without its space is a postcode", async ({ patient }) => {
  await patient.hasCome("check", { postcode: { postcode: "ls14ap" } });
  await expect(patient.answer("Postcode")).toHaveText("LS1 4AP");
});

const NHS_NUMBERS: [typed: string, told: string][] = [
  ["", "Enter your NHS number"],
  ["943 476 5918", "Check your NHS number. One or more of its digits is not right."],
  ["943 476 591", "NHS number must be 10 digits long"],
  ["QQ 12 34 56 C", "This is a National Insurance number. Enter an NHS number, like 999 123 4567"],
];

test("what is no NHS number is told why", async ({ patient }) => {
  await patient.hasCome("done");
  await patient.page.goto("/riverside/prepare/nhs-number");
  for (const [typed, told] of NHS_NUMBERS) {
    await test.step(typed, async () => {
      await types(patient, { "knows-nhs-number": "yes", "nhs-number": typed });
      await sendAndBeTold(patient.page, ["nhs-number", told]);
      await expect(patient.field("nhs-number")).toHaveValue(typed);
    });
  }
});

test("markup and quotes are words like any others", async ({ patient }) => {
  const words = `</textarea><script>document.title = "gone"</script> "quoted" & 'so on' <b>`;
  await patient.hasCome("help");
  await types(patient, { needs: "not-sure", "needs-other": words });
  await sendTo(patient.page, "refer/question");
  await patient.page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(patient.field("needs-other")).toHaveValue(words);
  await expect(patient.page).toHaveTitle(/^What would you like help with\?/);
});

test("a NUL that no keyboard types is refused, and the page stands", async ({ patient }) => {
  await patient.hasCome("name");
  await post(patient.page, "/do/refer/save", await patient.page.content(), called("El\0ian"));
  await patient.page.reload();
  await expectProblems(patient.page, ["given-name", UNREADABLE]);
});

test("a page out of order leads to the first that is not answered", async ({ page }) => {
  await given(page, "contact");
  for (const later of ["help", "appointment", "check", "question/good-day"]) {
    await page.goto(`/riverside/refer/${later}`);
    await expectPage(page, "refer/contact");
  }
});

test("the journey's pages lead someone new to the first", async ({ page }) => {
  await page.goto("/riverside/refer/check");
  await expectPage(page, "refer/practice");
});

test("a forged cookie opens nobody's form", async ({ page, baseURL }) => {
  for (const forged of ["forged", "0".repeat(64), "../../etc", "<script>"]) {
    await page.context().addCookies([{ name: "draft", value: encodeURIComponent(forged), url: baseURL ?? "" }]);
    const reply = await page.goto("/riverside/refer/name");
    expect(reply?.status()).toBe(200);
    await expect(page.locator("[name=given-name]")).toHaveCount(0);
  }
});

test("another network's draft is not opened by its cookie", async ({ page }) => {
  await given(page, "check");
  await page.goto("/hillside/refer/check");
  await expect(page.locator("main")).not.toContainText("Élian");
});

test("a time that was never offered is not taken", async ({ patient }) => {
  await patient.hasCome("appointment");
  const html = await patient.page.content();
  const real = await patient.page.locator("input[name=slot][data-start]").first().getAttribute("value");
  const [who, , minutes, mode] = (real ?? "").split(".");
  for (const slot of ["nonsense", `${who}.1804500000.${minutes}.${mode}`, `${who}.1.${minutes}.${mode}`]) {
    await post(patient.page, "/do/refer/save", html, { slot });
    await patient.page.reload();
    await expectPage(patient.page, "refer/appointment");
    await expect(patient.page.locator(".nhsuk-error-summary")).toContainText("Select");
  }
});

test("10 megabytes are too much, and the page says so", async ({ page }) => {
  await given(page, "help");
  const body = new URLSearchParams(unseen(await page.content()));
  body.set("needs-other", "x".repeat(10 * 1024 * 1024));
  const reply = await page.context().request.post("/do/refer/save", {
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    data: body.toString(),
  });
  expect(reply.status()).toBe(413);
  expect(await reply.text()).toContain("That was too much to send");
});

test("an address that leads nowhere has a page with a way on", async ({ page }) => {
  for (const path of ["/nowhere", "/riverside/nowhere", "/riverside/refer/nowhere", "/staff/nowhere"]) {
    const reply = await page.goto(path);
    expect(reply?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await expect(page.getByRole("link", { name: "Go to the start page" })).toBeVisible();
  }
});

test("nothing that was typed is ever in an address", async ({ patient }) => {
  const seen: string[] = [];
  patient.page.on("request", (request) => seen.push(request.url()));
  await patient.hasCome("name");
  await types(patient, { "given-name": "Ermintrude" });
  await mainButton(patient.page).click();
  await expectProblems(patient.page, ["family-name", "Enter your last name"]);
  await types(patient, { "family-name": "Featherstone" });
  await sendTo(patient.page, "refer/date-of-birth");
  expect(seen.filter((address) => /ermintrude|featherstone/i.test(address))).toEqual([]);
});

/** Types into the fields of a page, and ticks what is named. */
async function types(patient: Patient, typed: Fields): Promise<void> {
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) {
      await ((await isChosen(patient, name)) ? patient.choice(name, value).check() : patient.field(name).fill(value));
    }
  }
}

/** Empties the page's form, whatever it shows. */
async function clears(patient: Patient): Promise<void> {
  await patient.page.locator("form[data-main]").evaluate((form: HTMLFormElement) => {
    for (const part of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")) {
      if (part instanceof HTMLInputElement && ["radio", "checkbox"].includes(part.type)) {
        part.checked = false;
      } else {
        part.value = "";
      }
    }
  });
}

async function expectTyped(patient: Patient, typed: Fields): Promise<void> {
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) {
      if (await isChosen(patient, name)) {
        await expect(patient.choice(name, value)).toBeChecked();
      } else {
        await expect(patient.field(name)).toHaveValue(value);
      }
    }
  }
}

/** Whether a field is a choice, and not typed into. */
async function isChosen(patient: Patient, name: string): Promise<boolean> {
  return ["radio", "checkbox"].includes((await patient.field(name).first().getAttribute("type")) ?? "");
}
