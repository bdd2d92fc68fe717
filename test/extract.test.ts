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
  schema: string;
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
  claims: {
    predicate: string;
    subject: string;
    object: string | null;
    value: string | null;
    part: string;
    stance: string;
  }[];
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

/** Every actor that the seed page names, by its words: the lexicon's entry (null: proposed new), and what it is. */
const SEED_ACTORS: [quote: string, entity: string | null, schema: string][] = [
  ['Bolivia', 'country/bo', 'Country'],
  ['Bolivian', 'country/bo', 'Country'],
  ['Venezuela', 'country/ve', 'Country'],
  ['Venezuelan', 'country/ve', 'Country'],
  ['United States', 'country/us', 'Country'],
  ['Brazil', 'country/br', 'Country'],
  ['Russia', 'country/ru', 'Country'],
  ['Iran', 'country/ir', 'Country'],
  ['Colombian', 'country/co', 'Country'],
  ['Felipe Caceres', null, 'Person'],
  ['Evo Morales', 'person/evo-morales', 'Person'],
  ['Morales', 'person/evo-morales', 'Person'],
  ['US Drug Enforcement Agency', 'body/dea', 'PublicBody'],
  ['Prensa Latina', 'outlet/prensa-latina', 'Organization'],
  ['Rastrojos', 'group/los-rastrojos', 'Organization'],
  ['Revolutionary Armed Forces of Colombia', 'group/farc', 'Organization'],
  ['FARC', 'group/farc', 'Organization'],
  ['National Liberation Army', 'group/eln-colombia', 'Organization'],
  ['ELN', 'group/eln-colombia', 'Organization'],
  ['Cartel de los Soles', 'group/cartel-de-los-soles', 'Organization'],
  ['Cartel of the Suns', 'group/cartel-de-los-soles', 'Organization'],
];

describe.skipIf(!fs.existsSync(SEED))('the seed page (needs ../shared)', () => {
  const read = async () => {
    const { lines } = await outputs([SEED]);
    const [seed] = lines as [Output];
    const mention = (id: string | null) => seed.mentions.find((one) => one.id === id);
    const entity = (id: string | null) => mention(id)?.entity ?? mention(id)?.quote;
    const incident = (kind: string, who: string) =>
      seed.incidents.find((one) => one.kind === kind && one.participants.some((part) => entity(part.mention) === who));
    const roles = (one: Output['incidents'][number] | undefined) =>
      Object.fromEntries(one?.participants.map((part) => [part.role, entity(part.mention) ?? part.quote]) ?? []);
    const claims = (predicate: string) =>
      seed.claims
        .filter((one) => one.predicate === predicate)
        .map(({ subject, object, value, part }) => [entity(subject), value ?? entity(object), part]);
    return { seed, entity, incident, roles, claims };
  };

  it('names its actors, each typed and linked or proposed new', async () => {
    const { seed } = await read();
    for (const [quote, entity, schema] of SEED_ACTORS) {
      const found = seed.mentions.filter((one) => one.quote === quote);
      expect(found.length, quote).toBeGreaterThan(0);
      for (const one of found) expect([one.quote, one.entity, one.schema]).toEqual([quote, entity, schema]);
    }
  });

  it('says what the anti-drug official is, and of which country', async () => {
    const { claims } = await read();
    expect(claims('role')).toContainEqual(['Felipe Caceres', 'top anti-drug official', 'reported']);
  });

  it('tells of the expulsion of the DEA by Evo Morales in 2008, and of his accusation', async () => {
    const { seed, incident, roles, claims } = await read();
    const expulsion = incident('expulsion', 'person/evo-morales');
    expect(roles(expulsion)).toEqual({ authority: 'person/evo-morales', subject: 'body/dea' });
    expect(seed.dates.find(({ id }) => id === expulsion?.date)?.edtf).toBe('2008');
    expect(roles(incident('accusation', 'person/evo-morales'))).toEqual({
      accuser: 'person/evo-morales',
      accused: 'body/dea',
    });
    expect(claims('accuses')).toContainEqual(['person/evo-morales', 'body/dea', 'analysis']);
  });

  it('tells of the request for helicopters, which Prensa Latina reported', async () => {
    const { seed, entity, roles, claims } = await read();
    const request = seed.incidents.find(
      (one) => one.kind === 'aidRequest' && one.participants.some(({ quote }) => quote === 'helicopters'),
    );
    expect(roles(request)).toEqual({
      beneficiary: 'country/bo',
      authority: 'country/ve',
      instrument: 'helicopters',
    });
    const source = seed.attributions.find(({ id }) => id === request?.attribution);
    expect(entity(source?.mention ?? null)).toBe('outlet/prensa-latina');
    expect(claims('asksHelpFrom')).toContainEqual(['country/bo', 'country/ve', 'reported']);
  });

  it('tells, as analysis, which groups are in Venezuela and who makes up the Cartel de los Soles', async () => {
    const { claims } = await read();
    for (const group of ['group/los-rastrojos', 'group/farc', 'group/eln-colombia'])
      expect(claims('presentIn')).toContainEqual([group, 'country/ve', 'analysis']);
    expect(claims('madeUpOf')).toEqual([['group/cartel-de-los-soles', 'high-ranking military officials', 'analysis']]);
  });
});
