import { predicateWords } from '../extract/index.ts';
import { countryName, withinSentence } from '../text/index.ts';
import { fill, formatNumber, type InterfaceLanguage, type Messages, type ViewContext } from '../ui/index.ts';
import type { NamedActor, PublicClaim } from './data.ts';

/** What a predicate says, in the interface's language: 'is allied with'; of an incident, the role: 'Victim'. */
export function predicateLabel(predicate: string, { language, t }: Pick<ViewContext, 'language' | 't'>): string {
  return predicateWords(predicate, language) ?? message(t, `role_${predicate}`) ?? predicate.replaceAll('_', ' ');
}

/** What kind of actor a schema is; a schema without a word of its own is given back with spaces. */
export function schemaLabel(schema: string, t: Messages): string {
  return message(t, `schema_${schema}`) ?? schema.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

/** `According to the ministry`: whom a source names for what it says. */
export function saidByWords(who: string, { t }: Pick<ViewContext, 't'>): string {
  return fill(t.saidBy, { who: withinSentence(who) });
}

/** The law's word for a status, in the interface's language. */
export function statusWord({ value }: Pick<PublicClaim, 'value'>, t: Messages): string {
  return message(t, `legal_${value}`) ?? value ?? '';
}

/** A number that was counted up to a limit: `more than 10,000` at the limit. */
export function countUpTo(n: number, limit: number, { t, language }: Pick<ViewContext, 't' | 'language'>): string {
  return n < limit ? formatNumber(n, language) : fill(t.moreThan, { n: formatNumber(limit, language) });
}

/** Who an actor is in one line: kind, countries, and the first words of what an editor wrote. */
export function cardLine(
  { schema, countries, summary }: Pick<NamedActor, 'schema' | 'countries' | 'summary'>,
  { t, language }: Pick<ViewContext, 't' | 'language'>,
): string {
  const where = countries.slice(0, 3).map((code) => countryName(code, language));
  const line = [schemaLabel(schema, t), ...where].join(' · ');
  if (!summary) return line;
  const [sentence = ''] = summary.split(/(?<=[.!?])\s/);
  return `${line} — ${sentence.length > 140 ? `${sentence.slice(0, 139)}…` : sentence}`;
}

/** Gives every country in a page's data its name in that language, in place: the database keeps one name of it. */
export function nameCountries(data: object, language: InterfaceLanguage): void {
  const waiting: object[] = [data];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (isCountry(one)) one.name = countryName(one.country, language);
    for (const value of Object.values(one)) if (typeof value === 'object' && value !== null) waiting.push(value);
  }
}

function isCountry(one: object): one is { name: string; country: string } {
  return 'schema' in one && one.schema === 'Country' && 'country' in one && typeof one.country === 'string';
}

function message(t: Messages, key: string): string | undefined {
  return (t as Record<string, string>)[key];
}
