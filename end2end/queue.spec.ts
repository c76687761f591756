// Two people want the same time: one has it, and the other is told kindly, keeps every answer and gets the nearest.

import { given } from "./support/answers";
import { mainButton, sendTo } from "./support/form";
import { expect, test } from "./support/test";

test("the second at a time is told kindly, keeps every answer and gets another", async ({ patient, anotherDevice }) => {
  const [first, second] = [patient.page, await anotherDevice()];
  await Promise.all([given(first, "appointment"), given(second, "appointment")]);
  await Promise.all([first, second].map((page) => page.goto("/riverside/refer/appointment?times=200")));
  const times = first.locator("input[name=slot][data-start]");
  const wanted = (await times.nth(Math.floor(Math.random() * (await times.count()))).getAttribute("value")) ?? "";
  await first.locator(`input[value="${wanted}"]`).check();
  await second.locator(`input[value="${wanted}"]`).check();
  await sendTo(first, "refer/check");
  await mainButton(second).click();
  await expect(second.locator(".nhsuk-error-summary")).toContainText(
    "Select another time. Someone else has just booked the one that you chose.",
  );
  await expect(second).toHaveTitle(/^Error: /);
  await expect(second.locator(`input[value="${wanted}"]`)).toHaveCount(0);
  // The last of them, since others who test at this moment take the first.
  await second.locator("input[name=slot][data-start]").last().check();
  await sendTo(second, "refer/check");
  await expect(second.locator("main")).toContainText("I miss my brother.");
  await sendTo(second, "refer/done");
  await sendTo(first, "refer/done");
});

test("a time that a person holds is offered to nobody else", async ({ patient, anotherDevice }) => {
  await patient.hasCome("appointment");
  const start = await patient.choosesATime();
  const label = await patient.answer("Time").textContent();
  const other = await anotherDevice();
  await given(other, "appointment");
  await other.goto("/riverside/refer/appointment?times=200");
  const same = other.locator(`input[name=slot][data-start="${start}"]`);
  const withWhom = await same.locator("xpath=../label").allTextContents();
  const worker = /With [\p{L} ]+/u.exec(label ?? "")?.[0] ?? "nobody";
  expect(withWhom.filter((text) => text.includes(worker))).toEqual([]);
});

test("a person who chooses another time lets the first one go", async ({ patient, anotherDevice }) => {
  await patient.hasCome("appointment");
  await patient.choosesATime();
  await patient.page.goto("/riverside/refer/appointment");
  const held = (await patient.page.locator("input[name=slot]:checked").getAttribute("value")) ?? "";
  const other = await anotherDevice();
  await given(other, "appointment");
  await other.goto("/riverside/refer/appointment?times=200");
  await expect(other.locator(`input[value="${held}"]`)).toHaveCount(0);
  await patient.findsNoTime("any", "any");
  await other.reload();
  await expect(other.locator(`input[value="${held}"]`)).toHaveCount(1);
});
