// Someone who works in a network, at a computer.

import { expect, type Locator, type Page } from "@playwright/test";
import { expectPage, sendTo } from "./form";
import { step } from "./step";

export class LinkWorker {
  constructor(readonly page: Page) {}

  @step("Given a member of staff who signs in")
  async signsIn(email = "amina@riverside.example"): Promise<void> {
    await this.page.goto("/staff/sign-in");
    await this.page.locator("[name=email]").fill(email);
    await this.page.locator("[name=password]").fill("matters-demo");
    await sendTo(this.page, "staff");
  }

  @step("When they open the list of intake forms")
  async opensTheIntakeList(): Promise<void> {
    await this.page.goto("/staff/intake");
    await expectPage(this.page, "staff/intake");
  }

  @step("When they open an intake form")
  async opens(reference: string): Promise<void> {
    await this.opensTheIntakeList();
    await this.inTheList(reference).getByRole("link").first().click();
    await expectPage(this.page, "staff/intake-form");
    await expect(this.page.locator("main")).toContainText(reference);
  }

  @step("When they acknowledge it")
  async acknowledges(): Promise<void> {
    await this.page.getByRole("button", { name: "Acknowledge" }).click();
    await expectPage(this.page, "staff/intake-form");
  }

  @step("When they accept it")
  async accepts(): Promise<void> {
    await this.page.getByRole("button", { name: "Accept" }).click();
    await expectPage(this.page, "staff/intake-form");
  }

  @step("When they open the appointment of an intake form")
  async opensTheAppointmentOf(reference: string): Promise<void> {
    await this.opens(reference);
    await this.page.getByRole("link", { name: "Open the appointment" }).click();
    await expectPage(this.page, "staff/appointment");
  }

  @step("When they say on the page of today that somebody came")
  async saysThatTheyCame(reference: string): Promise<void> {
    await this.page.goto("/staff");
    const appointment = this.page.locator(`[data-appointment="${reference}"]`);
    await appointment.getByRole("button", { name: "Attended" }).click();
    await expect(appointment.locator(".nhsuk-tag", { hasText: "Attended" })).toBeVisible();
  }

  @step("When they say how an appointment went")
  async says(status: "Attended" | "Did not attend"): Promise<void> {
    await this.page.getByRole("button", { name: status }).click();
    await expect(this.page.locator("main .nhsuk-tag", { hasText: status })).toBeVisible();
  }

  @step("When they look for another time")
  async looksForAnotherTime(): Promise<void> {
    await this.page.getByRole("link", { name: "Move appointment" }).click();
    await expectPage(this.page, "staff/appointment-move");
  }

  @step("When they move it")
  async movesIt(): Promise<void> {
    await this.looksForAnotherTime();
    // Tests that run beside this one take the first ones.
    await this.page.locator("input[name=slot]").last().check();
    await this.page.getByRole("button", { name: "Move appointment" }).click();
    await expectPage(this.page, "staff/appointment");
  }

  @step("When they cancel it")
  async cancelsIt(reason: string): Promise<void> {
    await this.page.getByRole("link", { name: "Cancel appointment" }).click();
    await expectPage(this.page, "staff/appointment-cancel");
    await this.page.getByLabel(reason).check();
    await this.page.getByRole("button", { name: "Cancel appointment" }).click();
    await expectPage(this.page, "staff/appointment");
  }

  @step("When they find somebody")
  async finds(who: string): Promise<void> {
    await this.page.goto("/staff/cases");
    await this.page.getByLabel("Find a person").fill(who);
    await sendTo(this.page, "staff/cases-found");
  }

  @step("When they open a case")
  async opensTheCase(reference: string): Promise<void> {
    await this.finds(reference);
    await this.page.locator(`[data-case="${reference}"]`).click();
    await expectPage(this.page, "staff/case");
  }

  @step("When they let the person read their own record")
  async opensTheRecordForThem(): Promise<void> {
    await this.page.getByText("Let the person read their own record").click();
    await this.page.getByRole("button", { name: "I have checked: open it for them" }).click();
    await expect(this.page.locator("main")).toContainText("The record is open for the person");
  }

  @step("When they close the case")
  async closesTheCase(summary: string): Promise<void> {
    await this.page.getByRole("link", { name: "Close the case" }).click();
    await expectPage(this.page, "staff/case-close");
    await this.page.getByLabel("They go on with a group or service").check();
    await this.page.getByLabel("Better", { exact: true }).check();
    await this.page.getByRole("radio", { name: "Yes" }).check();
    await this.page.getByLabel("A summary for them to keep").fill(summary);
    await sendTo(this.page, "staff/case");
  }

  @step("When they write down a contact")
  async writesDownAContact(fields: { minutes: string; agreed: string }): Promise<void> {
    await this.page.getByRole("link", { name: "Write down a contact" }).click();
    await expectPage(this.page, "staff/case-contact");
    await this.page.getByLabel("First conversation").check();
    await this.page.getByLabel("By phone").check();
    await this.page.getByLabel("How many minutes did it take?").fill(fields.minutes);
    await this.page.getByLabel("Yes").check();
    await this.page.getByLabel("What did you agree? (optional)").fill(fields.agreed);
    await this.page.getByRole("button", { name: "Save" }).click();
  }

  @step("When they sign out")
  async signsOut(): Promise<void> {
    await this.page.getByRole("button", { name: "Sign out" }).click();
    await expectPage(this.page, "staff/sign-in");
  }

  /** An intake form in the list. */
  inTheList(reference: string): Locator {
    return this.page.locator(`[data-intake="${reference}"]`);
  }
}
