// A person who has come as far as some page: the pages before it are answered over HTTP, as a phone without scripts
// sends them, so that a test spends its time on the page that it is about.

import { type APIResponse, expect, type Page } from "@playwright/test";

/** What is typed into a form, by the name of the field. */
export type Fields = Record<string, string | string[]>;

/** A page of the journey, by its part of the address. */
export type Place =
  | "helper"
  | "practice"
  | "name"
  | "date-of-birth"
  | "contact"
  | "postcode"
  | "help"
  | "question/matters-most"
  | "question/good-day"
  | "meeting"
  | "sharing"
  | "appointment"
  | "check"
  | "done";

/** What people answer unless a test says otherwise. */
const USUAL: Record<Exclude<Place, "practice" | "appointment" | "check" | "done">, Fields> = {
  helper: { agreed: "yes", "helper-name": "Sana Mahmood", "helper-relation": "Daughter" },
  name: { "given-name": "Élian", "family-name": "O’Brien" },
  "date-of-birth": { "birth-day": "3", "birth-month": "2", "birth-year": "1980" },
  contact: { phone: "07700 900123", "safe-to-text": "yes", "safe-voicemail": "no", email: "elian@example.com" },
  postcode: { postcode: "LS1 4AP" },
  help: { needs: ["loneliness", "money"], "needs-other": "I miss my brother." },
  "question/matters-most": { "matters-most": "Seeing my daughter." },
  "question/good-day": { "good-day": "" },
  meeting: { modes: ["phone", "video", "in-person"] },
  sharing: {},
};

/** The most forms that anyone sends on the way, with some times lost to others. */
const MOST_FORMS = 30;

/** Brings the person on this device to a page, with these answers of their own before it, and opens it. */
export async function given(page: Page, reached: Place, own: Partial<Record<Place, Fields>> = {}): Promise<void> {
  const phone = page.context().request;
  // The check leads to the first page that is not answered.
  let reply = await phone.get(own.helper ? "/riverside/refer/helper" : "/riverside/refer/check");
  for (let forms = 0; placeOf(reply) !== reached; forms += 1) {
    expect(forms, `${reached} is on the way of this person`).toBeLessThan(MOST_FORMS);
    reply = await answered(page, reply, own[placeOf(reply)]);
  }
  await page.goto(reply.url());
}

/** Brings the person on to a page from the one that is open, whose form they send first. */
export async function goOn(page: Page, reached: Place): Promise<void> {
  let reply = await page.context().request.get(page.url());
  for (let forms = 0; placeOf(reply) !== reached; forms += 1) {
    expect(forms, `${reached} is on the way of this person`).toBeLessThan(MOST_FORMS);
    reply = await answered(page, reply, undefined);
  }
  await page.goto(reply.url());
}

async function answered(page: Page, asked: APIResponse, own: Fields | undefined): Promise<APIResponse> {
  const place = placeOf(asked);
  const html = await asked.text();
  switch (place) {
    case "done":
      throw new Error("nothing is asked after sending");
    case "check":
      return post(page, "/do/refer/send", html, {});
    case "practice":
      return post(page, "/do/refer/save", html, own ?? { practice: choices(html, "practice")[0] ?? "" });
    case "appointment":
      return post(page, "/do/refer/save", html, own ?? { slot: await someSlot(page) });
    default:
      return post(page, "/do/refer/save", html, { ...USUAL[place], ...own });
  }
}

/** One of the times that are free now, far apart from what other tests are likely to choose. */
export async function someSlot(page: Page, mode?: "phone" | "video" | "in-person"): Promise<string> {
  const query = mode ? `times=200&mode=${mode}` : "times=200";
  const reply = await page.context().request.get(`/riverside/refer/appointment?${query}`);
  const free = choices(await reply.text(), "slot").filter((code) => code !== "none");
  const slot = free[Math.floor(Math.random() * free.length)];
  expect(slot, "a time is free").toBeDefined();
  return slot ?? "";
}

/** Sends the page's form with what it carries unseen and with these fields, and goes where the answer leads. */
export async function post(page: Page, to: string, html: string, fields: Fields): Promise<APIResponse> {
  const body = new URLSearchParams(unseen(html));
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) {
      body.append(name, value);
    }
  }
  const reply = await page.context().request.post(to, {
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    data: body.toString(),
  });
  expect(reply.status(), `${to} leads on`).toBe(200);
  return reply;
}

/** What the page's form says of the draft that it belongs to. */
export function unseen(html: string): [string, string][] {
  const form = /<form[^>]*data-main[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const inputs = form.matchAll(/<input type="hidden" name="(form-[a-z]+)" value="([^"]*)"/g);
  return [...inputs].map(([, name = "", value = ""]) => [name, value]);
}

function choices(html: string, name: string): string[] {
  const inputs = html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, "g"));
  return [...inputs].flatMap(([input]) => /value="([^"]+)"/.exec(input)?.[1] ?? []);
}

function placeOf(reply: APIResponse): Place {
  return new URL(reply.url()).pathname.replace("/riverside/refer/", "") as Place;
}
