import type { Browser, Page } from 'playwright-core';
import { tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';

/** Makes an account as its invitation does, and gives a page of a browser of its own that is signed in. */
export async function joinStaff(
  browser: Browser,
  { name, role, at, environment }: { name: string; role: string; at: string; environment: Record<string, string> },
): Promise<Page> {
  const { address } = await tramaJson<{ address: string }>(['accounts', 'invite', '--role', role], { environment });
  const page = await (await browser.newContext()).newPage();
  await page.goto(at + new URL(address).pathname);
  await page.fill('#name', name);
  await page.fill('#email', `${name.split(' ')[0]?.toLowerCase()}@desk.example`);
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await Promise.all([page.waitForURL(`${at}/desk`), page.press('#again', 'Enter')]);
  return page;
}
