import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import type { Page } from '../kit/index.ts';
import { addClaim } from '../knowledge/index.ts';
import { rebuildSearch } from '../search/index.ts';
import type { ArticleData } from './data.ts';
import { ARTICLES, siteOn, storeArticles } from './site.fixture.ts';

const FUEL = '/2021/05/fuel-under-herring/';

/** Well-formed, namespaces included; the elements met. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(xml).close();
  return names;
}

const textOf = (page: Page) => String(page.body);
const jsonOf = (page: Page) => JSON.parse(textOf(page)) as { data: ArticleData; url: string };
const jsonLdOf = (page: Page) =>
  [...textOf(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ''),
  );

describeOnDatabases('the public site', (create) => {
  let database: TestDatabase;
  let get: (address: string) => Promise<Page>;
  let claimId: string;
  beforeAll(async () => {
    database = await create();
    get = siteOn(database.db);
    expect(textOf(await get('/'))).toContain('npx trama import');
    await storeArticles(database.db, ARTICLES);
    // Imports link translations at their end.
    await sql`update article set translation_group = chosen.id from (select min(id::text)::uuid as id from article) chosen
      where path in (${FUEL}, '/es-combustible/')`.execute(database.db);
    await rebuildSearch(database.db);
    const claim = await addClaim(database.db, {
      subject: 'Grey Herons',
      subjectSchema: 'Organization',
      predicate: 'moved',
      object: null,
      objectSchema: null,
      value: 'fuel',
      article: FUEL,
      field: 'text',
      quote: 'The Grey Herons have moved fuel since 2011.',
      occurrence: null,
      attribution: null,
      stance: 'asserted',
      from: '2011',
      to: null,
      status: 'accepted',
      by: 'test',
      reason: null,
    });
    claimId = claim.id;
    get = siteOn(database.db);
  });
  afterAll(() => database.drop());

  it('says how to cite an article, to people and to reference managers', async () => {
    const html = textOf(await get(FUEL));
    const [, bib = '', json = ''] = /href="(\/cite\/[^"]+\.bib)".*?href="(\/cite\/[^"]+\.json)"/s.exec(html) ?? [];
    const [entry, list] = [await get(bib), await get(json)];
    expect(entry.type).toContain('bibtex');
    expect(textOf(entry)).toContain('author = {{Ana Álvarez} and {Bo Lind}}');
    expect(textOf(entry)).toContain('title = {{Customs Finds Fuel Under Herring}}');
    expect(textOf(entry)).toMatch(
      /url = \{https:\/\/desk\.example\/2021\/05\/fuel-under-herring\/\}[\s\S]*month = may/,
    );
    const [item] = JSON.parse(textOf(list));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'Ana Álvarez' }, { literal: 'Bo Lind' }],
      issued: { 'date-parts': [[2021, 5, 3]] },
      'container-title': 'Delta Desk',
    });
    expect(textOf(entry)).toContain(`@misc{${item.id},`);
    expect((await get('/cite/00000000-0000-0000-0000-000000000000.bib')).status).toBe(404);
  });

  it('shows an article whole: kicker, byline, dates, analysis apart, sources, licence, translation', async () => {
    const page = await get(FUEL);
    const html = textOf(page);
    expect([page.status, page.keys[0]?.startsWith('article:')]).toEqual([200, true]);
    for (const words of [
      'Four hundred barrels &amp; a captain',
      'Ana Álvarez',
      'Bo Lind',
      '3 May 2021',
      '1 June 2021',
      'Port register',
      'CC BY-NC 4.0',
      'page 3',
    ])
      expect(html).toContain(words);
    expect(html).toMatch(/<section data-part="analysis" aria-label="Analysis">\s*<h2>Delta Desk Analysis<\/h2>/);
    expect(html).toContain('<a href="/es-combustible/" hreflang="es"');
    expect(html).toContain('href="/country/bolivia"');
  });

  it('loads no picture of elsewhere, and no script', async () => {
    const html = textOf(await get(FUEL));
    expect(html).toContain(
      '<a class="elsewhere" rel="nofollow" href="https://pictures.example/a.jpg">Picture: Barrels</a>',
    );
    expect(html).not.toMatch(/<img|<script(?! type="application\/ld\+json")|<iframe/);
  });

  it('leads from a claim to its sentence, highlighted without a script, and to the actor', async () => {
    const html = textOf(await get(FUEL));
    expect(html).toContain(`href="${FUEL}?claim=${claimId}#claim-${claimId}"`);
    expect(textOf(await get(`${FUEL}?claim=${claimId}`))).toContain(
      `<mark id="claim-${claimId}">The Grey Herons have moved fuel since 2011.</mark>`,
    );
    const actor = textOf(await get('/actor/grey-herons'));
    expect(actor).toContain('The Grey Herons have moved fuel since 2011.');
    expect(actor).toContain(`href="${FUEL}?claim=${claimId}#claim-${claimId}"`);
  });

  it('gives every page its JSON twin from the same data', async () => {
    const { data, url } = jsonOf(await get('/2021/05/fuel-under-herring.json'));
    expect([url, data.publishedAt, data.countries, data.authors.map(({ name }) => name)]).toEqual([
      `https://desk.example${FUEL}`,
      '2021-05-03',
      ['BO', 'PE'],
      ['Ana Álvarez', 'Bo Lind'],
    ]);
    expect(data.claims[0]?.evidence.quote).toBe('The Grey Herons have moved fuel since 2011.');
    for (const path of [
      '/index.json',
      '/country.json',
      '/country/peru.json',
      '/topic/ports.json',
      '/archive.json',
      '/archive/2021/05.json',
      '/search.json?q=fuel',
      '/actor/grey-herons.json',
      '/es.json',
    ])
      expect([path, (await get(path)).status, typeof jsonOf(await get(path)).data]).toEqual([path, 200, 'object']);
  });

  it('relates by what is shared, a translation never', async () => {
    const { data } = jsonOf(await get('/2021/05/fuel-under-herring.json'));
    expect(data.related[0]?.title).toBe('Pilots and Smugglers Close the Delta');
    expect(data.related.map(({ language }) => language)).not.toContain('es');
  });

  it("lists one of each translation, in the reader's language", async () => {
    const english = textOf(await get('/country/bolivia'));
    const spanish = textOf(await get('/es/country/bolivia'));
    expect([english.includes('Customs Finds'), english.includes('La aduana')]).toEqual([true, false]);
    expect([spanish.includes('Customs Finds'), spanish.includes('La aduana')]).toEqual([false, true]);
    expect(spanish).toContain('<html lang="es">');
    expect(spanish).toContain('hreflang="x-default"');
  });

  it('never invents a date', async () => {
    expect(textOf(await get('/herons/'))).toContain('Undated');
    const pilots = await get('/2020/pilots');
    expect(textOf(pilots)).toContain('<time dateTime="2020">2020</time>'.replace('dateTime', 'datetime'));
    expect((await get('/archive/2020/01')).status).toBe(404);
    expect((await get('/archive/2020')).status).toBe(200);
  });

  it('writes well-formed feeds in three formats, with whole bodies', async () => {
    for (const base of ['', '/section/news', '/country/peru', '/topic/ports', '/author/ana-alvarez', '/es']) {
      const rss = textOf(await get(`${base}/feed.xml`));
      expect(elementsOf(rss)).toEqual(expect.arrayContaining(['rss', 'item', 'content:encoded']));
      expect(elementsOf(textOf(await get(`${base}/atom.xml`)))).toEqual(
        expect.arrayContaining(['feed', 'entry', 'content']),
      );
      expect(JSON.parse(textOf(await get(`${base}/feed.json`)))).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
      });
    }
    const rss = textOf(await get('/feed.xml'));
    expect(rss).toContain('<dc:creator>Ana Álvarez</dc:creator>');
    expect(rss).toContain('data-part="analysis"');
    expect(elementsOf(textOf(await get('/search/feed.xml?q=delta')))).toContain('item');
  });

  it('tells search engines what an article is', async () => {
    const page = await get(FUEL);
    const [article, crumbs] = jsonLdOf(page);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Customs Finds Fuel Under Herring',
      datePublished: '2021-05-03',
      inLanguage: 'en',
      license: 'https://creativecommons.org/licenses/by-nc/4.0/',
      author: [{ name: 'Ana Álvarez' }, { name: 'Bo Lind' }],
    });
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { name: 'News' }, { position: 3 }],
    });
    expect(jsonLdOf(await get('/')).map((one) => one['@type'])).toEqual(['NewsMediaOrganization', 'WebSite']);
    expect(textOf(page)).toContain(`<link rel="canonical" href="https://desk.example${FUEL}"`);
  });

  it("keeps old addresses: moved ones, other spellings, and WordPress's own", async () => {
    const moves: Record<string, string> = {
      '/?p=12': FUEL,
      '/old-fuel/': FUEL,
      '/old-fuel': FUEL,
      '/2021/05/fuel-under-herring': FUEL,
      '/2020/pilots/': '/2020/pilots',
      '/category/news/': '/section/news',
      '/tag/ports/': '/topic/ports',
      '/tag/ports/feed/': '/topic/ports/feed.xml',
      '/author/ana-alvarez/': '/author/ana-alvarez',
      '/country/pe': '/country/peru',
      '/en': '/',
      '/en/country/peru': '/country/peru',
      '/feed/': '/feed.xml',
      '/section/news/': '/section/news',
      '/section/news/feed/': '/section/news/feed.xml',
    };
    for (const [from, to] of Object.entries(moves)) {
      const page = await get(from);
      expect([from, page.status, page.headers?.location]).toEqual([from, 301, to]);
    }
  });

  it('helps at addresses that are not there, and says what was withdrawn', async () => {
    const missing = await get('/2021/05/fuel-under-herings/');
    expect([missing.status, textOf(missing).includes('Customs Finds Fuel')]).toEqual([404, true]);
    for (const path of [
      '/country/atlantis',
      '/topic/none',
      '/archive/2021/13',
      '/actor/nobody',
      '/?p=99',
      '/%zz',
      '/country/peru?page=7',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    await database.db
      .updateTable('article')
      .set({ status: 'unpublished', unpublished_reason: 'A wrong name.' })
      .where('path', '=', '/herons/')
      .execute();
    const gone = await get('/herons/');
    expect([gone.status, textOf(gone).includes('A wrong name.'), textOf(gone).includes('Little is known')]).toEqual([
      410,
      true,
      false,
    ]);
  });

  it('serves what programs ask for', async () => {
    expect(elementsOf(textOf(await get('/sitemap.xml')))).toContain('sitemap');
    expect(textOf(await get('/sitemap.xml?part=1'))).toContain(`<loc>https://desk.example${FUEL}</loc>`);
    expect(
      elementsOf(textOf(await siteOn(database.db, new Date('2021-05-04T12:00:00Z'))('/news-sitemap.xml'))),
    ).toContain('news:title');
    expect(textOf(await get('/robots.txt'))).toContain('Sitemap: https://desk.example/sitemap.xml');
    const embed = JSON.parse(textOf(await get(`/oembed?url=${encodeURIComponent(`https://desk.example${FUEL}`)}`)));
    expect(embed).toMatchObject({ version: '1.0', type: 'rich', title: 'Customs Finds Fuel Under Herring' });
    expect((await get('/oembed?url=https://elsewhere.example/')).status).toBe(404);
    expect(textOf(await get(`${FUEL}?print`))).toMatch(
      /<body class="print">.*aria-label="QR: https:\/\/desk\.example/s,
    );
  });
});
