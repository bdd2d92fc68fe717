import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where `npm test` found a Chromium; null: browser tests are skipped, and `npm test` has said so. */
export const CHROMIUM =
  process.env.CHROMIUM_PATH && fs.existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : null;

/** A real Chromium without a window, which asks nobody on the network. */
export function launchBrowser(): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: quiet });
}
