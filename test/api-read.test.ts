import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveNotice } from '../src/audience/index.ts';
import { readOperations } from '../src/publish/api/read-operations.ts';
import { PAGES } from '../src/publish/routes.ts';
import type { TestPlace } from './database.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

type Parameters = { name: string; in: string; example?: string; required: boolean }[];
interface Description {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; summary: string; parameters: Parameters }>>;
  components: { schemas: Record<string, object> };
}
type Json = Record<string, unknown> & { data: Record<string, unknown> };

/** The schema with nothing else allowed: what an answer has but its description lacks is found. */
function strict(schema: TSchema): TSchema {
  const copy = { ...schema };
  for (const name of ['items']) if (copy[name]) copy[name] = strict(copy[name]);
  if (copy.anyOf) copy.anyOf = (copy.anyOf as TSchema[]).map(strict);
  if (copy.properties)
    copy.properties = Object.fromEntries(
      Object.entries(copy.properties as Record<string, TSchema>).map(([name, one]) => [name, strict(one)]),
    );
  return copy.properties ? { ...copy, additionalProperties: false } : copy;
}

describe('the read API on the sample archive', () => {
  let database: TestPlace;
  let server: RunningServer;
  let description: Description;
  const get = async (address: string, init?: RequestInit) => {
    const answer = await server.get(address, init);
    const json = /json/.test(answer.headers.get('content-type') ?? '') && answer.text ? JSON.parse(answer.text) : null;
    return { ...answer, json: json as Json };
  };
  beforeAll(async () => {
    database = await createSample();
    const { db, close } = await database.open();
    await saveNotice(db, {
      ...{ id: null, kind: 'job', language: 'en', title: 'An Open Desk', html: '<p>Come and write.</p>' },
      ...{ starts: null, ends: null, place: null, outlet: null, link: null, goal: null, published: true },
    });
    await close();
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
    const file = path.join(database.dataDir, 'register.html');
    fs.writeFileSync(file, `<html lang="en"><title>Register</title><p>${'The port keeps a register. '.repeat(20)}</p>`);
    await tramaJson(['documents', 'add', file, '--title', 'Port Register', '--issuer', 'Port'], database);
    description = (await get('/api/openapi.json')).json as unknown as Description;
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  const operations = readOperations();
  const exampleOf = (address: string) => {
    const found = description.paths[address]?.get?.parameters.filter(({ in: place }) => place === 'path') ?? [];
    expect([address, found.every(({ example }) => example !== undefined)]).toEqual([address, true]);
    return found.reduce((at, { name, example = '' }) => at.replace(`{${name}}`, encodeURIComponent(example)), address);
  };

  it('describes every twin of every page, and nothing else', () => {
    expect(description.openapi).toBe('3.1.0');
    const described = Object.entries(description.paths)
      .filter(([, { get: read }]) => read)
      .map(([at]) => at);
    const twins = PAGES.map(({ path: at }) => (at === '/' ? '/index' : at).replace(/:(\w+)/g, '{$1}'));
    expect(twins.filter((at) => !described.includes(`${at}.json`))).toEqual([]);
    const ids = Object.values(description.paths).flatMap((one) => Object.values(one).map((two) => two.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(description);
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
    expect(referred.filter((name) => !description.components.schemas[name])).toEqual([]);
  });

  it.each(operations)('answers $id as its schema says, with no field left out of it', async ({ path: at, answer }) => {
    const address = exampleOf(at);
    for (const asked of [address, `/es${address === '/index.json' ? '.json' : address}`]) {
      const { status, json } = await get(asked);
      expect([asked, status]).toEqual([asked, 200]);
      const errors = [...Value.Errors(strict(answer.schema as TSchema), json)];
      expect(errors.map((one) => `${asked}${one.path}: ${one.message}`)).toEqual([]);
    }
  });

  it('gives every list whole and without a double, cursor by cursor', async () => {
    const lists = [
      ['/article.json?', 'stories', 'path'],
      ['/country/united-states.json?', 'stories', 'path'],
      ['/actor.json?', 'actors', 'slug'],
      ['/incident.json?', 'incidents', 'slug'],
      ['/claim.json?', 'claims', 'id'],
    ] as const;
    for (const [address, list, key] of lists) {
      const pages = async (limit: number) => {
        const seen: string[] = [];
        let cursor = '';
        do {
          const { json } = await get(`${address}limit=${limit}${cursor}`);
          seen.push(...(json.data[list] as Record<string, string>[]).map((one) => one[key] ?? ''));
          cursor = json.data.cursor ? `&cursor=${json.data.cursor}` : '';
        } while (cursor !== '');
        return seen;
      };
      const [small, large] = [await pages(2), await pages(100)];
      expect([address, small.length > 2]).toEqual([address, true]);
      expect(new Set(small).size).toBe(small.length);
      expect(small).toEqual(large);
    }
  });

  it('narrows a list of articles by all its filters', async () => {
    const all = (await get('/article.json?limit=100')).json.data;
    const english = (await get('/article.json?limit=100&language=en&from=2010-01-01&to=2024-12-31')).json.data;
    expect(english.articles).toBeLessThan((all.articles as number) + 1);
    const stories = english.stories as { language: string; publishedAt: string }[];
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.filter(({ language, publishedAt }) => language !== 'en' || publishedAt < '2010')).toEqual([]);
    expect((await get('/article.json?topic=no-such-topic')).json.data).toMatchObject({
      articles: 0,
      stories: [],
      cursor: null,
    });
  });

  it('refuses a cursor that was changed, or made for another list, and says so', async () => {
    const cursor = String((await get('/article.json?limit=2')).json.data.cursor);
    const changed = `${cursor.slice(0, -3)}${cursor.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    for (const asked of [`cursor=${changed}`, 'cursor=x', `cursor=${cursor}&kind=brief`, 'cursor=%00']) {
      const { status, json, headers } = await get(`/article.json?${asked}`);
      expect([asked, status, headers.get('content-type')]).toEqual([
        asked,
        400,
        'application/problem+json; charset=utf-8',
      ]);
      expect(json.detail).toMatch(/cursor/);
    }
    const next = await get(`/article.json?limit=2&cursor=${cursor}`);
    expect(next.status).toBe(200);
    expect(next.headers.get('link')).toMatch(/^<http.*\/article\.json\?limit=2&cursor=[\w-]+>; rel="next"$/);
  });

  it('gives only the fields that are asked for, and names those that there are', async () => {
    const { json } = await get('/article.json?fields=stories.title,stories.authors.name,page');
    expect(Object.keys(json.data)).toEqual(['stories', 'page']);
    const [first] = json.data.stories as Record<string, unknown>[];
    expect(Object.keys(first ?? {}).sort()).toEqual(['authors', 'title']);
    const wrong = await get('/article.json?fields=stories.titel');
    expect([wrong.status, String(wrong.json.detail)]).toEqual([400, expect.stringContaining('title')]);
    expect((await get('/index.json?fields=constructor')).status).toBe(400);
  });

  it('tells a program of its slips instead of answering something else', async () => {
    const wrong = [
      'contry=peru',
      'country=atlantis',
      'limit=0',
      'limit=101',
      'page=x',
      'kind=%00',
      'from=2021-02-30',
      'page=1&page=2',
    ];
    for (const asked of wrong) {
      const { status, json } = await get(`/article.json?${asked}`);
      expect([asked, status, json.status]).toEqual([asked, 400, 400]);
    }
    const missing = await get('/actor/nobody-of-that-name.json');
    expect([missing.status, missing.json]).toEqual([404, expect.objectContaining({ title: 'Not Found', status: 404 })]);
    expect((await get('/no/such/thing.json')).headers.get('content-type')).toMatch(/problem\+json/);
    const sent = await get('/article.json', { method: 'POST' });
    expect([sent.status, sent.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('answers 304 for what the program has, to scripts of any site', async () => {
    const first = await get('/actor.json');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('access-control-allow-credentials')).toBeNull();
    const again = await get('/actor.json', { headers: { 'if-none-match': etag, origin: 'https://elsewhere.example' } });
    expect([again.status, again.text, again.headers.get('access-control-allow-origin')]).toEqual([304, '', '*']);
    const ask = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
    const preflight = await get('/actor.json', { method: 'OPTIONS', headers: ask });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'if-none-match']);
    expect((await get('/actor', { method: 'OPTIONS', headers: ask })).status).toBe(405);
  });

  it('shows every operation on a page for people, with answers of this archive', async () => {
    const summaries = Object.values(description.paths).flatMap((one) => Object.values(one).map((two) => two.summary));
    for (const at of ['/api', '/es/api', '/pt/api']) {
      const { status, text } = await server.get(at);
      expect(status).toBe(200);
      expect(operations.filter(({ id }) => !text.includes(`id="${id}"`))).toEqual([]);
      expect(text.match(/<pre/g)?.length).toBe(operations.length);
      if (at !== '/api') expect(summaries.filter((one) => text.includes(`>${one}<`))).toEqual([]);
    }
  });

  it('says what is left of a network’s share, and refuses more than that', async () => {
    const environment = { ...database.environment, API_REQUESTS: '5', PROXIES: '1', CACHE_MB: '0' };
    await server.stop();
    const strict = await serve(environment);
    const ask = (from: string) => strict.get('/licence.json', { headers: { 'x-forwarded-for': from } });
    const left = [];
    for (let n = 0; n < 6; n++) left.push((await ask('203.0.113.9')).headers.get('ratelimit')?.replace(/;t=\d+/, ''));
    expect(left).toEqual([4, 3, 2, 1, 0, 0].map((r) => `"network";r=${r}`));
    const refused = await ask('203.0.113.9');
    expect([refused.status, Number(refused.headers.get('retry-after')) <= 60]).toEqual([429, true]);
    expect(refused.headers.get('content-type')).toMatch(/problem/);
    const other = await ask('203.0.113.10');
    expect([other.status, other.headers.get('ratelimit-policy')]).toEqual([200, '"network";q=5;w=60']);
    await strict.stop();
    server = await serve(database.environment);
  });

  it('is not slowed by programs that read a byte a second', async () => {
    const slow = await Promise.all(Array.from({ length: 200 }, () => readSlowly(`${server.address}/explore.json`)));
    const started = performance.now();
    for (let n = 0; n < 50; n++) expect((await get('/actor.json')).status).toBe(200);
    expect((performance.now() - started) / 50).toBeLessThan(100);
    for (const request of slow) request.destroy();
  });

  it('answers 10,000 requests at once, each with the data or a problem that says when to come back', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 2_000 });
    const ask = (n: number) =>
      new Promise<string>((resolve) => {
        http
          .get(`${server.address}/search.json?q=${n % 2 ? 'cocaine' : `word${n}`}`, { agent }, (response) => {
            const { statusCode, headers } = response;
            const later = statusCode === 503 && headers['retry-after'] && /problem/.test(headers['content-type'] ?? '');
            response.resume().once('end', () => resolve(later ? 'later' : String(statusCode)));
          })
          .once('error', (error) => resolve(error.message));
      });
    const answers = await Promise.all(Array.from({ length: 10_000 }, (_, n) => ask(n)));
    agent.destroy();
    const kinds = [...new Set(answers)].sort();
    expect(kinds.filter((one) => one !== '200' && one !== 'later')).toEqual([]);
    expect(answers.filter((one) => one === '200').length).toBeGreaterThan(5_000);
    expect((await get('/index.json')).status).toBe(200);
  });
});

/** Takes the head of an answer, then no more than a byte a second. */
function readSlowly(address: string): Promise<http.ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, (response) => {
      response.pause();
      const timer = setInterval(() => response.read(1), 1000);
      response.once('close', () => clearInterval(timer));
      response.on('error', () => undefined);
      resolve(request);
    });
    request.once('error', reject);
  });
}
