// What people type that cannot be taken as it is, and what is said about it.

import type { Fields, Place } from "./answers";
import type { Problem } from "./form";

/** Something typed on a page, and what is said about it. */
interface Refused {
  title: string;
  on: Place;
  typed: Fields;
  told: Problem[];
}

const LONG_NAME = "First name must be 100 characters or fewer";
/** What is said of a character that no keyboard types. */
export const UNREADABLE = "First name has a character that we cannot use. Delete it and type it again.";
const REAL_DATE = "Date of birth must be a real date";
const EMAIL = "Enter an email address in the correct format, like name@example.com";
const POSTCODE = "Enter a full UK postcode, like LS1 4AP";

const born = (day: string, month: string, year: string): Fields => ({
  "birth-day": day,
  "birth-month": month,
  "birth-year": year,
});
/** A name with this first part. */
export const called = (given: string): Fields => ({ "given-name": given, "family-name": "Khan" });
/** A phone number with what is safe. */
export const phoned = (phone: string): Fields => ({ phone, "safe-to-text": "yes", "safe-voicemail": "yes" });

/** Page by page, in the order of the journey. */
export const REFUSED: Refused[] = [
  {
    title: "a name that was left empty",
    on: "name",
    typed: { called: "Eli" },
    told: [["given-name", "Enter your first name"], ["family-name", "Enter your last name"]],
  },
  { title: "a name of 200 characters", on: "name", typed: called("x".repeat(200)), told: [["given-name", LONG_NAME]] },
  { title: "a control character", on: "name", typed: called("El\u0007ian"), told: [["given-name", UNREADABLE]] },
  {
    title: "an empty date of birth",
    on: "date-of-birth",
    typed: {},
    told: [["birth-day", "Enter your date of birth"]],
  },
  {
    title: "a date of birth without its month",
    on: "date-of-birth",
    typed: born("3", "", "1980"),
    told: [["birth-month", "Date of birth must include a month"]],
  },
  { title: "31 February", on: "date-of-birth", typed: born("31", "2", "1980"), told: [["birth-day", REAL_DATE]] },
  { title: "29 February 2023", on: "date-of-birth", typed: born("29", "2", "2023"), told: [["birth-day", REAL_DATE]] },
  {
    title: "a date of birth in the future",
    on: "date-of-birth",
    typed: born("9", "3", "2027"),
    told: [["birth-day", "Date of birth must be in the past"]],
  },
  {
    title: "a date of birth in 1890",
    on: "date-of-birth",
    typed: born("1", "1", "1890"),
    told: [["birth-year", "Date of birth is too long ago. Check the year."]],
  },
  {
    title: "a year of two digits",
    on: "date-of-birth",
    typed: born("3", "2", "80"),
    told: [["birth-year", "Year must include 4 numbers"]],
  },
  {
    title: "no way to reach the person",
    on: "contact",
    typed: {},
    told: [["phone", "Enter a phone number, an email address, or a place or person we can reach you through"]],
  },
  {
    title: "a phone number without what is safe",
    on: "contact",
    typed: { phone: "07700 900123" },
    told: [
      ["safe-to-text", "Select yes if it is safe to send text messages to this number"],
      ["safe-voicemail", "Select yes if it is safe to leave a voicemail message"],
    ],
  },
  {
    title: "letters for a phone number",
    on: "contact",
    typed: phoned("ask my sister"),
    told: [["phone", "Enter a phone number using only numbers, like 07700 900123"]],
  },
  {
    title: "a phone number that is too short",
    on: "contact",
    typed: phoned("07700 900"),
    told: [["phone", "Phone number is too short. Enter a number like 07700 900123 or 0113 496 0000"]],
  },
  { title: "an email address without a dot", on: "contact", typed: { email: "eli@example" }, told: [["email", EMAIL]] },
  {
    title: "no postcode",
    on: "postcode",
    typed: {},
    told: [["postcode", "Enter your postcode, or select that you have no fixed address"]],
  },
  { title: "half a postcode", on: "postcode", typed: { postcode: "LS1" }, told: [["postcode", POSTCODE]] },
  {
    title: "a postcode and no fixed address",
    on: "postcode",
    typed: { postcode: "LS1 4AP", "no-fixed-address": "yes" },
    told: [["postcode", "Enter a postcode, or select that there is no fixed address, not both"]],
  },
  {
    title: "nothing to help with",
    on: "help",
    typed: {},
    told: [["needs", "Select what you would like help with, or write a few words about it"]],
  },
  {
    title: "50,000 characters",
    on: "help",
    typed: { needs: "money", "needs-other": "so much ".repeat(6_250) },
    told: [["needs-other", "Your words must be 2000 characters or fewer"]],
  },
  {
    title: "no way to meet",
    on: "meeting",
    typed: {},
    told: [["modes", "Select how you would like to meet"]],
  },
  {
    title: "a visit without an address",
    on: "meeting",
    typed: { modes: "home-visit" },
    told: [["home-address", "Enter where we should meet you"]],
  },
  {
    title: "no time",
    on: "appointment",
    typed: {},
    told: [["slot", "Select a time, or select that none of these times suit you"]],
  },
  {
    title: "no time that suits, and none that would",
    on: "appointment",
    typed: { slot: "none" },
    told: [
      ["days", "Select the days that would suit you, or \"Any day\""],
      ["parts", "Select the times of day that would suit you, or \"Any time of day\""],
    ],
  },
];
