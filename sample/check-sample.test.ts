import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface SampleSource {
  title: string;
  publisher: string;
  url: string;
  date: string | null;
  place: string;
  readOn: string;
}

interface SampleArticle {
  id: string;
  title: string;
  dek: string;
  kind: string;
  sections: string[];
  authors: string[];
  publishedAt: string;
  language: string;
  translations: { language: string; id: string }[];
  licence: string;
  url: string;
  countries: string[];
  topics: string[];
  parts: { role: string; heading: string | null; paragraphs: string[] }[];
  sources: SampleSource[];
}

interface LedgerRow {
  article: string;
  part: string;
  statement: string;
  sourceUrl: string;
  sourceTitle: string;
  sourceDate: string | null;
  place: string;
  readOn: string;
}

/** The kinds of article that the sample shows; `trama parse` knows more. */
const SAMPLE_KINDS = ['brief', 'news', 'analysis', 'profile', 'feature', 'investigation'];

const readLines = <T>(name: string): T[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const articles = readLines<SampleArticle>('archive.jsonl');
const ledger = readLines<LedgerRow>('ledger.jsonl');
const byId = new Map(articles.map((article) => [article.id, article]));
const originals = articles.filter((article) => article.language === 'en');
const bodyOf = (article: SampleArticle): string[] => article.parts.flatMap((part) => part.paragraphs);

/** Lower-case words, so that punctuation and line breaks hide no copied run. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of `length` words of a text, joined by spaces. */
function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}

describe('the sample archive', () => {
  it('is large and broad enough to show the site', () => {
    expect(originals.length).toBeGreaterThanOrEqual(24);
    expect(new Set(originals.flatMap((article) => article.countries)).size).toBeGreaterThanOrEqual(8);
    const translated = originals.filter((article) => article.translations.length > 0);
    expect(translated.length * 3).toBeGreaterThanOrEqual(originals.length);
    expect(new Set(articles.map((article) => article.language))).toEqual(new Set(['en', 'es', 'pt']));
  });

  it('gives each article all that its page shows', () => {
    expect(byId.size).toBe(articles.length);
    expect(new Set(articles.map((article) => article.url)).size).toBe(articles.length);
    for (const article of articles) {
      expect(SAMPLE_KINDS, article.id).toContain(article.kind);
      expect(article.publishedAt, article.id).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(article.url, article.id).toMatch(/^https:\/\/sample\.trama\.example\/[a-z0-9/-]+\/$/);
      expect(article.licence, article.id).toBe('https://creativecommons.org/licenses/by/4.0/');
      for (const code of article.countries) expect(code, article.id).toMatch(/^[A-Z]{2}$/);
      for (const list of [article.sections, article.authors, article.countries, article.topics, article.parts]) {
        expect(list.length, article.id).toBeGreaterThan(0);
      }
      const words = bodyOf(article).join(' ').split(/\s+/).length;
      expect(words, article.id).toBeGreaterThanOrEqual(150);
      expect(words, article.id).toBeLessThanOrEqual(450);
    }
  });

  it('marks analysis apart, under its heading in the language of the article', () => {
    const headings: Record<string, string> = { en: 'Analysis', es: 'Análisis', pt: 'Análise' };
    for (const article of articles) {
      const [first, ...rest] = article.parts;
      expect([first?.role, first?.heading], article.id).toEqual(['reported', null]);
      for (const part of rest) {
        expect([part.role, part.heading], article.id).toEqual(['analysis', headings[article.language]]);
      }
    }
  });

  it('links translations in both directions', () => {
    for (const article of articles) {
      for (const { id, language } of article.translations) {
        const other = byId.get(id);
        expect(other?.language, `${article.id} → ${id}`).toBe(language);
        expect(other?.translations, `${id} → ${article.id}`).toContainEqual({
          language: article.language,
          id: article.id,
        });
      }
    }
  });

  it('names at least one dated reading of an official record for every article, none newer than the article', () => {
    for (const article of articles) {
      expect(article.sources.length, article.id).toBeGreaterThan(0);
      for (const source of article.sources) {
        expect(source.readOn, article.id).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(source.place, article.id).not.toBe('');
        expect(new URL(source.url).hostname, article.id).toMatch(
          /(^|\.)(state\.gov|justice\.gov|oas\.org|unodc\.org)$/,
        );
        expect(article.publishedAt >= (source.date ?? ''), `${article.id} is older than ${source.url}`).toBe(true);
      }
    }
  });
});

describe('the ledger', () => {
  it('speaks only of sources that the article lists', () => {
    for (const row of ledger) {
      const source = byId.get(row.article)?.sources.find(({ url }) => url === row.sourceUrl);
      expect([source?.title, source?.date], `${row.article}: ${row.sourceUrl}`).toEqual([
        row.sourceTitle,
        row.sourceDate,
      ]);
      expect(row.statement.length, row.article).toBeGreaterThan(10);
      expect(row.place, row.article).not.toBe('');
    }
  });

  it('covers every part of every article and uses every listed source', () => {
    for (const article of articles) {
      const rows = ledger.filter((row) => row.article === article.id);
      const used = new Set(rows.map((row) => row.sourceUrl));
      expect(new Set(rows.map((row) => row.part)), article.id).toEqual(new Set(article.parts.map((part) => part.role)));
      expect([...used].sort(), article.id).toEqual(article.sources.map((source) => source.url).sort());
    }
  });
});

const records = new URL('../../shared/data/public-records.jsonl', import.meta.url);
const haveRecords = existsSync(records);

describe.skipIf(!haveRecords)('beside the records (skipped where ../shared is absent)', () => {
  it('shares no run of twelve words with a record, outside quotation marks', () => {
    const lines = readFileSync(records, 'utf8').split('\n').filter(Boolean);
    const runs = new Set(lines.flatMap((line) => runsOf((JSON.parse(line) as { text: string }).text, 12)));
    expect(runs.size).toBeGreaterThan(10_000);
    for (const article of articles) {
      for (const text of [article.title, article.dek, ...bodyOf(article)]) {
        const own = text.split(/“[^”]*”/).flatMap((stretch) => runsOf(stretch, 12));
        expect(
          own.filter((run) => runs.has(run)),
          article.id,
        ).toEqual([]);
      }
    }
  });
});
