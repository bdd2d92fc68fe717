import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClaim, editEntity, protectEntity } from '../src/knowledge/index.ts';
import { scoreNames } from '../src/publish/reconcile/score-names.ts';
import { storeArticles } from '../src/publish/site.fixture.ts';
import { createEmbedded, type TestDatabase } from './database.ts';
import { type RunningServer, serve } from './trama.ts';

const PATH = '/2022/03/pier-nine/';
const SENTENCES = [
  'Tomás Urrabel Quint of the Grey Herons was charged on 3 March 2022.',
  'The Grey Herons hold Pier Nine.',
  'The Grey Heron Society feeds birds.',
  'Marta Oleza wrote to them.',
];

interface Match {
  id: string;
  score: number;
  match: boolean;
  type: { id: string }[];
}

describe('names of a spreadsheet', () => {
  let database: TestDatabase;
  let server: RunningServer;
  const get = async (at: string) => {
    const { status, text, headers } = await server.get(at);
    return { status, headers, json: JSON.parse(text) as Record<string, unknown> };
  };
  const ask = async (queries: Record<string, object>) => {
    const { status, text } = await server.get('/reconcile', {
      method: 'POST',
      body: new URLSearchParams({ queries: JSON.stringify(queries) }),
    });
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    return JSON.parse(text) as Record<string, { result: Match[] }>;
  };
  const one = async (query: object) => (await ask({ q: query })).q?.result ?? [];

  beforeAll(async () => {
    database = await createEmbedded();
    const { db } = database;
    await storeArticles(db, [
      {
        id: '1',
        title: 'Pier Nine',
        html: `<p>${SENTENCES.join(' ')}</p>`,
        publishedAt: '2022-03-04',
        url: `https://desk.example${PATH}`,
      },
    ]);
    const claim = (subject: string, subjectSchema: string, predicate: string, value: string, quote: string) =>
      addClaim(db, {
        ...{
          subject,
          subjectSchema,
          predicate,
          value,
          quote,
          object: null,
          objectSchema: null,
          article: PATH,
          field: 'text',
        },
        ...{
          occurrence: null,
          attribution: null,
          stance: 'asserted',
          to: null,
          status: 'accepted',
          by: 'test',
          reason: null,
        },
        from: predicate === 'legal_status' ? '2022-03-03' : null,
      });
    const [person = '', group = '', society = '', writer = ''] = SENTENCES;
    await claim('Tomás Urrabel Quint', 'Person', 'legal_status', 'charged', person);
    await claim('Grey Herons', 'Organization', 'holds', 'Pier Nine', group);
    await claim('Grey Heron Society', 'Organization', 'feeds', 'birds', society);
    await claim('Marta Oleza', 'Person', 'wrote', 'a letter', writer);
    const by = { by: 'test', reason: 'named no more' };
    await editEntity(db, 'tomas-urrabel-quint', { countries: ['UY'] }, by);
    await protectEntity(db, 'marta-oleza', 'victim', by);
    await database.close();
    server = await serve(database.environment);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('are told what the service is, for any site', async () => {
    const { json, headers } = await get('/reconcile');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(json).toMatchObject({ versions: ['0.2'], identifierSpace: `${server.address}/actor/`, batchSize: 50 });
    const { url } = json.view as { url: string };
    expect((await fetch(url.replace('{{id}}', 'grey-herons'))).status).toBe(200);
    const preview = await fetch((json.preview as { url: string }).url.replace('{{id}}', 'grey-herons'));
    expect([preview.status, preview.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining('frame-ancestors *'),
    ]);
  });

  it('are matched by their words, whatever the case, accents and order; a group that is like it comes after', async () => {
    const found = await ask({
      a: { query: 'GREY HERONS' },
      b: { query: 'Grey Herons', type: 'Person' },
      c: { query: 'Blue Egrets' },
    });
    expect(found.a?.result.map(({ id, match, score }) => [id, match, score])).toEqual([
      ['grey-herons', true, 100],
      ['grey-heron-society', false, expect.any(Number)],
    ]);
    expect([found.b?.result, found.c?.result]).toEqual([[], []]);
  });

  it('of people are never taken without a country that agrees', async () => {
    const query = 'urrabel quint, tomas';
    expect(await one({ query })).toMatchObject([{ id: 'tomas-urrabel-quint', score: 98, match: false }]);
    const here = { query, properties: [{ pid: 'country', v: 'Uruguay' }] };
    expect(await one(here)).toMatchObject([{ id: 'tomas-urrabel-quint', match: true }]);
    const elsewhere = { query, properties: [{ pid: 'country', v: { id: 'PE' } }] };
    expect(await one(elsewhere)).toMatchObject([{ score: 69, match: false }]);
  });

  it('of whom is protected are not found, by no way', async () => {
    expect(await one({ query: 'Marta Oleza' })).toEqual([]);
    expect((await get('/reconcile/suggest/entity?prefix=marta')).json).toEqual({ result: [] });
    const extend = JSON.stringify({ ids: ['marta-oleza'], properties: [{ id: 'name' }] });
    const { json } = await get(`/reconcile?extend=${encodeURIComponent(extend)}`);
    expect(json.rows).toEqual({ 'marta-oleza': { name: [] } });
  });

  it('get more columns, a legal status with its date and the page of its sentence', async () => {
    const extend = JSON.stringify({
      ids: ['tomas-urrabel-quint', 'nobody'],
      properties: [{ id: 'legal_status' }, { id: 'country' }],
    });
    const { json } = await get(`/reconcile?extend=${encodeURIComponent(extend)}`);
    const rows = json.rows as Record<string, Record<string, { str: string }[]>>;
    const said = rows['tomas-urrabel-quint']?.legal_status?.[0]?.str ?? '';
    expect(said).toMatch(/^charged, 2022-03-03, http/);
    expect((await (await fetch(said.split(', ')[2] ?? '')).text()).replace(/<[^>]+>/g, '')).toContain('was charged');
    expect(rows.nobody).toEqual({ legal_status: [], country: [] });
  });

  it('are completed while one types', async () => {
    const { json } = await get('/reconcile/suggest/entity?prefix=grey%20her');
    expect((json.result as { id: string }[]).map(({ id }) => id)).toEqual(['grey-herons', 'grey-heron-society']);
    expect((await get('/reconcile/suggest/type?prefix=pers')).json).toEqual({
      result: [{ id: 'Person', name: 'Person' }],
    });
    expect((await get('/reconcile/properties?type=Person&limit=2')).json.properties).toHaveLength(2);
  });

  it.each([
    ['queries=no', 'no JSON'],
    ['queries=%5B%5D', 'queries'],
    [`queries=${encodeURIComponent(JSON.stringify({ a: { query: 'x'.repeat(501) } }))}`, '/a/query'],
    [`queries=${encodeURIComponent(JSON.stringify({ a: { query: 'x\0' } }))}`, '/a/query'],
    [
      `queries=${encodeURIComponent(JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [i, { query: 'x' }]))))}`,
      'queries',
    ],
    ['extend=%7B%7D', '/ids'],
  ])('that can not be read are refused with the place: %.40s', async (query, words) => {
    const { status, json } = await get(`/reconcile?${query}`);
    expect([status, json.detail]).toEqual([400, expect.stringContaining(words)]);
  });
});

it.each([
  ['José Núñez', 'jose nunez', false, 100],
  ['Núñez, José', 'José Núñez', false, 98],
  ['Urrabel', 'Urrabel', true, 70],
  ['', 'x', false, 0],
])('scores %j as %j (weak: %s): %d', (asked, name, weak, score) => {
  expect(scoreNames(asked, [{ name, weak }])).toBe(score);
});
it('lets a slip of the pen cost little and a missing name a lot', () => {
  const names = [{ name: 'Tomás Urrabel Quint', weak: false }];
  expect(scoreNames('Tomas Urabel Quint', names)).toBeGreaterThan(85);
  expect(scoreNames('Tomas Quint', names)).toBeLessThan(80);
});
