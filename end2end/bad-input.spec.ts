// What people type that cannot be taken as it is, and what looks wrong and is right. Each refusal is told at the field,
// in the summary and in the title; everything that was typed stays; nothing is silently altered.

import type { Page } from "@playwright/test";
import { type Fields, given, post, unseen } from "./support/answers";
import { expectPage, expectProblems, mainButton, sendAndBeTold, sendTo } from "./support/form";
import type { Patient } from "./support/patient";
import { called, phoned, REFUSED, UNREADABLE } from "./support/refused";
import { expect, test } from "./support/test";

for (const on of new Set(REFUSED.map(({ on }) => on))) {
  const cases = REFUSED.filter((refused) => refused.on === on);
  test(`what cannot be taken on refer/${on} is told at the field, and what was typed stays`, async ({ patient }) => {
    await patient.hasCome(on);
    for (const { title, typed, told } of cases) {
      await test.step(title, async () => {
        await patient.page.reload();
        await clears(patient);
        const kept = whenKept(patient.page);
        await types(patient, typed);
        await sendAndBeTold(patient.page, ...told);
        await expectTyped(patient, typed);
        if (typed === cases.at(-1)?.typed) {
          await kept;
        }
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

/** Once what is typed is on the server: where scripts run and check it, it is kept there without being sent. */
async function whenKept(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled !== false) {
    await page.waitForResponse(/\/do\/refer\/(keep|save)$/).catch(() => {});
  }
}

/** Empties the page's form, whatever it shows. */
async function clears(patient: Patient): Promise<void> {
  await patient.page.locator("form[data-main]").evaluate((form: HTMLFormElement) => {
    const shown = "input:not([type=hidden]), textarea";
    for (const part of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(shown)) {
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
