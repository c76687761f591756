// How the pages are tested: on a phone's screen, each test with JavaScript on and off, and some on a laptop's, against
// the program itself on a fresh demo database with a fixed clock. `cargo xtask test` sets what is read from the
// environment here.

import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumHere } from "./chromium.mjs";
import { demo, messagesIn } from "./support/demo";

const program = process.env.END2END_PROGRAM ?? join(import.meta.dirname, "../target/debug/matters");
const data = process.env.END2END_DATA ?? join(tmpdir(), "matters-end2end");
const port = Number(process.env.END2END_PORT ?? "3999");
const address = `127.0.0.1:${port}`;

const phone = {
  viewport: { width: 375, height: 667 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** What tests may ask of the configuration besides what Playwright knows. */
export type Own = { messages: string; program: string; port: number };

export default defineConfig<Own>({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    baseURL: `http://${address}`,
    messages: messagesIn(data),
    program,
    port,
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    screenshot: "only-on-failure",
    launchOptions: chromiumHere,
  },
  projects: [
    { name: "phone", use: phone },
    {
      name: "phone-no-js",
      use: { ...phone, javaScriptEnabled: false },
      testIgnore: "**/*.js-only.spec.ts",
    },
    {
      name: "laptop",
      use: { viewport: { width: 1280, height: 800 } },
      testMatch: ["**/fortnight.spec.ts", "**/every-staff-page.spec.ts"],
    },
  ],
  webServer: {
    command: [program, ...demo(address, data, "2027-03-08T08:00:00Z"), "--fresh"].join(" "),
    url: `http://${address}/readyz`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
