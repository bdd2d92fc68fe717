import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './axe.ts';

/**
 * Looks at a screen as people do: wide and narrow, light and dark. It must break no rule of axe, and nothing may stand
 * out of it at the side. With SCREENSHOTS=FOLDER, pictures are left there.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const [width, schemes] of [
    [1280, ['light', 'dark']],
    [375, ['dark', 'light']],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    // Colours don't depend on the width: each is looked at once, and all four for pictures.
    for (const colorScheme of process.env.SCREENSHOTS ? schemes : schemes.slice(0, 1)) {
      await page.emulateMedia({ colorScheme });
      const violations = await findViolations(page);
      expect(violations.map(({ id, nodes }) => [name, width, colorScheme, id, nodes[0]?.html])).toEqual([]);
      if (process.env.SCREENSHOTS) {
        const file = path.join(process.env.SCREENSHOTS, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([name, width, sideways]).toEqual([name, width, false]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
