import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, trama } from './trama.ts';

const SEED = path.join(ROOT, '../shared/reference/seed-page.txt');

interface Mention {
  id: string;
  quote: string;
  entity: string | null;
}
interface Part {
  role: string;
  quote: string;
  mention: string | null;
}
interface Output {
  id: string;
  mentions: Mention[];
  dates: { id: string; edtf: string | null }[];
  incidents: { kind: string; participants: Part[]; date: string | null; attribution: string | null; part: string }[];
  attributions: { id: string; mention: string | null; source: { quote: string } }[];
  claims: { predicate: string; subject: string; object: string | null; part: string; stance: string }[];
}

async function outputs(args: string[], input = ''): Promise<{ lines: Output[]; code: number | null; err: string }> {
  const { code, out, err } = await trama(['extract', ...args], { input });
  return {
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    code,
    err,
  };
}

describe('trama extract', () => {
  it('answers every line in order, on many threads, and goes on after a bad one', async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({
        id: `a${i}`,
        text: `Los Tordos killed ${i} officers in Colombia in 20${10 + (i % 10)}. `.repeat(20),
      }),
    );
    lines.splice(150, 0, '{"text": 5}');
    const { lines: answers, code, err } = await outputs(['--workers', '2'], lines.join('\n'));
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, i) => `a${i}`));
    expect(code).toBe(3);
    expect(err).toContain('"line":151');
  });

  it('gives the same answers on one thread and on many', async () => {
    const text = fs.readFileSync(path.join(ROOT, 'sample/archive.jsonl'), 'utf8').split('\n').slice(0, 3).join('\n');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-extract-'));
    const file = path.join(folder, 'many.jsonl');
    const parsed = await trama(['parse', '--format', 'jsonl', path.join(ROOT, 'sample/archive.jsonl')]);
    fs.writeFileSync(file, parsed.out.repeat(2));
    const [one, many] = await Promise.all([
      trama(['extract', '--format', 'jsonl', '--workers', '1', file]),
      trama(['extract', '--format', 'jsonl', '--workers', '3', file]),
    ]);
    expect(text.length).toBeGreaterThan(0);
    expect(one.code).toBe(0);
    expect(many.out).toBe(one.out);
  });

  it('refuses what it does not know with exit code 2', async () => {
    expect((await outputs(['--lang', 'fr'])).code).toBe(2);
    expect((await outputs(['--schema', 'x'])).code).toBe(2);
  });

  it('answers the tasks of the public data sets', async () => {
    const muc4 = await trama(['extract', '--schema', 'muc4'], {
      input:
        '{"docid":"X-1","doctext":"guerrillas of the varesia front kidnapped mayor aurelio tovar in san tadeo today."}',
    });
    expect(JSON.parse(muc4.out)).toMatchObject({ docid: 'X-1', templates: expect.any(Array) });
    const relations = await trama(['extract', '--schema', 'relations'], {
      input:
        '{"sentence":"Aurelio Tovar is the brother of Lidia Tovar.","source":"Aurelio Tovar","target":"Lidia Tovar"}',
    });
    expect(JSON.parse(relations.out)).toMatchObject({ relation: expect.any(String), confidence: expect.any(Number) });
  });
});

describe.skipIf(!fs.existsSync(SEED))('the seed page (needs ../shared)', () => {
  it('is understood: actors, expulsion, accusation, request for aid, presence of groups', async () => {
    const { lines } = await outputs([SEED]);
    const [seed] = lines as [Output];
    const entities = new Set(seed.mentions.map(({ entity }) => entity));
    for (const entity of [
      ...['country/bo', 'country/ve', 'country/us', 'country/br', 'country/ru', 'country/ir', 'country/co'],
      ...['body/dea', 'outlet/prensa-latina', 'group/los-rastrojos', 'group/farc', 'group/eln-colombia'],
      'group/cartel-de-los-soles',
    ])
      expect(entities).toContain(entity);
    expect(seed.mentions.map(({ quote }) => quote)).toContain('Felipe Caceres');

    const mention = (id: string | null) => seed.mentions.find((one) => one.id === id);
    const incident = (kind: string, who: string) =>
      seed.incidents.find((one) => one.kind === kind && one.participants.some(({ quote }) => quote.includes(who)));
    const expulsion = incident('expulsion', 'Morales');
    expect(expulsion?.participants.map((one) => mention(one.mention)?.entity)).toContain('body/dea');
    expect(seed.dates.find(({ id }) => id === expulsion?.date)?.edtf).toBe('2008');
    expect(incident('accusation', 'Morales')).toBeDefined();
    expect(incident('aidRequest', 'Bolivia')).toBeDefined();
    expect(seed.attributions.some((one) => mention(one.mention)?.entity === 'outlet/prensa-latina')).toBe(true);

    const present = seed.claims.filter(({ predicate }) => predicate === 'presentIn');
    const groups = present.map(({ subject }) => mention(subject)?.entity);
    for (const group of ['group/los-rastrojos', 'group/farc', 'group/eln-colombia']) expect(groups).toContain(group);
    expect(present.every(({ part }) => part === 'analysis')).toBe(true);
  });
});
