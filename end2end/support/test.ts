// What every spec begins with: each test comes from an address of its own, as its own person on their own phone would,
// so that what slows down guessing and hoarding never meets two tests at once.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import type { Own } from "../playwright.config";
import { LinkWorker } from "./link-worker";
import { Patient } from "./patient";

/** A message that the program sent. */
export interface Message {
  kind: string;
  channel: "sms" | "email" | "letter";
  to: string;
  language: string;
  subject: string | null;
  body: string;
  reference: string;
}

interface Given {
  /** Someone who refers themself, on the test's own phone. */
  patient: Patient;
  /** A link worker on a computer of their own. */
  linkWorker: LinkWorker;
  /** Another device, which shares nothing with the first. */
  anotherDevice: () => Promise<Page>;
  /** What was sent about a referral, once there is something. */
  messagesAbout: (reference: string) => Promise<Message[]>;
  /** What the text message of this kind says that was sent about a referral, once it was. */
  textAbout: (reference: string, kind: string) => Promise<string>;
  /** The language in which the test's own phone shows the pages: English with scripts, Urdu without. */
  language: "en" | "ur";
}

let addresses = 0;

function nextAddress(worker: number): string {
  addresses += 1;
  return `10.${worker % 256}.${addresses >> 8}.${addresses % 256}`;
}

export const test = base.extend<Given & Own>({
  messages: ["", { option: true }],
  program: ["", { option: true }],
  port: [0, { option: true }],
  extraHTTPHeaders: async ({}, use, info) => {
    await use({ "X-Forwarded-For": nextAddress(info.workerIndex) });
  },
  patient: async ({ page }, use) => {
    await use(new Patient(page));
  },
  linkWorker: async ({ anotherDevice }, use) => {
    await use(new LinkWorker(await anotherDevice()));
  },
  anotherDevice: async ({ browser }, use, info) => {
    const pages: Page[] = [];
    await use(async () => {
      const extraHTTPHeaders = { "X-Forwarded-For": nextAddress(info.workerIndex) };
      const page = await browser.newPage({ extraHTTPHeaders });
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },
  messagesAbout: async ({ messages }, use) => {
    await use(async (reference) => {
      const found = async () => (await allIn(messages)).filter((message) => message.reference === reference);
      // The program looks for what is due every few seconds.
      await base.expect.poll(async () => (await found()).length, { timeout: 15_000 }).toBeGreaterThan(0);
      return found();
    });
  },
  textAbout: async ({ messages }, use) => {
    await use(async (reference, kind) => {
      const isMeant = (message: Message) =>
        message.reference === reference && message.kind === kind && message.channel === "sms";
      const found = async () => (await allIn(messages)).find(isMeant)?.body;
      await base.expect.poll(found, { message: `a text "${kind}" is sent`, timeout: 60_000 }).toBeDefined();
      return (await found())!;
    });
  },
  language: async ({ javaScriptEnabled, context, baseURL }, use) => {
    const language = javaScriptEnabled === false ? "ur" : "en";
    await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
    await use(language);
  },
});

async function allIn(folder: string): Promise<Message[]> {
  // The folder comes with the first message.
  const files = await readdir(folder).catch(() => []);
  const whole = files.filter((name) => name.endsWith(".json") && !name.startsWith("."));
  return Promise.all(whole.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Message));
}

export { expect } from "@playwright/test";
