// A demo of the test's own, whose clock can be moved on: the program is stopped, and started again at a later time with
// all that it had. Nobody else is there, so that the test knows which times are free and who waits for one.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { demo, messagesIn } from "./demo";
import { expect, test as base } from "./test";

/** Where its ports begin, and how many there are: below those that a system hands out for connections (Linux: 32768 on),
    so that no browser's connection stands on one while the program is stopped. */
const PORTS = { from: 10_000, many: 20_000 };

/** How long the program may take to start, with a demo to make. */
const PATIENCE = 60_000;

interface Running {
  child: ChildProcess;
  exit: Promise<unknown[]>;
  /** What its clock said when it was started, and when that was, in milliseconds. */
  setTo: number;
  startedAt: number;
}

export class Clock {
  #running: Running | undefined;

  constructor(
    readonly program: string,
    readonly address: string,
    readonly data: string,
  ) {}

  /** Where the messages are, each in a file of its own. */
  get messages(): string {
    return messagesIn(this.data);
  }

  /** Makes the demo at this time, RFC 3339. */
  async startsAt(now: string): Promise<void> {
    await base.step(`Given that it is ${said(now)}`, () => this.#start(now, "--fresh"));
  }

  /** Goes on at this time with all that there is. */
  async movesOnTo(now: string): Promise<void> {
    await base.step(`Given that it is ${said(now)}`, async () => {
      expect(Date.parse(now), "a clock never goes back").toBeGreaterThan(this.#now());
      await this.stops();
      await this.#start(now);
    });
  }

  /** Ends the program, if it runs. */
  async stops(): Promise<void> {
    const running = this.#running;
    if (running) {
      this.#running = undefined;
      running.child.kill("SIGTERM");
      expect(await running.exit, "the program stops when it is asked to").toEqual([0, null]);
    }
  }

  async #start(now: string, ...more: string[]): Promise<void> {
    const child = spawn(this.program, [...demo(this.address, this.data, now), ...more], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.#running = { child, exit: once(child, "exit"), setTo: Date.parse(now), startedAt: Date.now() };
    const isReady = () => fetch(`http://${this.address}/readyz`).then(({ ok }) => ok, () => false);
    await expect.poll(isReady, { message: "the program starts", timeout: PATIENCE }).toBe(true);
    expect(child.exitCode, "it is this program that answers").toBeNull();
  }

  #now(): number {
    const { setTo, startedAt } = this.#running!;
    return setTo + Date.now() - startedAt;
  }
}

function said(now: string): string {
  const parts = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;
  return new Date(now).toLocaleString("en-GB", { ...parts, timeZone: "Europe/London" });
}

export const test = base.extend<{ clock: Clock }>({
  clock: async ({ program, port }, use, info) => {
    const own = PORTS.from + ((port + info.parallelIndex) % PORTS.many);
    const address = `127.0.0.1:${own}`;
    const clock = new Clock(program, address, info.outputPath("data"));
    await use(clock);
    await clock.stops();
  },
  baseURL: async ({ clock }, use) => use(`http://${clock.address}`),
  messages: async ({ clock }, use) => use(clock.messages),
});

export { expect };
