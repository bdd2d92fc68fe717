import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeDraft } from '../complete-draft.ts';
import type { ArticleDraft, ParsedItem } from '../draft.ts';
import { plainParser } from './parse-plain.ts';

const SEED = '../shared/reference/seed-page.txt';
const FIXTURES = 'fixtures/plain';

describe('plain', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'))) {
    it(`reads exactly the article of ${file}`, async () => {
      const expected = JSON.parse(readFileSync(`${FIXTURES}/${file.replace('.txt', '.json')}`, 'utf8'));
      const draft = await read(readFileSync(`${FIXTURES}/${file}`), file);
      expect({
        ...draft,
        parts: draft.parts.map(({ role, heading, paragraphs }) => ({ role, heading, paragraphs })),
      }).toMatchObject(expected);
    });
  }

  it.skipIf(!existsSync(SEED))('reads exactly the article of the seed page (needs ../shared)', async () => {
    const draft = await read(readFileSync(SEED), 'seed-page.txt');
    expect(draft).toMatchObject({
      title: 'Bolivia Turns to Venezuela for Anti-Drug Aid',
      kind: 'brief',
      sections: ['News', 'Brief'],
      language: 'en',
      publishedAt: null,
      authors: [],
    });
    expect(draft.parts.map(({ role, heading, paragraphs }) => [role, heading, paragraphs.length])).toEqual([
      ['reported', null, 2],
      ['analysis', 'InSight Crime Analysis', 5],
    ]);
    expect(draft.licence).toMatch(/^We encourage readers to copy .* if you use an article\.$/);
    expect(draft.text).not.toMatch(/helpful|sustain Latin|non-commercial|Jamaica|smugglers|GivingTuesday|share icon/);
    expect(draft.notes.join('\n')).toMatch(/7 other dates/);
  });

  it('gives a failure, with a reason, for text without an article', async () => {
    expect(await parse(Buffer.from('Home\nNews\nLogin\n'), 'menu.txt')).toEqual([
      { failure: { file: 'menu.txt', place: '', reason: expect.stringContaining('No article was found') } },
    ]);
  });

  it('refuses a file larger than one page can be', async () => {
    const [item] = await parse(Buffer.alloc(20_000_001, 'a '), 'large.txt');
    expect(item).toMatchObject({ failure: { reason: expect.stringContaining('larger than 20 MB') } });
  });
});

async function parse(bytes: Uint8Array, name: string): Promise<ParsedItem[]> {
  const stream = (async function* () {
    yield bytes;
  })();
  const items: ParsedItem[] = [];
  for await (const item of plainParser.parse({ name, url: null, contentType: null, bytes: stream })) items.push(item);
  return items;
}

async function read(bytes: Uint8Array, name: string): Promise<ArticleDraft> {
  const [item] = await parse(bytes, name);
  if (item === undefined || !('draft' in item)) throw new Error(JSON.stringify(item));
  return completeDraft(item.draft);
}
