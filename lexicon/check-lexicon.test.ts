import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';

interface Name {
  name: string;
  lang: string | null;
  kind: string;
}

interface Entry {
  file: string;
  id: string;
  schema: string;
  topics: string[];
  names: Name[];
  country: string[];
  active: string | null;
  sources: string[];
  level?: string;
  within?: string;
  capital?: string;
  lat?: number | null;
  lon?: number | null;
  population?: number | null;
}

interface Source {
  id: string;
  title: string;
  url: string;
  licence: string;
  place: string;
  readOn: string;
}

const folder = import.meta.dirname;
const kinds = ['name', 'alias', 'abbreviation', 'acronym', 'translation', 'demonym'];
const schemata = ['Country', 'Place', 'Organization', 'PublicBody', 'Company', 'LegalEntity', 'Person'];
const codes = new Set([...Object.keys(countries.getAlpha2Codes()), 'XK'].map((code) => code.toLowerCase()));

/** The lines of a file, each parsed; a line that is no JSON fails with the file's name and the line's number. */
function readLines(file: string): object[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as object;
    } catch {
      throw new Error(`lexicon/${file}, line ${index + 1} is not JSON`);
    }
  });
}

const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl') && file !== 'sources.jsonl');
const entries = files.flatMap((file) => readLines(file).map((entry) => ({ ...entry, file }) as Entry));
const sources = readLines('sources.jsonl') as Source[];
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** What is wrong, said for each entry: an empty list is a pass, and a failure names the lines to mend. */
const faults = (wrong: (entry: Entry) => unknown) =>
  entries.filter((entry) => wrong(entry)).map((entry) => `${entry.file}: ${entry.id}`);

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

const withinRange = (value: number | null | undefined, limit: number) =>
  value === null || value === undefined || (Number.isFinite(value) && Math.abs(value) <= limit);

/** Names of one kind of language and writing, as one set to look up what a reader would look up. */
const named = (id: string, lang: string, kind: string) =>
  byId
    .get(id)
    ?.names.filter((name) => name.lang === lang && name.kind === kind)
    .map((name) => name.name);

describe('the starter lexicon', () => {
  it('has entries of a known form, each with an id of its own', () => {
    expect(repeated(entries.map((entry) => entry.id))).toEqual([]);
    expect(faults(({ id }) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(faults(({ schema }) => !schemata.includes(schema))).toEqual([]);
    expect(faults(({ topics }) => !Array.isArray(topics))).toEqual([]);
  });

  it('keeps each file sorted by id', () => {
    for (const file of files) {
      const ids = entries.filter((entry) => entry.file === file).map((entry) => entry.id);
      expect(
        ids.filter((id, index) => index > 0 && id < (ids[index - 1] ?? '')),
        file,
      ).toEqual([]);
    }
  });

  it('gives every entry at least one proper name, and none twice in one language', () => {
    expect(faults(({ names }) => !names.some((name) => name.kind === 'name'))).toEqual([]);
    expect(faults(({ names }) => names.some(({ name }) => name.trim() !== name || name === ''))).toEqual([]);
    expect(faults(({ names }) => names.some(({ kind }) => !kinds.includes(kind)))).toEqual([]);
    expect(faults(({ names }) => names.some(({ lang }) => lang !== null && !/^[a-z]{2,3}$/.test(lang)))).toEqual([]);
    expect(faults(({ names }) => repeated(names.map(({ name, lang }) => `${lang} ${name}`)).length)).toEqual([]);
  });

  it('names for every entry a document that was read', () => {
    const known = new Set(sources.map((source) => source.id));
    expect(repeated(sources.map((source) => source.id))).toEqual([]);
    expect(faults(({ sources: cited }) => cited.length === 0 || cited.some((id) => !known.has(id)))).toEqual([]);
    const incomplete = ({ title, url, licence, place, readOn }: Source) =>
      !title || !/^https?:\/\//.test(url) || !licence || !place || !/^\d{4}-\d\d-\d\d$/.test(readOn);
    expect(sources.filter(incomplete).map((source) => source.id)).toEqual([]);
  });

  it('takes nothing under a licence that forbids shipping it', () => {
    const forbidden = /\bA?GPL|\bODbL|\bNC\b|non-?commercial/i;
    expect(sources.filter(({ licence }) => forbidden.test(licence)).map((source) => source.id)).toEqual([]);
  });

  it('writes countries by their ISO 3166-1 code', () => {
    expect(faults(({ country }) => !Array.isArray(country) || country.some((code) => !codes.has(code)))).toEqual([]);
    const missing = [...codes].filter((code) => !byId.has(`country/${code}`));
    expect(missing).toEqual([]);
  });

  it('puts places inside others that exist, at coordinates on the globe', () => {
    const places = entries.filter((entry) => entry.schema === 'Place');
    expect(places.filter((entry) => !byId.has(entry.within ?? '')).map((entry) => entry.id)).toEqual([]);
    expect(places.filter((entry) => !['region', 'city'].includes(entry.level ?? '')).map((entry) => entry.id)).toEqual(
      [],
    );
    expect(faults(({ capital }) => capital !== undefined && byId.get(capital)?.level !== 'city')).toEqual([]);
    expect(faults(({ lat, lon }) => !withinRange(lat, 90) || !withinRange(lon, 180))).toEqual([]);
    expect(faults(({ lat, lon }) => ((lat ?? null) === null) !== ((lon ?? null) === null))).toEqual([]);
    expect(faults(({ population }) => population != null && !(population > 0))).toEqual([]);
  });

  it('knows the countries and places that it promises', () => {
    const count = (test: (entry: Entry) => unknown) => entries.filter(test).length;
    const demonym = (lang: string) => (entry: Entry) =>
      entry.schema === 'Country' && entry.names.some((name) => name.kind === 'demonym' && name.lang === lang);
    expect(count((entry) => entry.schema === 'Country')).toBe(250);
    expect(count((entry) => entry.level === 'region')).toBeGreaterThanOrEqual(600);
    expect(count((entry) => entry.level === 'city')).toBeGreaterThanOrEqual(2000);
    expect(count(demonym('en'))).toBeGreaterThanOrEqual(220);
    expect(count(demonym('es'))).toBeGreaterThanOrEqual(195);
    expect(count(demonym('pt'))).toBeGreaterThanOrEqual(165);
    expect(count((entry) => entry.schema === 'Country' && entry.capital)).toBeGreaterThanOrEqual(240);
  });

  it('knows how a people is called in three languages, in each gender and number', () => {
    expect(named('country/bo', 'en', 'demonym')).toEqual(['Bolivian', 'Bolivians']);
    expect(named('country/bo', 'es', 'demonym')).toEqual(['boliviano', 'boliviana', 'bolivianos', 'bolivianas']);
    expect(named('country/de', 'pt', 'demonym')).toEqual(['alemão', 'alemã', 'alemães', 'alemãs']);
    expect(named('country/fr', 'es', 'demonym')).toEqual(['francés', 'francesa', 'franceses', 'francesas']);
    expect(named('country/us', 'en', 'abbreviation')).toEqual(['US', 'U.S.', 'USA', 'U.S.A.']);
    expect(named('country/us', 'es', 'abbreviation')).toContain('EE. UU.');
    expect(named('place/ru-moscow', 'es', 'name')).toEqual(['Moscú']);
  });
});
