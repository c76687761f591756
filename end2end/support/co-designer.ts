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
    await this.page.locator("[name=studio-told]").fill(`Somebody suggested “${suggested}”`);
    await this.page.getByRole("button", { name: "Send your answer" }).click();
  }

  @step("When they resolve a comment, and say what was done")
  async resolves(said: string, done: string): Promise<void> {
    await this.page.locator("[data-thread]").filter({ hasText: said }).getByRole("link").click();
    await expectPage(this.page, "studio/thread");
    await this.page.locator("[name=studio-reason]").fill(done);
    await this.page.getByRole("button", { name: "Resolve" }).click();
    await this.isTold("Your answer is saved.");
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

  @step("When they open one of the pages around the draft")
  async goesTo(name: "Guests" | "Who took part" | "Approvals"): Promise<void> {
    await this.page.locator("[aria-labelledby=around]").getByRole("link", { name, exact: true }).click();
    const pages = { Guests: "studio/guests", "Who took part": "studio/participation", Approvals: "studio/approvals" };
    await expectPage(this.page, pages[name]);
  }

  @step("When they give a guest a link about these questions")
  async invites(label: string, questions: string[], seat?: string): Promise<string> {
    await this.goesTo("Guests");
    await this.page.locator("[name=guest-label]").fill(label);
    for (const question of questions) {
      await this.page.locator(`[name=guest-questions][value="${question}"]`).check();
    }
    if (seat !== undefined) await this.page.locator("[name=studio-seat]").selectOption({ label: seat });
    await mainButton(this.page).click();
    await this.isTold("The link is made.");
    const link = (await this.page.locator("[data-guest-link]").first().textContent()) ?? "";
    await this.goesBack();
    return new URL(link).pathname;
  }

  @step("When they set an approval seat")
  async setsASeat(title: string, holder: string, lived: boolean): Promise<void> {
    await this.page.goto("/studio/seats");
    await expectPage(this.page, "studio/seats");
    await this.page.locator("[name=seat-title]").fill(title);
    await this.page.locator("[name=seat-holder]").selectOption({ label: holder });
    if (lived) await this.page.locator("[name=seat-lived]").check();
    await mainButton(this.page).click();
    await this.isTold("The seat is added.");
  }

  @step("When they approve for their seat")
  async approves(): Promise<void> {
    await this.goesTo("Approvals");
    await this.page.getByLabel("Yes, I approve them").check();
    await this.page.getByRole("button", { name: "Send", exact: true }).click();
    await this.isTold("What you said is written down.");
    await this.goesBack();
  }

  @step("When they write down a panel that took part")
  async writesDownAPanel(): Promise<void> {
    await this.goesTo("Who took part");
    for (const [part, value] of [["day", "3"], ["month", "2"], ["year", "2027"]]) {
      await this.page.locator(`[name=workshop-${part}]`).fill(value);
    }
    await this.page.getByLabel("A panel").check();
    await this.page.getByLabel("In person").check();
    await this.page.locator("[name=workshop-people]").fill("6");
    await this.page.locator("[name=workshop-groups]").fill("Carers, young people");
    await this.page.locator("[name=workshop-lived]").check();
    await this.page.locator("[name=workshop-hours]").fill("12");
    await this.page.getByLabel("With vouchers").check();
    await mainButton(this.page).click();
    await this.isTold("It is written down.");
    await this.goesBack();
  }

  @step("When they open the page that publishes the draft")
  async looksAtPublishing(): Promise<void> {
    await this.page.getByRole("link", { name: "Publish this version" }).click();
    await expectPage(this.page, "studio/publish");
  }

  @step("When they publish the draft with this word")
  async publishes(word: "informed" | "consulted" | "co-designed" | "co-produced"): Promise<void> {
    await this.looksAtPublishing();
    await this.page.locator(`[name=studio-rung][value=${word}]`).check();
    await mainButton(this.page).click();
  }

  @step("Then they are told")
  async isTold(sentence: string): Promise<void> {
    await expect(this.page.locator(".nhsuk-notification-banner__heading")).toContainText(sentence);
  }
}
