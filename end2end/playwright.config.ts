// How the pages are tested: on a phone's screen, each test with JavaScript on and off, against the program itself on a
// fresh demo database with a fixed clock. `cargo xtask test` sets what is read from the environment here.

import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const program = process.env.END2END_PROGRAM ?? join(import.meta.dirname, "../target/debug/matters");
const data = process.env.END2END_DATA ?? join(tmpdir(), "matters-end2end");
const messages = join(data, "messages");
const address = `127.0.0.1:${process.env.END2END_PORT ?? "3999"}`;

const phone = {
  viewport: { width: 375, height: 667 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** What tests may ask of the configuration besides what Playwright knows. */
export type Own = { messages: string };

export default defineConfig<Own>({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  // A machine that is shared stalls at times: what passes at the second try is told as flaky, and counts.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: `http://${address}`,
    messages,
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "phone", use: phone },
    {
      name: "phone-no-js",
      use: { ...phone, javaScriptEnabled: false },
      testIgnore: "**/*.js-only.spec.ts",
    },
  ],
  webServer: {
    command: [
      program,
      "demo --fresh",
      `--listen ${address}`,
      `--database-url sqlite://${join(data, "matters.db")}`,
      `--messages file:${messages}`,
      "--trusted-proxy 127.0.0.1",
      "--log warn",
      "--now 2027-03-08T08:00:00Z",
    ].join(" "),
    url: `http://${address}/readyz`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
