import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { storeArticles, VARESIA } from '../archive.fixture.ts';
import {
  emptyQuery,
  type Facet,
  refreshSearch,
  type SearchQuery,
  type SearchResult,
  search,
  suggest,
} from '../index.ts';

describeOnDatabases('search', (create) => {
  let database: TestDatabase;
  let names: Map<string, string>;
  beforeAll(async () => {
    database = await create();
    const ids = await storeArticles(database.db, VARESIA);
    names = new Map(ids.map((id, i) => [id, VARESIA[i]?.id ?? '']));
    await refreshSearch(database.db);
  });
  afterAll(() => database.drop());

  const ask = (q: string, changes: Partial<SearchQuery> = {}) =>
    search(database.db, { ...emptyQuery(), q, ...changes });
  const filter = (filters: Partial<SearchQuery['filters']>) => ({ filters: { ...emptyQuery().filters, ...filters } });
  const namesOf = ({ hits }: SearchResult) => hits.map(({ articleId }) => names.get(articleId));
  const found = async (q: string, changes: Partial<SearchQuery> = {}) => namesOf(await ask(q, changes)).sort();
  const counts = ({ facets }: SearchResult, facet: Facet) =>
    Object.fromEntries(facets[facet].map(({ value, count }) => [value, count]));

  describe('words', () => {
    it.each([
      ['smuggler', ['heron']],
      ['investigating', ['heron']],
      ['bank', ['money']],
      ['traficante', ['garca', 'garza']],
      ['investigacion', ['garza', 'money']],
      ['INVESTIGACIÓN', ['garza', 'money']],
      ['investigaciones', ['garza', 'money']],
      ['policia', ['garca', 'garza']],
      ['policías', ['garca', 'garza']],
      ['apreensao', ['garca']],
      ['apreensões', ['garca']],
      ['corrupcao', ['garca']],
      ['operações', ['garca']],
      ['heron', ['heron']],
    ])('finds %s by its stem, with or without accents, in the language of each article', async (q, expected) => {
      expect((await found(q)).filter((name) => name !== 'money' || expected.includes('money'))).toEqual(expected);
    });

    it('wants all words, any of an OR, none of the excluded', async () => {
      expect(await found('money laundering')).toEqual(['heron', 'money']);
      expect(await found('cocaine OR banks')).toEqual(['heron', 'money']);
      expect(await found('money cocaine OR banks')).toEqual(['heron', 'money']);
      expect(await found('money -cocaine')).toEqual(['money']);
      expect(await found('-money -lavado')).toEqual(['garca', 'undated']);
      expect(await found('herons -smuggling')).toEqual(['undated']);
    });

    it('keeps the order and the gaps of a phrase', async () => {
      expect(await found('"money laundering"')).toEqual(['heron', 'money']);
      expect(await found('"laundering of money"')).toEqual(['money']);
      expect(await found('"war on drugs"')).toEqual(['heron']);
      expect(await found('"war drugs"')).toEqual([]);
      expect(await found('-"laundering of money" money')).toEqual(['heron']);
      expect(await found('"lavado de dinero"')).toEqual(['garza']);
    });

    it('looks for a query of nothing but stop words in titles', async () => {
      expect(await found('who for the')).toEqual(['money']);
      expect(await found('the money')).toEqual(['heron', 'money']);
    });

    it('finds names of topics, authors and countries', async () => {
      expect(await found('Álvarez')).toEqual(['garca', 'heron']);
      expect(await found('Brasil')).toEqual(['garca']);
      expect(await found('Bolivia')).toEqual(['garza', 'heron']);
    });

    it('never shows what is not published', async () => {
      expect(await found('unfinished')).toEqual([]);
      expect((await ask('')).total).toBe(5);
    });
  });

  describe('facets', () => {
    it('browses everything, newest first and undated last, with every count', async () => {
      const result = await ask('');
      expect(namesOf(result)).toEqual(['money', 'garca', 'garza', 'heron', 'undated']);
      expect(counts(result, 'country')).toEqual({ BO: 2, PE: 2, BR: 1 });
      expect(counts(result, 'year')).toEqual({ 2022: 2, 2021: 2 });
      expect(counts(result, 'language')).toEqual({ en: 2, es: 1, pt: 1, fr: 1 });
      expect(counts(result, 'topic')).toEqual({ 'money-laundering': 2, arms: 1, cocaine: 1, prisons: 1 });
      expect(counts(result, 'author')).toEqual({ 'ana-alvarez': 2, 'benito-zeta': 1, 'zoe-beta': 1 });
    });

    it('counts each facet under the filters of the others, ties in order of name', async () => {
      const result = await ask('', filter({ country: ['BO'] }));
      expect(namesOf(result)).toEqual(['garza', 'heron']);
      expect(counts(result, 'country')).toEqual({ BO: 2, PE: 2, BR: 1 });
      expect(result.facets.country.map(({ selected }) => selected)).toEqual([true, false, false]);
      expect(counts(result, 'year')).toEqual({ 2021: 2 });
      const both = await ask(
        'money',
        filter({ topic: ['money-laundering'], year: ['2021', '2022'], language: ['en'] }),
      );
      expect(namesOf(both).sort()).toEqual(['heron', 'money']);
      expect(counts(both, 'language')).toEqual({ en: 2 });
      expect((await ask('')).facets.author.map(({ label }) => label)).toEqual([
        'Ana Álvarez',
        'Benito Zeta',
        'Zoe Beta',
      ]);
    });

    it('keeps a chosen value that nothing has', async () => {
      const result = await ask('cocaine', filter({ country: ['ZZ'] }));
      expect(result.total).toBe(0);
      expect(result.facets.country).toEqual([
        { value: 'BO', label: null, count: 1, selected: false },
        { value: 'PE', label: null, count: 1, selected: false },
        { value: 'ZZ', label: null, count: 0, selected: true },
      ]);
    });

    it('narrows by day of publication, both ends included', async () => {
      expect(await found('', { from: '2021-06-10', to: '2022-01-15' })).toEqual(['garca', 'garza']);
      expect(await found('money', { to: '2021-12-31' })).toEqual(['heron']);
      expect(counts(await ask('', { from: '2022-01-01' }), 'year')).toEqual({ 2022: 2 });
    });
  });

  describe('order and passages', () => {
    it('ranks a word of the title first, and sorts by date when asked', async () => {
      expect(namesOf(await ask('harbour'))).toEqual(['money', 'heron']);
      expect(namesOf(await ask('herons'))).toEqual(['heron', 'undated']);
      expect(namesOf(await ask('money', { sort: 'date' }))).toEqual(['money', 'heron']);
      expect((await ask('money', { page: 2 })).hits).toEqual([]);
    });

    it('marks the words that matched, in code points, whatever their accents and endings', async () => {
      const marked = ({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) =>
        marks.map(({ start, end }) => [...text].slice(start, end).join(''));
      const [garza] = (await ask('policia investigaciones')).hits;
      expect(garza && marked(garza.title)).toEqual(['policía']);
      expect(garza?.passages.flatMap(marked)).toEqual(['investigación', 'policías']);
      const [heron] = (await ask('harbour cocaine')).hits;
      expect(heron?.passages.flatMap(marked)).toEqual(['cocaine', 'harbour', 'cocaine']);
      const [war] = (await ask('"war on drugs"')).hits;
      expect(war?.passages.flatMap(marked)).toEqual(['war on drugs']);
      expect((await ask('')).hits[0]?.passages[0]?.text).toMatch(/^Laundering of money needs a bank\./);
    });
  });

  describe('spelling', () => {
    it.each([
      ['cocaiine', 'cocaine'],
      ['"mony laundering"', '"money laundering"'],
      ['investigacoin -banco', 'investigación -banco'],
      ['herrons', 'herons'],
    ])('suggests another spelling of %s that finds something', async (q, expected) => {
      expect((await ask(q)).suggestions).toContain(expected);
    });

    it('suggests nothing where nothing is alike', async () => {
      expect((await ask('qwxyzzz')).suggestions).toEqual([]);
    });

    it('completes titles, names and words', async () => {
      const completions = await suggest(database.db, 'herón');
      expect(completions).toContainEqual({
        kind: 'title',
        text: VARESIA[0]?.title,
        value: expect.stringMatching(/^\//),
      });
      expect(completions).toContainEqual({ kind: 'word', text: 'herons', value: null });
      expect(await suggest(database.db, 'ana al')).toContainEqual({
        kind: 'author',
        text: 'Ana Álvarez',
        value: 'ana-alvarez',
      });
      expect(await suggest(database.db, '%')).toEqual([]);
    });
  });

  it('answers any string at all', async () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      ' OR ',
      '|',
      '&',
      '!',
      '(',
      ')',
      ':*',
      '\\',
      "'",
      '<->',
      'the',
      'money',
      'ção',
      '#1',
      '😀',
      '毒品',
      '\0',
      "'a",
      ' ',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (q) => {
        const { total, hits } = await ask(q);
        expect(total).toBeGreaterThanOrEqual(hits.length);
        await suggest(database.db, q);
      }),
      { numRuns: 150 },
    );
  });
});
