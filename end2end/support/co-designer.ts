// Somebody who writes the network's questions together with others, in the words of the studio.

import { expect, type Page } from "@playwright/test";
import { expectPage, mainButton } from "./form";
import { step } from "./step";

export class CoDesigner {
  constructor(readonly page: Page) {}

  @step("Given somebody who co-designs has signed in")
  async signsIn(email: string): Promise<void> {
    await this.page.goto("/staff/sign-in");
    await this.page.locator("[name=email]").fill(email);
    await this.page.locator("[name=password]").fill("matters-demo");
    await mainButton(this.page).click();
    await expectPage(this.page, "staff");
  }

  @step("When they open the draft of the next questions, or begin it")
  async opensTheDraft(): Promise<void> {
    await this.page.goto("/studio");
    await expectPage(this.page, "studio");
    const asked = this.page.locator("[data-questionnaire=what-matters]");
    const open = asked.getByRole("link", { name: "Open the draft" });
    const begin = asked.getByRole("button", { name: "Begin a draft" });
    await open.or(begin).click();
    await expectPage(this.page, "studio/draft");
  }

  @step("When they open a question")
  async opensTheQuestion(key: string): Promise<void> {
    await this.page.locator(`[data-question="${key}"] .app-list__head a`).click();
    await expectPage(this.page, "studio/question");
  }

  @step("When they give a question other words")
  async rewords(english: string): Promise<void> {
    await this.page.locator("[name=studio-text-en]").fill(english);
    await mainButton(this.page).click();
  }

  @step("When they agree on the protocol of a question")
  async agrees(): Promise<void> {
    for (const part of ["purpose", "used-by", "if-risk", "kept"]) {
      await this.page.locator(`[name=studio-${part}]`).fill("As we agreed on Tuesday.");
    }
    await this.page.getByRole("button", { name: "Save the protocol" }).click();
    await this.isTold("Your change is saved.");
  }

  @step("When they go back to the draft")
  async goesBack(): Promise<void> {
    await this.page.getByRole("link", { name: "Back", exact: true }).click();
    await expectPage(this.page, "studio/draft");
  }

  @step("When they add a question with options to a new page")
  async addsAQuestion(words: string, options: string[]): Promise<void> {
    await this.page.getByRole("button", { name: "Add a page" }).click();
    await expectPage(this.page, "studio/page");
    await this.goesBack();
    await this.page.locator('[data-draft-page^="page"]').last().getByRole("link", { name: "Add a question" }).click();
    await expectPage(this.page, "studio/add-question");
    await this.page.locator("[name=studio-text-en]").fill(words);
    await this.page.getByLabel("One of several options").check();
    for (const [at, option] of options.entries()) {
      await this.page.locator(`[name=studio-option-${at + 1}-en]`).fill(option);
    }
    await mainButton(this.page).click();
    await expectPage(this.page, "studio/question");
  }

  @step("When they suggest other words for the question, and say why")
  async suggests(words: string, why: string): Promise<void> {
    await this.page.locator("[name=studio-wording]").fill(words);
    await this.page.locator("[name=studio-words]").fill(why);
    await this.page.getByRole("button", { name: "Say it" }).click();
    await this.isTold("Thank you. Everyone who works on the draft can read it.");
  }

  @step("When they answer what was suggested")
  async answers(suggested: string, how: "Take these words" | "Decline them", why = ""): Promise<void> {
    await this.page.locator("[data-thread]").filter({ hasText: suggested }).getByRole("link").click();
    await expectPage(this.page, "studio/thread");
    await this.page.getByLabel(how).check();
    await this.page.locator("[name=studio-reason]").fill(why);
    await this.page.getByRole("button", { name: "Send your answer" }).click();
  }

  @step("When they undo the last change")
  async undoes(): Promise<void> {
    await this.page.getByRole("button", { name: /^Undo: / }).click();
    await this.isTold("The last change is undone.");
  }

  @step("When they do it again")
  async redoes(): Promise<void> {
    await this.page.getByRole("button", { name: /^Do again: / }).click();
    await this.isTold("The change is made again.");
  }

  @step("When they agree on every question of the draft")
  async agreesOnEverything(): Promise<void> {
    const keys = await this.page.locator("[data-question]").evaluateAll((all) => {
      return all.map((one) => one.getAttribute("data-question") ?? "");
    });
    for (const key of keys) {
      await this.opensTheQuestion(key);
      await this.agrees();
      await this.goesBack();
    }
  }

  @step("When they open the page on which the draft is tried")
  async triesIt(): Promise<void> {
    await this.page.getByRole("link", { name: "Try it with people" }).click();
    await expectPage(this.page, "studio/pilot");
  }

  @step("When they publish the draft")
  async publishes(): Promise<void> {
    await this.page.getByRole("button", { name: "Publish this version" }).click();
  }

  @step("Then they are told")
  async isTold(sentence: string): Promise<void> {
    await expect(this.page.locator(".nhsuk-notification-banner__heading")).toContainText(sentence);
  }
}
