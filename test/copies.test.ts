import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCopy } from '../src/audience/copies/check-copy.ts';
import { inspectCopy } from '../src/audience/copies/inspect-copy.ts';
import { listUses, registerUse } from '../src/audience/register-use.ts';
import { republishText } from '../src/audience/republish-text.ts';
import { storeArticles } from '../src/publish/site.fixture.ts';
import { createEmbedded, type TestDatabase } from './database.ts';

const BODY =
  '<p>The ferry to Lowmoor carried more crates than its papers said.</p><p>Its captain told the harbour court that he had counted “every one” of them twice.</p><p>No one was ever charged over the crates of Lowmoor.</p>';
const ARTICLE = {
  title: 'More Crates Than Papers',
  text: BODY.replace(/<\/p><p>/g, '\n\n').replace(/<[^>]+>/g, ''),
  authors: ['Ana Quill'],
  newsroom: 'Delta Desk',
  addresses: ['https://desk.example/2021/crates/'],
};
const { html: LAWFUL } = republishText({
  ...{
    title: ARTICLE.title,
    authors: ARTICLE.authors,
    html: BODY,
    url: 'https://desk.example/2021/crates/',
    newsroom: 'Delta Desk',
  },
  licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
  pictures: new Map(),
  words: {
    byline: 'By {authors} for {newsroom}',
    top: 'This article was first published by {newsroom}.',
    bottom: 'Read the original: {title}. Published under {licence}.',
  },
});
const pageOf = (article: string) =>
  `<html><head><title>Elsewhere</title></head><body><nav><a href="/">Home</a></nav>${article}<footer>${'Other news of the day. '.repeat(100)}</footer></body></html>`;
const inspect = (html: string) => inspectCopy(html, 'https://elsewhere.example/x', ARTICLE);

describe('a copy on another site', () => {
  it('has all that the licence asks when it is what the republish page gave', () => {
    expect(inspect(pageOf(LAWFUL))).toEqual({
      ...{ found: 3, of: 3, top: true, bottom: true, newsroom: true, authors: true, canonical: true },
    });
  });

  it.each([
    ['top', LAWFUL.replace(/<p><em>This article.*?<\/p>/, '')],
    ['bottom', LAWFUL.replace(/<p><em>Read the original.*?<\/p>/, '')],
    ['authors', LAWFUL.replace('Ana Quill', 'Our Staff')],
    ['newsroom', LAWFUL.replaceAll('Delta Desk', 'Elsewhere')],
    ['canonical', LAWFUL.replace(/<link[^>]*>/, '')],
  ])('is told what it lacks: %s', (what, html) => {
    expect(inspect(pageOf(html))).toEqual({
      ...{ found: 3, of: 3, top: true, bottom: true, newsroom: true, authors: true, canonical: true },
      [what]: false,
    });
  });

  it('counts sentences whatever the marks, accents and lines; a link far from them is none', () => {
    const odd = BODY.replace('“every one”', '"every&nbsp;one"').replace('crates than', '<b>crates</b>\n than');
    expect(inspect(pageOf(odd))).toMatchObject({ found: 3, top: false, bottom: false });
    const part = BODY.replace(/<p>No one.*/, '');
    expect(inspect(pageOf(part))).toMatchObject({ found: 2, of: 3 });
    const far = `${BODY}<p>${'Something else entirely. '.repeat(100)}</p><a href="http://www.desk.example/2021/crates?utm=x">original</a>`;
    expect(inspect(pageOf(far))).toMatchObject({ found: 3, top: false, bottom: false });
    expect(inspect(pageOf('<p>Nothing of it.</p><a href="https://desk.example/2021/crates/">x</a>'))).toMatchObject({
      ...{ found: 0, top: false, bottom: false, newsroom: false, authors: false },
    });
  });

  it('is read whatever it is made of: words in scripts, depth, size', () => {
    expect(inspect(pageOf(`<script>${BODY}</script><style>${BODY}</style>`))).toMatchObject({ found: 0 });
    expect(inspect(pageOf('<div>'.repeat(500_000) + LAWFUL))).toMatchObject({ found: 3, newsroom: true });
    const links = '<a href="https://desk.example/2021/crates/">w</a> '.repeat(40_000);
    expect(inspect(pageOf(links + LAWFUL))).toMatchObject({ found: 3, bottom: false });
  });
});

describe('looking at a copy', () => {
  let database: TestDatabase;
  let server: http.Server;
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { newsroom: 'Delta Desk', origin: 'https://desk.example', allowPrivate: true };
  const tell = async (path: string) => {
    const { rows } = await sql<{ id: string }>`select id from article`.execute(database.db);
    const use = {
      article: rows[0]?.id ?? '',
      outlet: 'Elsewhere',
      url: base() + path,
      email: '',
      trap: '',
      address: '192.0.2.1',
    };
    expect(await registerUse(database.db, use, new Date())).toEqual({ type: 'told' });
    return (await listUses(database.db, { limit: 1 }))[0]?.id ?? '';
  };
  beforeAll(async () => {
    database = await createEmbedded();
    await storeArticles(database.db, [
      { id: '1', title: ARTICLE.title, html: BODY, authors: ['Ana Quill'], url: 'https://desk.example/2021/crates/' },
    ]);
    server = http.createServer((request, response) => {
      if (request.url === '/copy') response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(LAWFUL));
      else if (request.url === '/flood') response.setHeader('content-type', 'text/html').end('x'.repeat(4_000_000));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.close();
    await database.drop();
  });

  it('keeps what was found, also why it could not be read', async () => {
    const id = await tell('/copy');
    const lawful = {
      type: 'read',
      found: 3,
      of: 3,
      top: true,
      bottom: true,
      newsroom: true,
      authors: true,
      canonical: true,
    };
    expect(await checkCopy(database.db, id, options)).toEqual(lawful);
    expect((await listUses(database.db, { limit: 1 }))[0]).toMatchObject({
      report: lawful,
      checkedAt: expect.any(String),
    });
    expect(await checkCopy(database.db, await tell('/gone'), options)).toEqual({ type: 'failed', reason: 'HTTP 404' });
    expect(await checkCopy(database.db, await tell('/flood'), options)).toMatchObject({ type: 'failed' });
  });

  it('goes to public addresses alone', async () => {
    const check = await checkCopy(database.db, await tell('/copy?private'), { ...options, allowPrivate: false });
    expect(check).toEqual({ type: 'failed', reason: expect.stringContaining('private') });
  });
});
