import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeDraft } from '../complete-draft.ts';
import { wordpressId, wxrParser } from './index.ts';
import { channel, drafts, parseAll, picture, post } from './testing.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/wxr/${name}`, import.meta.url));
const thumbnail = (id: number) =>
  `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id}</wp:meta_value></wp:postmeta>`;

describe('fixtures', () => {
  test.each(['newsroom', 'malformed', 'no-items'])('reads %s.xml as its .json says', async (name) => {
    const expected: unknown = JSON.parse(fixture(`${name}.json`).toString());
    expect(await parseAll(fixture(`${name}.xml`), `${name}.xml`)).toEqual(expected);
  });

  test.each([1, 7, 1000])('reads the same whether it comes in chunks of %i bytes or whole', async (size) => {
    for (const name of ['newsroom.xml', 'malformed.xml']) {
      expect(await parseAll(fixture(name), name, size)).toEqual(await parseAll(fixture(name), name));
    }
  });

  test('gives bodies whose analysis part and text survive the cleaning', async () => {
    const [first] = drafts(await parseAll(fixture('newsroom.xml')));
    const draft = completeDraft(first!);
    expect(draft.parts.map(({ role, heading }) => [role, heading])).toEqual([
      ['reported', null],
      ['analysis', 'La Marea Análisis'],
    ]);
    expect(draft.text).toContain('“No vi nada [sic]”, dijo [el inspector] antes de irse.');
    expect(draft.text).not.toMatch(/\[adbox|\[caption|\[gallery|Archivo|Una grúa/);
    expect(draft.countries).toEqual(['BO']);
  });
});

describe('a broken item harms no other', () => {
  test('an item that is too large fails alone', async () => {
    const huge = post(2, 'x'.repeat(21_000_000));
    const items = await parseAll(channel(post(1, 'Uno.') + huge + post(3, 'Tres.')));
    expect(drafts(items).map(({ title }) => title)).toEqual(['Nota 1', 'Nota 3']);
    expect(items.filter((item) => 'failure' in item)).toEqual([
      { failure: expect.objectContaining({ place: 'line 4', reason: expect.stringContaining('20 million') }) },
    ]);
  });

  test('an entity bomb is not expanded', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY e${level + 1} "&e${level};&e${level};&e${level};">`,
    ).join('');
    const bomb = channel(post(1, 'Sano.', '<excerpt:encoded>&e30;</excerpt:encoded>')).replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY e0 "x">${levels}]><rss`,
    );
    const [draft] = drafts(await parseAll(bomb));
    expect(draft?.dek).toBe('&e30;');
    expect(draft?.notes.join()).toContain('“&”');
  });

  test.each([
    ['deep', '<a>'],
    ['many', '<a/>'],
    ['references', '&b;'],
    ['closings', '</b>'],
    ['comments', '<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>'],
  ])('an item of hostile XML fails or is read within a second a megabyte: %s', async (_, piece) => {
    const start = performance.now();
    const items = await parseAll(channel(post(1, 'Uno.', piece.repeat(3_000_000 / piece.length)) + post(2, 'Dos.')));
    expect(drafts(items).at(-1)?.title).toBe('Nota 2');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('a body without CDATA or escaping keeps its mark-up', async () => {
    const body = '<content:encoded><p>Uno &amp; <b>dos</b>.</p><p>Tres.</p></content:encoded>';
    const [draft] = drafts(await parseAll(channel(post(1, 'x').replace(/<content.*content:encoded>/, body))));
    expect(completeDraft(draft!).text).toBe('Uno & dos.\n\nTres.');
    expect(draft?.notes.join()).toContain('unescaped mark-up');
  });

  test('a file cut at any place gives the items before the cut', async () => {
    const whole = channel([1, 2, 3].map((id) => post(id, `Cuerpo ${id}.`)).join(''));
    for (let length = 0; length <= whole.length; length += 13) {
      const complete = whole.slice(0, length).split('</item>').length - 1;
      expect(drafts(await parseAll(whole.slice(0, length)))).toHaveLength(complete);
    }
  });

  test('bytes that are no UTF-8 are told once, at the end', async () => {
    const [before = '', after = ''] = channel(post(1, 'Café, té y m@s') + post(2, 'Té')).split('@');
    const broken = Buffer.concat([Buffer.from(before), Buffer.from([0xe1]), Buffer.from(after)]);
    const found = drafts(await parseAll(broken));
    expect(found[0]?.html).toBe('<p>Café, té y más</p>');
    expect(found[1]?.notes.join()).toContain('In the whole file: ');
  });
});

describe('pictures that come after their article', () => {
  test('a post waits for its leading picture when that comes soon', async () => {
    const items = await parseAll(channel(post(1, 'Uno.', thumbnail(9)) + post(2, 'Dos.') + picture(9)));
    const lead = drafts(items).find(({ title }) => title === 'Nota 1')?.media?.[0];
    expect(lead).toMatchObject({ url: 'https://test.example/9.jpg', role: 'lead' });
    expect(items).toHaveLength(2);
  });

  test('a picture that comes very late is given apart, for the article that asked for it', async () => {
    const between = Array.from({ length: 400 }, (_, index) => post(100 + index, 'Otra.')).join('');
    const items = await parseAll(channel(post(1, 'Uno.', thumbnail(9)) + between + picture(9)));
    expect(
      drafts(items)
        .find(({ title }) => title === 'Nota 1')
        ?.notes.join(),
    ).toContain('had not come');
    expect(items.at(-1)).toEqual({
      lateMedia: { file: 'test.xml', id: 'test.example/?p=1', media: expect.objectContaining({ role: 'lead' }) },
    });
  });

  test('a gallery shows what was uploaded to its post, in order', async () => {
    const [draft] = drafts(
      await parseAll(channel(post(1, 'Antes.\n\n[gallery]') + picture(5, 1) + picture(6, 1) + picture(7, 3))),
    );
    expect(draft?.html.match(/\d\.jpg/g)).toEqual(['5.jpg', '6.jpg']);
  });
});

test('an article keeps its name when its address, its scheme or its file changes', () => {
  expect(wordpressId('https://www.Ledger.example/blog/', 7)).toBe('ledger.example/blog/?p=7');
  expect(wordpressId('http://ledger.example/blog', 7)).toBe('ledger.example/blog/?p=7');
});

test('reads the terms, plain fields and unnamed authors of the oldest exports (WXR 1.0)', async () => {
  const terms =
    '<category><![CDATA[News]]></category><category domain="category" nicename="news">News</category><category domain="tag" nicename="peru">Peru</category>';
  const [draft] = drafts(await parseAll(channel(post(1, 'Uno.', `${terms}<dc:creator>ana</dc:creator>`))));
  expect(draft).toMatchObject({ sections: ['News'], topics: ['Peru'], kind: 'news', authors: ['ana'] });
});

test('knows an export from other XML by its first bytes', () => {
  const sniff = (text: string) => wxrParser.sniff(Buffer.from(text), 'x.xml', null);
  expect(sniff(fixture('newsroom.xml').toString())).toBe(1);
  expect(wxrParser.sniff(Buffer.from(`\ufeff${fixture('newsroom.xml').toString()}`, 'utf16le'), 'x.xml', null)).toBe(1);
  expect(sniff('<?xml version="1.0"?><rss version="2.0"><channel><item><title>x</title></item></channel></rss>')).toBe(
    0,
  );
  expect(sniff('<!doctype html><p>WordPress')).toBe(0);
});

const real = new URL('../../../../shared/data/wxr/themeunittestdata.wordpress.xml', import.meta.url);
describe.skipIf(!existsSync(real))("WordPress's theme test data (../shared)", () => {
  test('gives every post and page, and says why the rest is no article', async () => {
    const items = await parseAll(readFileSync(real), 'theme.xml');
    const found = drafts(items);
    expect(found).toHaveLength(72);
    expect(found.filter(({ kind }) => kind === 'page')).toHaveLength(21);
    expect(items.filter((item) => 'failure' in item)).toEqual([]);
    expect(items.filter((item) => 'skipped' in item && item.skipped.reason.includes('menu entry'))).toHaveLength(70);
    expect(found.filter(({ status }) => status !== 'published').map(({ status }) => status)).toEqual([
      'scheduled',
      'draft',
      'private',
    ]);
    const html = found.map((draft) => draft.html).join('\n');
    expect(html).not.toMatch(/\[(?:caption|gallery|audio|video|embed)\b|<!-- wp:/);
    expect(found.find(({ title }) => title === 'Post Format: Gallery')?.media?.length).toBeGreaterThan(15);
    expect(found.filter(({ media }) => media?.[0]?.role === 'lead')).toHaveLength(5);
  });
});
