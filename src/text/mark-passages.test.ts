import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBody } from './body/clean-body.ts';
import { markPassages } from './mark-passages.ts';
import { sliceCodePoints } from './position.ts';

const HTML =
  '<p>First 😀 <b>bold words</b> and more.</p><ul><li>An item</li></ul><section data-part="analysis"><h2>Analysis</h2><p>Last words.</p></section>';

/** The text inside marks, in order. */
function marked(html: string): string {
  return [...html.matchAll(/<mark[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
}

describe('markPassages', () => {
  it('marks exactly the sentence, across elements, with its id once', () => {
    const { html, text } = cleanBody(HTML, null);
    const start = [...text].join('').indexOf('bold') - 1; // one pair before it counts once
    const out = markPassages(html, [{ start, end: start + 19, id: 'claim-1' }]);
    expect(marked(out)).toBe(sliceCodePoints(text, start, start + 19));
    expect(out.match(/id="claim-1"/g)).toHaveLength(1);
  });

  it('gives every overlapping passage its id', () => {
    const { html } = cleanBody(HTML, null);
    const out = markPassages(html, [
      { start: 0, end: 12, id: 'a' },
      { start: 0, end: 5, id: 'b' },
      { start: 3, end: 9, id: 'c' },
    ]);
    for (const id of ['a', 'b', 'c']) expect(out.split(`id="${id}"`)).toHaveLength(2);
  });

  it('never changes the text, wherever the passage lies', () => {
    const { html, text } = cleanBody(HTML, null);
    fc.assert(
      fc.property(fc.nat(90), fc.integer({ min: 1, max: 90 }), (start, length) => {
        const out = markPassages(html, [{ start, end: start + length, id: 'x' }]);
        expect(cleanBody(out, null).text).toBe(text);
        expect(out.replace(/<\/?mark[^>]*>/g, '')).toBe(html);
      }),
    );
  });
});
