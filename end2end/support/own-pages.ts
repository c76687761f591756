// What a person does behind their personal link, or behind the code by which they came back; in any language.

import { expect, type Page } from "@playwright/test";
import { expectPage, mainButton, sendTo } from "./form";
import { step } from "./step";

/** A date of birth, as it is typed. */
export type Born = readonly [day: string, month: string, year: string];

export class OwnPages {
  constructor(readonly page: Page) {}

  @step("When they open the link in the message")
  async opensTheLinkIn(text: string, name: string): Promise<void> {
    await this.page.goto(/https?:\/\/\S+/.exec(text)?.[0] ?? "");
    await expectPage(this.page, name);
  }

  @step("When they ask for a code with their reference and their date of birth")
  async asksForACode(reference: string, [day, month, year]: Born): Promise<void> {
    await this.page.goto("/riverside/manage");
    await this.page.locator("[name=reference]").fill(reference);
    await this.page.locator("[name=birth-day]").fill(day);
    await this.page.locator("[name=birth-month]").fill(month);
    await this.page.locator("[name=birth-year]").fill(year);
    await sendTo(this.page, "manage/code");
  }

  @step("When they enter the code in the message")
  async entersTheCodeIn(text: string): Promise<void> {
    await this.page.locator("[name=manage-code]").fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
    await sendTo(this.page, "manage");
  }

  @step("When they move their appointment")
  async movesTo(start: string): Promise<void> {
    await this.page.locator("main a[href$='/move']").click();
    await expectPage(this.page, "manage/move");
    // As if they had asked for more times, again and again.
    await this.page.goto(`${this.page.url()}?times=200`);
    await this.page.locator(`input[name=slot][data-start="${start}"]`).first().check();
    await sendTo(this.page, "manage");
  }

  @step("When they ask for a sooner time")
  async asksForASoonerTime(): Promise<void> {
    await this.page.locator("main a[href$='/offer']").click();
    await expectPage(this.page, "manage/offer");
    await this.page.locator("form[action='/do/manage/times'] button").click();
    await expect(this.page.locator("[name=wants][value=no]")).toBeAttached();
  }

  @step("When they take the time that they are offered")
  async takesTheOffer(): Promise<void> {
    await mainButton(this.page).click();
    await expect(this.page.locator("form[data-main]")).toHaveCount(0);
  }

  @step("When they say no to the time that they are offered")
  async declinesTheOffer(): Promise<void> {
    await this.page.locator("button[name=keep][value=yes]").click();
    await expect(this.page.locator("form[data-main]")).toHaveCount(0);
  }

  @step("When they cancel their appointment")
  async cancels(reason: string): Promise<void> {
    await this.page.locator("main a[href$='/cancel']").click();
    await expectPage(this.page, "manage/cancel");
    await this.page.locator(`[name=cancel-reason][value="${reason}"]`).check();
    await sendTo(this.page, "manage");
  }

  @step("When they ask us to delete their record")
  async asksToBeErased(words: string): Promise<void> {
    await this.page.goto("/riverside/manage/mine/erasure");
    await this.page.locator("[name=erasure-words]").fill(words);
    await mainButton(this.page).click();
    await expect(this.page.locator("[data-page='manage/erasure'] form[data-main]")).toHaveCount(0);
    await expect(this.page.locator("[data-page='manage/erasure'] .app-column .nhsuk-inset-text")).toBeVisible();
  }

  @step("When they say how it went")
  async saysHowItWent(went: string, words: string): Promise<void> {
    await this.page.locator(`[name=went][value="${went}"]`).check();
    await this.page.locator("[name=went-words]").fill(words);
    await sendTo(this.page, "manage/thanks");
  }

  /** Their appointment, or the time that they are offered: RFC 3339. */
  async expectTime(start: string): Promise<void> {
    await expect(this.page.locator("main [data-start]")).toHaveAttribute("data-start", start);
  }
}
