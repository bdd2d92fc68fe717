import { describe, expect, test } from 'vitest';
import { makeBody } from './make-body.ts';
import { makeParagraphs } from './make-paragraphs.ts';

const none = { attachment: () => undefined, children: () => [], reusable: () => undefined, footnotes: [] };
const make = (content: string) => makeBody(content, none);
const flat = (html: string) => html.replace(/\s*\n\s*/g, '');

describe('paragraphs of the classic editor', () => {
  test.each([
    ['Uno.\n\nDos.\nTres.', '<p>Uno.</p><p>Dos.<br>Tres.</p>'],
    ['Uno.\r\n\r\n\r\nDos.', '<p>Uno.</p><p>Dos.</p>'],
    ['<p>Ya es\n\nuno.</p>\nSuelto.', '<p>Ya esuno.</p><p>Suelto.</p>'],
    [
      '<em>Uno</em> y <a href="x">dos</a>\n<h2>Tres</h2>\ncuatro',
      '<p><em>Uno</em> y <a href="x">dos</a></p><h2>Tres</h2><p>cuatro</p>',
    ],
    ['<ul>\n<li>Uno</li>\n\n<li>Dos\n\nTres</li>\n</ul>', '<ul><li>Uno</li><li><p>Dos</p><p>Tres</p></li></ul>'],
    ['<blockquote>Dicho.\n\nOtro.</blockquote>', '<blockquote><p>Dicho.</p><p>Otro.</p></blockquote>'],
    ['<div>Uno.</div>Dos.', '<div><p>Uno.</p></div><p>Dos.</p>'],
    ['Tabla:<table><tr><td>a</td></tr></table>', '<p>Tabla:</p><table><tr><td>a</td></tr></table>'],
    ['línea<br />\notra', '<p>línea<br />otra</p>'],
  ])('%j', (source, html) => expect(flat(makeParagraphs(source))).toBe(html));

  test('leaves preformatted text and scripts as they are', () => {
    expect(makeParagraphs('<pre>a\n\nb</pre>')).toBe('<pre>a\n\nb</pre>');
    expect(makeParagraphs('x <script>a\n\n<p>b</script> y')).toBe('<p>x <script>a\n\n<p>b</script> y</p>\n');
  });

  test('shows an address that stands alone as a player only where WordPress does', () => {
    expect(flat(makeParagraphs('https://vimeo.com/1234'))).toBe(
      '<p><iframe src="https://vimeo.com/1234"></iframe></p>',
    );
    expect(flat(makeParagraphs('https://ledger.example/doc'))).toBe('<p>https://ledger.example/doc</p>');
  });
});

describe('shortcodes', () => {
  test.each([
    [
      '[caption width="3"]<img src="https://a.example/1.jpg"> Pie[/caption]',
      '<figure><img src="https://a.example/1.jpg"><figcaption>Pie</figcaption></figure>',
    ],
    [
      '[caption caption="Un &quot;pie&quot;"]<img src="https://a.example/1.jpg">[/caption]',
      '<figure><img src="https://a.example/1.jpg"><figcaption>Un &quot;pie&quot;</figcaption></figure>',
    ],
    ['[audio https://a.example/1.mp3]', '<p><audio src="https://a.example/1.mp3"></audio></p>'],
    ['[video mp4="https://a.example/1.mp4"][/video]', '<p><video src="https://a.example/1.mp4"></video></p>'],
    ['[youtube=https://youtu.be/abc]', '<p><iframe src="https://youtu.be/abc"></iframe></p>'],
    ['[vimeo 12345]', '<p><iframe src="https://vimeo.com/12345"></iframe></p>'],
    ['Uno[ref]Fuente.[/ref].', '<p>Uno<sup>1</sup>.</p><ol><li>Fuente.</li></ol>'],
    ['[[gallery]] se escribe así', '<p>&#91;gallery&#93; se escribe así</p>'],
    ['[row][col size="6"]Texto.[/col][/row]', '<p>Texto.</p>'],
    ['Uno.\n\n[adsense]\n\nDos.', '<p>Uno.</p><p>Dos.</p>'],
  ])('%s', (source, html) => expect(flat(make(source).html)).toBe(html));

  test.each([
    '“No [sic] vi”, dijo [el ministro].',
    'Publicó en [Facebook] y [Twitter account].',
    'Las [self-defense] y [re-elected] fuerzas [and/or otras] [más].',
    'Nota [1] y [2a] y [a]. [gallery owner] [ad] dentro de una frase.',
    '[ sin nombre ] [] [[ ]] [/ ]',
    '<a title="[caption]" href="#">x</a>',
  ])('keeps the brackets of a writer: %s', (source) => expect(make(source).html).toBe(`<p>${source}</p>`));

  test('counts what it leaves out and keeps the text inside', () => {
    const { html, notes } = make('[box a="1"]Uno[/box] [box a="2"]dos[/box] [poll id="3"]');
    expect(html).toBe('<p>Uno dos</p>');
    expect(notes).toEqual([expect.stringContaining('shortcode [box] ×2, shortcode [poll].')]);
  });
});

describe('blocks', () => {
  test('takes the delimiters off, whatever their attributes hold', () => {
    expect(
      make(
        '<!-- wp:group {"a":{"b":"}"},"c":"\\u002d\\u002d"} -->\n<div><!-- wp:paragraph -->\n<p>x</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->',
      ).html,
    ).toBe('<div>\n<p>x</p>\n</div>');
  });

  test('reports a block that only the server could make, with what is inside', () => {
    const { html, notes } = make(
      '<!-- wp:query {"q":1} --><div><!-- wp:post-title /-->plantilla</div><!-- /wp:query --><!-- wp:acf/mapa {"id":1} /--><p>y</p>',
    );
    expect(html).toBe('<p>y</p>');
    expect(notes[0]).toContain('block “query”, block “acf/mapa”');
  });

  test('a gallery or a reused block cannot make a huge body', () => {
    const media = {
      url: 'https://a.example/1.jpg',
      kind: 'image',
      alt: null,
      caption: null,
      credit: null,
      licence: null,
      width: null,
      height: null,
      role: 'attached',
    } as const;
    const children = Array.from({ length: 1000 }, (_, id) => ({ id, parent: 1, media }));
    const galleries = makeBody('[gallery]'.repeat(5000), { ...none, children: () => children });
    expect(galleries.html.length).toBeLessThan(300_000);
    const reused = makeBody('<!-- wp:block {"ref":1} /-->'.repeat(5000), {
      ...none,
      reusable: () => 'x'.repeat(100_000),
    });
    expect(reused.html.length).toBeLessThan(3_000_000);
  });
});

test.each([
  ['openings', '<a ="'],
  ['quotes', `<a x='"`],
  ['brackets', '[a x="'],
  ['closings', '[a][/a]'],
  ['comments', '<!-- wp:a -->'],
  ['figures', '[caption]<img>'],
  ['deep', '<div>'],
  ['blank lines', '\n \n'],
  ['breaks', '<br>\n'],
  ['spaces', ' \t'],
  ['unclosed', '<!--'],
  ['nested', '[b x=1]'],
  ['lists', '<li>\n\n</ul>'],
])('takes time in proportion to a hostile body: %s', (_, piece) => {
  const start = performance.now();
  make(piece.repeat(Math.ceil(8_000_000 / piece.length)));
  make(piece.repeat(Math.ceil(150_000 / Math.max(1, piece.split(/[<[]/).length - 1))));
  expect(performance.now() - start).toBeLessThan(5000);
});
