import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ReadInput, readInput } from '../../src/extract/index.ts';
import { sliceCodePoints } from '../../src/text/index.ts';

/** A stretch in code points, as the files of marked articles have it. */
export interface Stretch {
  start: number;
  end: number;
}

/** What articles are marked for. */
export type MarkedField = 'mentions' | 'attributions' | 'dates' | 'quantities' | 'incidents' | 'claims';

/** A marked article: see eval/gold/README.md. */
export interface Marks {
  id: string;
  language: string;
  length: number;
  textHash: string;
  /** The fields that were marked; all where it is missing. */
  marked?: MarkedField[];
  mentions: (Stretch & { schema: string; entity: string | null; known: boolean })[];
  attributions: (Stretch & { source: [number, number]; kind: string })[];
  dates: (Stretch & { edtf: string | null })[];
  quantities: (Stretch & { value: number | null; unit: string })[];
  incidents: (Stretch & { kind: string })[];
  claims: { predicate: string; subject: [number, number]; object: [number, number] | null }[];
}

/** An article to be read, and what a person found in it. */
export interface MarkedArticle {
  input: ReadInput;
  marks: Marks;
}

const STATE_FEED = resolve('../shared/data/state-dept-feed.tar.gz');
const OWN_TEXTS = join('eval', 'gold', 'texts.jsonl');
const RECORDS = resolve('../shared/data/public-records.jsonl');

/** The articles of a file of marks; those of the feed and the records only where their file is there. Tells what was left out. */
export function readMarked(file: string): { articles: MarkedArticle[]; missing: number } {
  if (!existsSync(file)) return { articles: [], missing: 0 };
  const marked = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Marks);
  const texts = new Map([
    ...parsed('sample/archive.jsonl', 'sample'),
    ...parsed(STATE_FEED, 'state'),
    ...records(),
    ...ownTexts(),
  ]);
  const articles = marked.flatMap((marks) => {
    const input = texts.get(`${marks.id} ${marks.textHash}`) ?? find(texts, marks);
    return input ? [{ input, marks }] : [];
  });
  return { articles, missing: marked.length - articles.length };
}

function parsed(file: string, prefix: string): [string, ReadInput][] {
  if (!existsSync(file)) return [];
  const { stdout } = spawnSync(process.execPath, ['dist/main.js', 'parse', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const input = readInput(JSON.parse(line));
      return [`${prefix}:${JSON.parse(line).origin.id} ${i}`, input];
    });
}

/** Public records: one JSON object a line with `title, url, date, text`, all in English; their address is their id. */
function records(): [string, ReadInput][] {
  if (!existsSync(RECORDS)) return [];
  return readLines(RECORDS).map(({ title, url, date, text }, i) => {
    const publishedAt = new Date(date ?? '').toISOString();
    return [`record:${url} ${i}`, readInput({ id: url, title, text, publishedAt, language: 'en' })];
  });
}

/** Short news in Spanish and Portuguese that were written from records for this measurement. */
function ownTexts(): [string, ReadInput][] {
  return readLines(OWN_TEXTS).map((text, i) => [`text:${text.id} ${i}`, readInput(text)]);
}

function readLines(file: string): Record<string, string>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Of the versions of an article the one that was marked, cut to the marked length. */
function find(texts: Map<string, ReadInput>, marks: Marks): ReadInput | null {
  for (const [key, input] of texts) {
    if (!key.startsWith(`${marks.id} `)) continue;
    const text = sliceCodePoints(input.text, 0, marks.length);
    if (createHash('sha256').update(text).digest('hex') !== marks.textHash) continue;
    const parts = input.parts.map((part) => ({ ...part, end: Math.min(part.end, text.length) }));
    return { ...input, text, parts: parts.filter(({ start, end }) => start < end) };
  }
  return null;
}
