import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanBody } from '../../text/index.ts';
import { documentOf, htmlOf } from './html.ts';
import { SCHEMA } from './schema.ts';

const schema = getSchema(SCHEMA);
const { document: dom } = parseHTML('<!doctype html><html><body></body></html>') as unknown as { document: Document };

/** Through the editor and the sanitiser, as a save does it. */
function save(html: string) {
  const holder = dom.createElement('div');
  holder.innerHTML = html;
  const doc = documentOf(schema, holder);
  doc.check();
  return cleanBody(htmlOf(doc, dom), null);
}

const word = fc.constantFrom('word', 'Lucía', '2008', 'a < b & c', '“so”', '😀', 'end.');
const inline: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? word
    : fc.oneof(
        { weight: 3, arbitrary: word },
        fc
          .tuple(
            fc.constantFrom('b', 'em', 's', 'u', 'sub', 'code', 'cite', 'q', 'small', 'mark', 'del', 'kbd'),
            inlines(depth - 1),
          )
          .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
        inlines(depth - 1).map((inner) => `<a href="https://x.example/?a=1&amp;b=2" title="t">${inner}</a>`),
        fc.constant('<br>'),
        fc.constant('<sup><a href="#n-fn-1" id="n-fr-1">1</a></sup>'),
        fc.constant('<abbr title="x y">xy</abbr>'),
        fc.constant('<img src="https://x.example/a.png" alt="A &quot;boat&quot;">'),
      ),
);
const inlines = (depth: number) =>
  fc.array(inline(Math.max(1, depth)), { minLength: 1, maxLength: 4 }).map((parts) => parts.map(escaped).join(' '));
const escaped = (part: string) =>
  part.startsWith('<') ? part : part.replace(/&(?!\w+;)/g, '&amp;').replace(/<(?![/a-z])/g, '&lt;');
const block: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? inlines(2).map((inner) => `<p>${inner}</p>`)
    : fc.oneof(
        inlines(3).map((inner) => `<p>${inner}</p>`),
        fc.tuple(fc.constantFrom(1, 2, 3, 6), inlines(2)).map(([n, inner]) => `<h${n} id="n-x">${inner}</h${n}>`),
        blocks(depth - 1).map((inner) => `<blockquote>${inner}</blockquote>`),
        fc
          .tuple(fc.constantFrom('ul', 'ol start="3"'), fc.array(item(depth), { minLength: 1, maxLength: 3 }))
          .map(([tag, items]) => `<${tag}>${items.join('')}</${tag.slice(0, 2)}>`),
        fc
          .array(fc.array(cell(depth), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
          .map(
            (rows) =>
              `<table><caption>Cap</caption><tbody>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table>`,
          ),
        inlines(2).map(
          (caption) =>
            `<figure><img src="https://x.example/b.png" alt=""><figcaption>${caption} <cite>C</cite> <small>L</small></figcaption></figure>`,
        ),
        fc.tuple(inlines(2), inlines(2)).map(([dt, dd]) => `<dl><dt>${dt}</dt><dd>${dd}</dd></dl>`),
        fc.constant('<pre>a  b\nc</pre>'),
        fc.constant('<hr>'),
      ),
);
const blocks = (depth: number) =>
  fc.array(block(Math.max(1, depth)), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const item = (depth: number) =>
  fc
    .oneof(
      inlines(2),
      fc.tuple(inlines(1), block(depth - 1)).map(([a, b]) => a + b),
      blocks(depth - 1),
    )
    .map((inner) => `<li>${inner}</li>`);
const cell = (depth: number) =>
  fc
    .tuple(fc.constantFrom('td', 'th scope="col"'), fc.oneof(inlines(2), blocks(depth - 1)))
    .map(([tag, inner]) => `<${tag}>${inner}</${tag.slice(0, 2)}>`);

/** Analysis and notes stand at the top of a body alone. */
const body = fc
  .tuple(blocks(3), fc.boolean(), fc.boolean())
  .map(([inner, analysis, notes]) =>
    [
      inner,
      analysis ? `<section data-part="analysis"><h2>Our Analysis</h2>${inner}</section><p>after</p>` : '',
      notes ? '<section data-part="notes"><ol><li id="n-fn-1">Note. <a href="#n-fr-1">↩</a></li></ol></section>' : '',
    ].join(''),
  );

/** The order of attributes is linkedom's, not a browser's. */
const inOrder = (html: string) =>
  html.replace(
    /<(\w+)((?: [\w-]+="[^"]*")+)>/g,
    (_, tag, all: string) => `<${tag} ${(all.match(/[\w-]+="[^"]*"/g) ?? []).sort().join(' ')}>`,
  );

describe('the schema of the editor', () => {
  it('keeps every word of what the archive keeps, at its place, and changes nothing the second time', () => {
    fc.assert(
      fc.property(body, (html) => {
        const stored = cleanBody(html, null);
        const once = save(stored.html);
        expect(once.text).toBe(stored.text);
        const twice = save(once.html);
        expect(twice.html).toBe(once.html);
        expect(twice.parts).toEqual(once.parts);
      }),
      { numRuns: 150 },
    );
  });

  it('writes what it makes as the sanitiser wants it, letter for letter', () => {
    const html = [
      '<h2>Title</h2>',
      '<p>One <strong>bold</strong> and <a href="https://x.example/">link</a><sup><a href="#n-fn-1" id="n-fr-1">1</a></sup>.</p>',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      '<blockquote><p>q</p></blockquote>',
      '<table><caption>Cap</caption><tbody><tr><th scope="col">A</th><td colspan="2">B</td></tr></tbody></table>',
      '<figure><img src="https://x.example/a.png" alt="A boat" width="10" height="5"><figcaption>At sea <cite>Ana</cite> <small>CC BY 4.0</small></figcaption></figure>',
      '<section data-part="analysis"><h2>Analysis</h2><p>So.</p></section>',
      '<section data-part="notes"><ol><li id="n-fn-1">See there. <a href="#n-fr-1">↩</a></li></ol></section>',
    ].join('\n');
    expect(inOrder(save(html).html)).toBe(inOrder(html));
    expect(cleanBody(html, null).html).toBe(html);
    expect(save(html).text).toBe(
      'Title\n\nOne bold and link.\n\na\n\nb\n\nq\n\nA | B\n\nAnalysis\n\nSo.\n\nSee there.',
    );
  });

  it('lets no address through that could run', () => {
    const { html } = save(
      '<p><a href="javascript:alert(1)">a</a><a href=" JAVASCRIPT:x">b</a><a href="data:text/html,x">c</a></p>',
    );
    expect(html).toBe('<p>abc</p>');
  });
});
