import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './paste-pieces.ts';

function pieces(html: string): Element[] {
  const { document } = parseHTML(`<!doctype html><html><body><div>${html}</div></body></html>`);
  return [...piecesOf(document.querySelector('div') as unknown as Element)];
}
const LINE = 'word '.repeat(100);
const lines = (tag: string, count: number) =>
  Array.from({ length: count }, (_, n) => `<${tag}>${n} ${LINE}</${tag}>`).join('');

describe('piecesOf', () => {
  it('takes a long text apart between its blocks, in order, and loses none', () => {
    const parts = pieces(lines('p', 500));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.map(({ innerHTML }) => innerHTML).join('')).toBe(lines('p', 500));
    expect(Math.max(...parts.map(({ textContent }) => textContent?.length ?? 0))).toBeLessThan(20_000);
  });

  it('keeps words between two blocks together', () => {
    const loose = `${LINE.repeat(30)}<strong>bold</strong>${LINE}<a href="https://x.example/">a link</a>`;
    const parts = pieces(`<p>Before.</p>${loose}<p>After.</p>`);
    expect(parts.map(({ innerHTML }) => innerHTML).join('')).toBe(`<p>Before.</p>${loose}<p>After.</p>`);
    expect(parts.some(({ innerHTML }) => innerHTML.includes(loose))).toBe(true);
  });

  it('makes several lists of a very long one, whose numbers go on', () => {
    const lists = pieces(`<ol start="5">${lines('li', 200)}</ol><p>After.</p>`).flatMap((one) => [...one.children]);
    const numbers = lists.slice(0, -1).map((list) => [Number(list.getAttribute('start')), list.childElementCount]);
    expect(numbers.length).toBeGreaterThan(3);
    for (const [i, [start = 0]] of numbers.entries())
      expect(start).toBe(5 + numbers.slice(0, i).reduce((sum, [, count = 0]) => sum + count, 0));
    expect(lists.map(({ textContent }) => textContent).join('')).toBe(`${lines('', 200).replace(/<\/?>/g, '')}After.`);
  });
});
