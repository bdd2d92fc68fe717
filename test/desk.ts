import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type RunningServer, tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';

/** Somebody new at the desk, signed in, in a browser context of their own. */
export async function joinDesk(
  { browser, server, environment }: { browser: Browser; server: RunningServer; environment: Record<string, string> },
  { name, role }: { name: string; role: string },
  how: BrowserContextOptions = {},
): Promise<Page> {
  const { address } = await tramaJson<{ address: string }>(['accounts', 'invite', '--role', role], { environment });
  const page = await (await browser.newContext(how)).newPage();
  await page.goto(server.address + new URL(address).pathname);
  await page.fill('#name', name);
  await page.fill('#email', `${name.split(' ')[0]?.toLowerCase()}@desk.example`);
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await Promise.all([page.waitForURL(`${server.address}/desk`), page.press('#again', 'Enter')]);
  return page;
}
