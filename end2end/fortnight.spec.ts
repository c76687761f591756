// A fortnight at the service, from one person's form to another one's answer: a time is booked, reminded of, moved,
// brought forward and cancelled; whoever waited for it takes it, comes, and says how it went. The clock is moved on
// between the days.

import { expect, test } from "./support/clock";
import { OwnPages } from "./support/own-pages";
import { Patient } from "./support/patient";

const A_THURSDAY = "2027-02-25T14:00:00+00:00";
const DAYS_LATER = "2027-03-02T14:00:00+00:00";

// The only two times on a Friday evening for eight weeks to come, since the last Friday of March is Good Friday: once
// both have gone, whoever can come at no other time waits.
const FRIDAY_EVENING = "2027-02-26T17:15:00+00:00";
const LATER_THAT_EVENING = "2027-02-26T18:00:00+00:00";

const MAREK = "marek@riverside.example";

test("a time goes from whoever booked it to whoever waited for it, who comes and says how it went", async ({
  clock,
  patient,
  linkWorker,
  anotherDevice,
  textAbout,
}) => {
  test.setTimeout(10 * 60_000);
  const [neighbour, waiting] = [new Patient(await anotherDevice()), new Patient(await anotherDevice())];
  const [own, ownOfWaiting] = [new OwnPages(patient.page), new OwnPages(waiting.page)];

  await clock.startsAt("2027-02-15T09:00:00Z");
  await patient.hasCome("appointment");
  await patient.choosesTheTime(A_THURSDAY);
  const reference = await patient.sends();
  await test.step("Then it is booked", async () => {
    expect(await textAbout(reference, "confirmation")).toContain("Thursday 25 February at 2pm");
  });
  await neighbour.hasCome("appointment");
  await neighbour.choosesTheTime(LATER_THAT_EVENING);
  await neighbour.sends();

  await clock.movesOnTo("2027-02-18T14:01:00Z");
  await test.step("Then they are reminded, a week before", async () => {
    expect(await textAbout(reference, "reminder-week")).toContain("Thursday 25 February at 2pm");
  });

  await clock.movesOnTo("2027-02-23T14:01:00Z");
  await own.opensTheLinkIn(await textAbout(reference, "reminder-two-days"), "manage");
  await own.movesTo(DAYS_LATER);
  await test.step("Then it is moved", async () => {
    await own.expectTime(DAYS_LATER);
    expect(await textAbout(reference, "moved")).toContain("Tuesday 2 March at 2pm");
  });

  // Between half past twelve and a quarter past one, the first time that leaves four hours to answer and a day's notice
  // is on Friday evening.
  await clock.movesOnTo("2027-02-25T12:32:00Z");
  await own.opensTheLinkIn(await textAbout(reference, "moved"), "manage");
  await own.asksForASoonerTime();

  await clock.movesOnTo("2027-02-25T12:42:00Z");
  await own.opensTheLinkIn(await textAbout(reference, "offer"), "manage/offer");
  await own.expectTime(FRIDAY_EVENING);
  await own.takesTheOffer();

  await waiting.hasCome("appointment", {
    name: { "given-name": "Asma", "family-name": "Khan" },
    "date-of-birth": { "birth-day": "17", "birth-month": "5", "birth-year": "1975" },
    contact: { phone: "07700 900456", email: "" },
  });
  await waiting.findsNoTime("friday", "evening");
  const waitingReference = await waiting.sends();

  await own.asksForACode(reference, ["3", "2", "1980"]);
  await own.entersTheCodeIn(await textAbout(reference, "code"));
  await test.step("Then it is brought forward", () => own.expectTime(FRIDAY_EVENING));
  await own.cancels("time");

  await clock.movesOnTo("2027-02-25T12:58:00Z");
  await test.step("Then they are told that it is cancelled", async () => {
    expect(await textAbout(reference, "cancelled")).toContain("Friday 26 February at 5:15pm");
  });
  await ownOfWaiting.opensTheLinkIn(await textAbout(waitingReference, "offer"), "manage/offer");
  await ownOfWaiting.expectTime(FRIDAY_EVENING);
  await ownOfWaiting.takesTheOffer();

  await clock.movesOnTo("2027-02-26T14:16:00Z");
  await test.step("Then they are reminded, three hours before", async () => {
    expect(await textAbout(waitingReference, "reminder-three-hours")).toContain("at 5:15pm");
  });

  await clock.movesOnTo("2027-02-26T18:05:00Z");
  await linkWorker.signsIn(MAREK);
  await linkWorker.opens(waitingReference);
  await linkWorker.accepts();
  await linkWorker.saysThatTheyCame(waitingReference);

  await clock.movesOnTo("2027-02-27T10:01:00Z");
  await ownOfWaiting.opensTheLinkIn(await textAbout(waitingReference, "how-it-went"), "manage/how-it-went");
  await ownOfWaiting.saysHowItWent("in-part", "He listened. Next time I would like to sit by the window.");

  await clock.movesOnTo("2027-03-01T09:00:00Z");
  await linkWorker.signsIn(MAREK);
  await linkWorker.opensTheCase(waitingReference);
  await test.step("Then what they said stands in their case", async () => {
    const said = linkWorker.page.locator("section", { hasText: "What they said of the first conversation" });
    await expect(said).toContainText("Was it the conversation that they needed? In part");
    await expect(said).toContainText("He listened. Next time I would like to sit by the window.");
  });
});
