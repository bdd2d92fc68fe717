import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** A rule that a page breaks, and where. */
type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/**
 * What axe finds wrong with a page: by all rules that it applies by itself, or by those of the tags. Only violations
 * are told in full, and in the page itself instead of one beside it, which collects what each frame answers: a third
 * of the time.
 */
export async function findViolations(page: Page, tags?: string[]): Promise<Violation[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    ...(tags && { runOnly: { type: 'tag', values: tags } }),
  });
  return (await axe.analyze()).violations;
}
