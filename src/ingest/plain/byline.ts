import { type DayOrder, findDates } from '../read-date.ts';
import { readDateLine } from './date-line.ts';

/** Who wrote it, and when, as one line of a page says it. */
export interface Byline {
  authors: string[];
  date: string | null;
  /** What stands before the date, such as a country: `BOLIVIA / 3 MAR 2022 BY …`. */
  place?: string | null;
}

const OPENING =
  /^(?:(?:written|reported|story|text|words|texto|reportaje|reportagem|investigaci[oó]n)\s*(?:by|por|de|:)\s*:?|(?:by|por|autor(?:a|es|as)?|authors?|byline|escrito por|redacci[oó]n|reda[çc][aã]o)\s*:|by|por|escrito por|texto de)\s+/iu;
const NAME_WORD = /^(?:[\p{Lu}][\p{L}.'’-]*|d[aeo]s?|del|la|las|los|van|von|der|den|di|e|y|bin|al|el|el-\p{L}+)$/u;
const DESK =
  /\b(?:staff|newsroom|desk|team|reporters?|redacci[oó]n|equipo|unidad|reda[çc][aã]o|equipe|agencia|ag[eê]ncia|news|press|investigations?|crime)\b/iu;
const ROLE =
  /^(?:(?:senior|chief|special|staff|freelance|investigative)\s+)*(?:reporters?|editor(?:a|s|-in-chief)?|correspond[a-z]+|journalists?|writer|contributor|investigador[ae]?s?|periodista|reporter[oa]|corresponsal|enviad[oa] especial|jornalista|rep[oó]rter|da reda[çc][aã]o|especial para .{1,40}|@\S+|\S+@\S+\.\S+|min read)$/iu;

/** The link to the other language, which stands beside the byline on some pages. */
const LANGUAGE_SWITCH = /\s+(?:EN|ES|PT)$/u;
/** Scrapers glue `Ana RuizPublished: 3 May` together. */
const GLUED_DATE = /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Publicado|Actualizado|Atualizado)(?!\p{L}))/gu;

/** Reads a line as a byline that says so (`By …`, `Por …`); null when it does not. At most 200 characters. */
export function readByline(text: string, order: DayOrder): Byline | null {
  if (text.length > 200) return null;
  const line = text.replace(/^[_*\s—–-]+|[_*\s]+$/gu, '').replace(GLUED_DATE, ' | ');
  const opening = OPENING.exec(line);
  return opening === null ? readDatedByline(line, order) : readNames(line.slice(opening[0].length), order);
}

/** `Posted on 2 September 2019 by Ana Ruiz`, `3 May 2018 | Por Leo Paz`. */
function readDatedByline(line: string, order: DayOrder): Byline | null {
  const first = findDates(line, order)[0];
  const names = first && /^[\s|,·•/–—-]*(?:by|por)\s+(\S.*)$/iu.exec(line.slice(first.end))?.[1];
  const dateLine = first ? readDateLine(line.slice(0, first.end), order) : null;
  if (!first || !names || dateLine === null) return null;
  const byline = readNames(names.replace(LANGUAGE_SWITCH, ''), order);
  return byline && { ...byline, date: first.ambiguous ? null : first.date, place: dateLine.place };
}

/** Reads a line that may be nothing but names (`Ana Ruiz y Leo Paz | 3 May 2020`). */
export function readBareNames(text: string, order: DayOrder): Byline | null {
  if (text.length > 120 || /[.!?:]$/u.test(text)) return null;
  const byline = readNames(text, order);
  const people = byline?.authors.every((name) => name.split(' ').length >= 2 && name.split(' ').length <= 5) ?? false;
  return people ? byline : null;
}

function readNames(text: string, order: DayOrder): Byline | null {
  const dates = findDates(text, order);
  const first = dates[0];
  const names = (first ? text.slice(0, first.start) : text).replace(/\b(?:on|el|em|en)\s*$/iu, '');
  const tail = first ? text.slice(first.start) : '';
  if (first && readDateLine(tail, order) === null && !/^[^\p{L}]*$/u.test(text.slice(first.end))) return null;
  const authors = splitNames(names);
  return authors === null ? null : { authors, date: first && !first.ambiguous ? first.date : null };
}

function splitNames(text: string): string[] | null {
  const parts = text
    .split(/\s*(?:,|;|\||\/|·|•|\s[–—-]\s|&|\sand\s|\sy\s|\se\s|\swith\s|\scon\s|\scom\s)\s*/u)
    .map((part) => part.replace(/^(?:by|por|and|y|e)\s+/iu, '').trim())
    .filter((part) => part !== '' && !ROLE.test(part));
  const clean = parts.filter((part) => /\p{L}{2}/u.test(part));
  if (clean.length === 0 || clean.length > 12 || !clean.every(isName)) return null;
  return [...new Set(clean)].map((name) =>
    /^[\p{Lu} .'’-]+$/u.test(name) && name.length > 5 ? titleCase(name) : name,
  );
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 6) return false;
  return (
    (DESK.test(text) && /^\p{Lu}/u.test(text)) || (words.every((word) => NAME_WORD.test(word)) && /^\p{Lu}/u.test(text))
  );
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
