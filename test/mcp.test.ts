import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Value } from '@sinclair/typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClaim } from '../src/knowledge/index.ts';
import { Answer } from '../src/publish/mcp/answer.ts';
import { storeArticles } from '../src/publish/site.fixture.ts';
import { rebuildSearch } from '../src/search/index.ts';
import { createEmbedded, type TestDatabase } from './database.ts';
import { ROOT, type RunningServer, serve, tramaJson } from './trama.ts';

const PATH = '/2021/05/fuel-under-herring/';
const SENTENCE = 'The Grey Herons have moved fuel since 2011.';
const ALLEGED = 'Prosecutors in Lowmoor say that the Grey Herons paid the Harbour Office.';

/** The newsroom of a river that is on no map. */
async function fill({ db }: TestDatabase): Promise<void> {
  const html = `<p>${SENTENCE} Nobody stopped them.</p><p>${ALLEGED}</p>`;
  await storeArticles(db, [
    {
      ...{
        id: '1',
        title: 'Fuel Under the Herring',
        html,
        publishedAt: '2021-05-24T10:00:00Z',
        url: `https://desk.example${PATH}`,
      },
    },
  ]);
  const common = {
    ...{ subject: 'Grey Herons', subjectSchema: 'Organization', article: PATH, field: 'text' as const },
    ...{ occurrence: null, to: null, status: 'accepted' as const, by: 'test', reason: null },
  };
  await addClaim(db, {
    ...{ ...common, predicate: 'moved', object: null, objectSchema: null, value: 'fuel' },
    ...{ quote: SENTENCE, attribution: null, stance: 'asserted', from: '2011' },
  });
  await addClaim(db, {
    ...{ ...common, predicate: 'bribes', object: 'Harbour Office', objectSchema: 'PublicBody', value: null },
    ...{ quote: ALLEGED, attribution: 'Prosecutors in Lowmoor', stance: 'alleged', from: null },
  });
  await rebuildSearch(db);
}

describe('the tools of an assistant', () => {
  let database: TestDatabase;
  let server: RunningServer;
  let client: Client;
  const call = async (name: string, args: Record<string, unknown>, of = client) => {
    const { structuredContent, content, isError } = await of.callTool({ name, arguments: args });
    const text = (content as { text: string }[]).map((part) => part.text).join('');
    if (!isError) expect([...Value.Errors(Answer, structuredContent)]).toEqual([]);
    return { answer: structuredContent as unknown as Answer, text, isError: isError === true };
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    server.get('/mcp', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    });

  beforeAll(async () => {
    database = await createEmbedded();
    await fill(database);
    await database.close();
    server = await serve(database.environment);
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`)));
  });
  afterAll(async () => {
    await client?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('are six, read only, and come with what makes a fact defensible', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'find_actor',
      'profile',
      'article_facts',
      'neighbours',
      'timeline',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(client.getInstructions()).toContain('Pass on a fact only with its quote');
  });

  it('give each fact with its verbatim sentence, how it is said, who says it, and an address that opens it', async () => {
    const { answer, text } = await call('profile', { actor: 'grey-herons' });
    expect(answer.facts.map(({ quote, stance, attribution }) => [quote, stance, attribution])).toEqual(
      expect.arrayContaining([
        [SENTENCE, 'asserted', null],
        [ALLEGED, 'alleged', 'Prosecutors in Lowmoor'],
      ]),
    );
    expect(text).toContain('ALLEGED: Grey Herons · bribes · Harbour Office');
    for (const { url, quote } of answer.facts) {
      expect(url.startsWith(server.address)).toBe(true);
      const page = await server.get(url.slice(server.address.length));
      expect(page.status).toBe(200);
      expect(page.text.replace(/<[^>]+>/g, '')).toContain(quote);
    }
  });

  it('find what the pages find: by words, by name, by article, by link and by time', async () => {
    const found = await call('search', { query: 'fuel' });
    expect(found.answer.articles.map(({ path }) => path)).toEqual([PATH]);
    expect((await call('find_actor', { name: 'heron' })).answer.actors.map(({ id }) => id)).toEqual(['grey-herons']);
    for (const article of [PATH, server.address + PATH])
      expect((await call('article_facts', { article })).answer.facts).toHaveLength(2);
    const linked = await call('neighbours', { actor: 'grey-herons' });
    expect(linked.answer.actors.map(({ id }) => id)).toEqual(['harbour-office']);
    expect(linked.answer.facts.map(({ quote }) => quote)).toEqual([ALLEGED]);
    const when = await call('timeline', { actor: 'grey-herons', from: 2005 });
    expect(when.answer.facts.map(({ from }) => from)).toEqual(['2011']);
  });

  it.each([
    ['profile', { actor: 'nobody' }, 'nothing public'],
    ['profile', { actor: '../desk' }, 'nothing public'],
    ['neighbours', { actor: 'nobody' }, 'nothing public'],
    ['article_facts', { article: '//elsewhere.example/x' }, 'no article'],
    ['article_facts', { article: '/desk/articles' }, 'nothing public'],
    ['search', { query: '' }, 'fewer than 1'],
    ['search', { query: 'x'.repeat(201) }, 'more than 200'],
    ['search', { query: 'fuel', secret: true }, 'additional properties'],
    ['timeline', { kind: 'nonsense' }, '400'],
  ])('say what is wrong: %s %j', async (name, args, words) => {
    const { isError, text } = await call(name, args);
    expect([isError, text]).toEqual([true, expect.stringContaining(words)]);
  });

  it('answer clients of 2025, and refuse what is no question', async () => {
    const hello = {
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'old', version: '1' } },
    };
    const greeted = await post(JSON.stringify(hello));
    expect([greeted.status, greeted.text]).toEqual([200, expect.stringContaining('"protocolVersion":"2025-06-18"')]);
    const asked = await post(
      JSON.stringify({
        jsonrpc: '2.0',
        id: 2,
        method: 'tools/call',
        params: { name: 'find_actor', arguments: { name: 'heron' } },
      }),
      { 'mcp-protocol-version': '2025-06-18' },
    );
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('grey-herons')]);
    expect((await server.get('/mcp')).status).toBe(405);
    expect((await post('{')).status).toBe(400);
    expect((await post(`"${'x'.repeat(70_000)}"`)).status).toBe(413);
    expect((await post('x', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('speak over standard input and output too, of a data folder or of another site', async () => {
    for (const from of [
      ['--data', database.dataDir],
      ['--url', server.address],
    ]) {
      const local = new Client({ name: 'test', version: '1' });
      const args = ['dist/main.js', 'mcp', ...from];
      await local.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT, stderr: 'inherit' }));
      expect((await call('profile', { actor: 'grey-herons' }, local)).answer.facts).toHaveLength(2);
      await local.close();
    }
  });

  it('no longer tell what an editor has withdrawn', async () => {
    await tramaJson(['article', 'unpublish', PATH, '--reason', 'wrong'], { environment: database.environment });
    const asked = await call('find_actor', { name: 'heron' });
    expect(asked.answer.actors).toEqual([]);
    expect((await call('search', { query: 'fuel' })).answer).toMatchObject({ articles: [], facts: [], actors: [] });
  });
});
