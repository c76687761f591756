// How the program is started for tests: a demo of its own, with its data and its messages in one folder.

import { join } from "node:path";

/** Where the program puts the messages that it sends. */
export function messagesIn(data: string): string {
  return join(data, "messages");
}

/** What the program is started with, to listen at this address and to begin at this time. */
export function demo(address: string, data: string, now: string): string[] {
  return [
    "demo",
    ...["--listen", address],
    ...["--database-url", `sqlite://${join(data, "matters.db")}`],
    ...["--messages", `file:${messagesIn(data)}`],
    // Each test says from where it comes.
    ...["--trusted-proxy", "127.0.0.1"],
    ...["--log", "warn"],
    ...["--now", now],
  ];
}
