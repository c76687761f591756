// Names a method as one step of a test, in the words of the clinic, for the report.

import { test } from "@playwright/test";

/** The method as a step of the test, with this title. */
export function step(title: string) {
  return <This, Args extends unknown[], Result>(method: (this: This, ...args: Args) => Promise<Result>) =>
    function (this: This, ...args: Args): Promise<Result> {
      return test.step(title, () => method.apply(this, args), { box: true });
    };
}
