// A person with a phone who refers themself, page by page, in the words of the clinic.

import { expect, type Page } from "@playwright/test";
import { type Fields, type Place, given, goOn } from "./answers";
import { expectPage, mainButton, sendTo } from "./form";
import { step } from "./step";

export class Patient {
  constructor(readonly page: Page) {}

  @step("Given someone who has read the start page and starts")
  async starts(): Promise<void> {
    await this.page.goto("/riverside");
    await this.page.getByRole("link", { name: "Start now" }).click();
    await expectPage(this.page, "refer/practice");
  }

  @step("Given a daughter who starts for her mother")
  async startsForSomeone(): Promise<void> {
    await this.page.goto("/riverside");
    await this.page.getByRole("link", { name: "I am helping someone" }).click();
    await expectPage(this.page, "refer/helper");
  }

  @step("Given someone who is on their way")
  async hasCome(to: Place, own: Partial<Record<Place, Fields>> = {}): Promise<void> {
    await given(this.page, to, own);
  }

  @step("When they go on from where they are")
  async goesOnTo(to: Place): Promise<void> {
    await goOn(this.page, to);
  }

  @step("When they say that they help, with the person's agreement")
  async saysThatTheyHelp(name: string, relation: string, phone: string): Promise<void> {
    await this.page.getByLabel("Yes, they know that I am filling this in, and they agree").check();
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByLabel("How do you know them?").fill(relation);
    await this.page.getByLabel("Your phone number (optional)").fill(phone);
    await sendTo(this.page, "refer/practice");
  }

  @step("When they choose their practice")
  async choosesPractice(name: string): Promise<void> {
    await this.page.getByLabel(name).check();
    await sendTo(this.page, "refer/name");
  }

  @step("When they give their name")
  async givesName(given: string, family: string, called = ""): Promise<void> {
    await this.field("given-name").fill(given);
    await this.field("family-name").fill(family);
    await this.field("called").fill(called);
    await sendTo(this.page, "refer/date-of-birth");
  }

  @step("When they give their date of birth")
  async givesDateOfBirth(day: string, month: string, year: string, next = "refer/contact"): Promise<void> {
    await this.field("birth-day").fill(day);
    await this.field("birth-month").fill(month);
    await this.field("birth-year").fill(year);
    await sendTo(this.page, next);
  }

  @step("When they say how they can be reached safely")
  async givesContact(phone: string, email: string): Promise<void> {
    await this.field("phone").fill(phone);
    await this.choice("safe-to-text", "yes").check();
    await this.choice("safe-voicemail", "no").check();
    await this.field("email").fill(email);
    await sendTo(this.page, "refer/postcode");
  }

  @step("When they give their postcode")
  async givesPostcode(postcode: string): Promise<void> {
    await this.field("postcode").fill(postcode);
    await sendTo(this.page, "refer/help");
  }

  @step("When they say what they would like help with")
  async asksForHelp(needs: string[], words: string): Promise<void> {
    for (const need of needs) {
      await this.choice("needs", need).check();
    }
    await this.field("needs-other").fill(words);
    await sendTo(this.page, "refer/question");
  }

  @step("When they say what matters most to them")
  async saysWhatMatters(words: string): Promise<void> {
    await this.field("matters-most").fill(words);
    await mainButton(this.page).click();
    await expect(this.field("good-day")).toBeVisible();
  }

  @step("When they leave a question out")
  async leavesOutTheGoodDay(): Promise<void> {
    await sendTo(this.page, "refer/meeting");
  }

  @step("When they say how they would like to meet")
  async choosesHowToMeet(...modes: string[]): Promise<void> {
    for (const mode of modes) {
      await this.choice("modes", mode).check();
    }
    await sendTo(this.page, "refer/sharing");
  }

  @step("When they say what may be shared")
  async shares(...what: string[]): Promise<void> {
    for (const share of what) {
      await this.choice("share", share).check();
    }
    await sendTo(this.page, "refer/appointment");
  }

  /** The time that they chose, RFC 3339. */
  @step("When they choose one of the free times")
  async choosesATime(): Promise<string> {
    // Whoever is at the same page in another test may have taken it a moment ago.
    for (;;) {
      await this.page.goto("/riverside/refer/appointment?times=200");
      const times = this.page.locator("input[name=slot][data-start]");
      const time = times.nth(Math.floor(Math.random() * (await times.count())));
      const start = (await time.getAttribute("data-start")) ?? "";
      await time.check();
      await mainButton(this.page).click();
      const checks = this.page.locator("[data-page='refer/check']");
      const isGone = this.page.locator(".nhsuk-error-summary");
      await expect(checks.or(isGone)).toBeVisible();
      if (await checks.isVisible()) {
        return start;
      }
    }
  }

  @step("When they choose a time")
  async choosesTheTime(start: string): Promise<void> {
    await this.page.goto("/riverside/refer/appointment?times=200");
    await this.page.locator(`input[name=slot][data-start="${start}"]`).first().check();
    await sendTo(this.page, "refer/check");
  }

  @step("When no time suits them, and they say which would")
  async findsNoTime(day: string, part: string): Promise<void> {
    await this.choice("slot", "none").check();
    await this.choice("days", day).check();
    await this.choice("parts", part).check();
    await sendTo(this.page, "refer/check");
  }

  /** The reference that they are given. */
  @step("When they check their answers and send them")
  async sends(): Promise<string> {
    await sendTo(this.page, "refer/done");
    return this.reference();
  }

  /** The reference on the confirmation. */
  async reference(): Promise<string> {
    return (await this.page.locator("[data-reference]").getAttribute("data-reference")) ?? "";
  }

  /** The personal link of the appointment, from the confirmation. */
  async manageLink(): Promise<string> {
    return (await this.page.getByRole("link", { name: "Change or cancel the appointment" }).getAttribute("href")) ?? "";
  }

  /** What the check says for one question. */
  answer(question: string) {
    const row = this.page.locator(".nhsuk-summary-list__row", {
      has: this.page.locator("dt").getByText(question, { exact: true }),
    });
    return row.locator("dd").first();
  }

  /** A field, by its name. */
  field(name: string) {
    return this.page.locator(`[name="${name}"]:not([type=hidden])`);
  }

  /** A radio or a checkbox, by its name and what it sends. */
  choice(name: string, value: string) {
    return this.page.locator(`[name="${name}"][value="${value}"]`);
  }
}
