import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from './body-text.ts';
import { cleanBody, parseBody } from './clean-body.ts';

describe('cleanBody', () => {
  it('puts a blank line between blocks and joins cells, without captions', () => {
    const html = `<h1>One</h1><div>Two <b>bold</b>\n and&nbsp;more<br>line</div><ul><li>a<ul><li>b</li></ul></li></ul>
      <blockquote><p>q</p></blockquote><figure><img src="https://x.example/a.jpg"><figcaption>cap</figcaption></figure>
      <table><tr><th>A</th><td><p>B</p><p>C</p></td></tr></table>`;
    expect(cleanBody(html, null).text).toBe('One\n\nTwo bold and more line\n\na\n\nb\n\nq\n\nA | B C');
  });

  it('marks what follows an analysis heading, and only it', () => {
    const { parts, text } = cleanBody(
      '<p>r</p><h2>Desk Analysis</h2><p>a1</p><p>a2 😀</p><h2>Sources</h2><p>s</p>',
      null,
    );
    expect(parts.map(({ role, heading, paragraphs }) => [role, heading, paragraphs])).toEqual([
      ['reported', null, ['r']],
      ['analysis', 'Desk Analysis', ['a1', 'a2 😀']],
      ['reported', null, ['Sources', 's']],
    ]);
    expect([...text].slice(parts[2]!.start, parts[2]!.end).join('')).toBe('Sources\n\ns');
  });

  it('lets nothing through that runs or loads', () => {
    const { html, removed } = cleanBody(
      `<p onclick=x>a<script>alert(1)</script><a href="javascript:alert(1)">b</a><img src=x onerror=alert(1)></p>
       <iframe src="//video.example/1"></iframe><svg><script>1</script></svg><style>p{}</style>`,
      null,
    );
    expect(html).not.toMatch(/script|onclick|onerror|javascript|<svg|<style|<iframe/);
    expect(html).toContain('<a href="https://video.example/1">');
    expect(removed).toMatchObject({ script: 1, iframe: 1, svg: 1, style: 1 });
  });

  it('changes nothing when it cleans a clean body', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<ul><li>',
      '</li></ul>',
      '<br>',
      'word ',
      '\n',
      '<h2>Our Analysis</h2>',
      '<blockquote>',
      '</blockquote>',
      '<table><tr><td>',
      '</td></tr></table>',
      '<a href="#x">l</a>',
      '<a id=x>',
      '&nbsp;',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const once = cleanBody(parts.join(''), null);
        const twice = cleanBody(once.html, null);
        expect(twice.html).toBe(once.html);
        expect(twice.text).toBe(once.text);
        expect(bodyText(parseBody(once.html)).text).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads 100,000 nested elements and misnested formatting in under a second', () => {
    const started = performance.now();
    expect(cleanBody(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`, null).text).toBe('deep');
    cleanBody(Array.from({ length: 5000 }, (_, i) => `<b id=${i}><p>x`).join(''), null);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
