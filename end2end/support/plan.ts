// A plan and the measures of a case, as somebody writes in them at a computer.

import { expect, type Page } from "@playwright/test";
import { expectPage, mainButton, sendTo } from "./form";
import { step } from "./step";

export class CaseBook {
  constructor(
    readonly page: Page,
    readonly reference: string,
  ) {}

  @step("When they open the plan")
  async opensThePlan(): Promise<void> {
    await this.page.goto(`/staff/cases/${this.reference}/plan`);
    await expectPage(this.page, "staff/plan");
  }

  @step("When they write in the plan")
  async opensTheForm(): Promise<void> {
    await this.page.goto(`/staff/cases/${this.reference}/plan/edit`);
    await expectPage(this.page, "staff/plan-edit");
  }

  @step("When they write down what matters")
  async writesWhatMatters(words: string): Promise<void> {
    await this.page.locator("[name=matters]").fill(words);
  }

  @step("When they write down a goal")
  async writesGoal(number: number, words: string): Promise<void> {
    await this.page.locator(`[name=goal-${number}]`).fill(words);
  }

  @step("When they agree what the person will do for it")
  async agreesAction(goal: number, action: number, what: string): Promise<void> {
    await this.page.locator(`[name=goal-${goal}-action-${action}-what]`).fill(what);
    await this.page.locator(`[name=goal-${goal}-action-${action}-who][value=me]`).check();
  }

  @step("When they ask for another row")
  async asksForMore(): Promise<void> {
    await this.page.getByRole("button", { name: "Add another goal or action" }).click();
    await expectPage(this.page, "staff/plan-edit");
  }

  @step("When they save the plan")
  async savesThePlan(): Promise<void> {
    await sendTo(this.page, "staff/plan");
    await expect(this.page.locator("main")).toContainText("The plan is saved.");
  }

  @step("When they save the plan, too late")
  async savesTooLate(): Promise<void> {
    await mainButton(this.page).click();
    await expectPage(this.page, "staff/plan-edit");
  }

  @step("When they open the measures")
  async opensTheMeasures(): Promise<void> {
    await this.page.goto(`/staff/cases/${this.reference}/measures`);
    await expectPage(this.page, "staff/measures");
  }

  @step("When they take ONS4")
  async takesOns4(stage: "intake" | "review" | "close", answers: Record<string, string>): Promise<void> {
    await this.page.goto(`/staff/cases/${this.reference}/measures/ons4/new`);
    await expectPage(this.page, "staff/measure");
    await this.page.locator(`[name=stage][value="${stage}"]`).check();
    for (const [item, answer] of Object.entries(answers)) {
      await this.page.locator(`[name=item-${item}][value="${answer}"]`).check();
    }
    await sendTo(this.page, "staff/measures");
  }
}
