import type { Page } from 'playwright-core';

/** Pastes HTML into the editor, as the clipboard brings it. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    data.setData('text/plain', 'text');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.words')?.dispatchEvent(event);
  }, html);
}

/** Does something in a page: the longest time for which the page did nothing else, and how long it took to be saved. */
export async function longestStop(page: Page, act: () => Promise<void>): Promise<{ stop: number; total: number }> {
  await page.evaluate(() => {
    const watch = { last: performance.now(), longest: 0 };
    Object.assign(window, { watch });
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
    }, 5);
  });
  const started = performance.now();
  await act();
  await page.waitForSelector('#save-state[data-state="saved"]', { timeout: 120_000 });
  const total = performance.now() - started;
  const stop = await page.evaluate(() => (window as unknown as { watch: { longest: number } }).watch.longest);
  return { stop, total };
}
