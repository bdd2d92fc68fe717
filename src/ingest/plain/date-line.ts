import { type DayOrder, findDates } from '../read-date.ts';

/** A line that says when, and nothing else (but perhaps where, as cards do: `BOLIVIA / 22 JUL 2021`). */
export interface DateLine {
  /** Null when it has no year, or is counted from now (`3 days ago`). */
  published: string | null;
  updated: string | null;
  /** True when the line says so: `Published …`, `Publicado el …`. */
  explicit: boolean;
  /** The words before the date on a card or kicker, such as a country; null when there are none. */
  place: string | null;
  ambiguous: boolean;
}

const RELATIVE =
  /^(?:\d{1,2}|an?|una?|uma?)\s+(?:min(?:ute|uto)?s?|hours?|days?|weeks?|months?|years?|horas?|d[ií]as?|semanas?|mes(?:es)?|m[eê]s|años?|anos?)\s+(?:ago|atr[aá]s)$|^(?:hace|há)\s+(?:\d{1,2}|un|una|um|uma)\s+(?:minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|m[eê]s|años?|anos?)$|^(?:yesterday|today|ayer|hoy|ontem|hoje)$/iu;
const DAY_MONTH =
  /^\d{1,2}\s+(?:de\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fev|mai|set|out|dez)\p{L}*\.?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}$/iu;
const PUBLISHED =
  /\b(?:published|posted|first published|publicad[oa]|public[oó]|data de publica[çc][aã]o|fecha de publicaci[oó]n|date|fecha|data)\b/iu;
const UPDATED =
  /\b(?:updated|modified|last (?:updated|modified)|actualizad[oa]|[uú]ltima actualizaci[oó]n|atualizad[oa]|[uú]ltima atualiza[çc][aã]o|modificad[oa])\b/iu;
const FILLERS =
  /(?<!\p{L})(?:first|last|published|posted|updated|modified|publicad[oa]|public[oó]|actualizad[oa]|actualizaci[oó]n|[uú]ltima|atualizad[oa]|atualiza[çc][aã]o|modificad[oa]|publicaci[oó]n|publica[çc][aã]o|fecha|data|date|created|on|at|the|el|la|en|em|às|as|a|las|los|o|de|del|do|da|hrs?|horas?|h|am|pm|a\.m\.?|p\.m\.?|gmt|utc|et|est|edt|pst|pdt|ct|cet|bst|brt|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|segunda|ter[çc]a|quarta|quinta|sexta|feira|min|minutes?|minutos?|read|lectura|leitura)(?!\p{L})/giu;
const TIME = /\d{1,2}[:hH.]\d{2}(?::\d{2})?|\b\d{1,2}\s?(?=[ap]\.?m\b)|\b\d{1,2}(?=\s+min)/gu;

/** Reads a line of at most 120 characters as a date line, or null when it says something else. */
export function readDateLine(text: string, order: DayOrder): DateLine | null {
  if (text.length > 120) return null;
  const bare = text.replace(/^[\s|/·•,–—-]+|[\s|/·•,.–—-]+$/gu, '');
  if (RELATIVE.test(bare) || DAY_MONTH.test(bare)) return dateLine({ place: null });
  const dates = findDates(text, order);
  if (dates.length === 0 || dates.length > 2) return null;
  const before = text.slice(0, dates[0]!.start);
  const place = readPlace(before);
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const words = (place === null ? rest : rest.slice(before.length)).replace(TIME, ' ').replace(FILLERS, ' ');
  if (/[\p{L}\p{N}]/u.test(words)) return null;
  return { ...readRoles(text, dates), place, ambiguous: dates.some(({ ambiguous }) => ambiguous) };
}

function dateLine(known: Partial<DateLine>): DateLine {
  return { published: null, updated: null, explicit: false, place: null, ambiguous: false, ...known };
}

/** `BOLIVIA / ` or `Mexico | `: up to four words, before a separator, that are not about publishing. */
function readPlace(before: string): string | null {
  const place = /^\s*(\p{Lu}[\p{L}\d .,'’&-]{2,60}?)\s*[/|·•–—]\s*$/u.exec(before)?.[1] ?? null;
  if (place === null || PUBLISHED.test(place) || UPDATED.test(place) || /^(?:by|por|written|escrito)\s/iu.test(place))
    return null;
  return place.replace(FILLERS, '').trim() === '' ? null : place;
}

function readRoles(text: string, dates: { date: string; start: number }[]): Omit<DateLine, 'place' | 'ambiguous'> {
  const update = UPDATED.exec(text);
  const explicit = PUBLISHED.test(text);
  const [first, second] = dates;
  if (update === null) return { published: first!.date, updated: null, explicit };
  if (second === undefined) return { published: null, updated: first!.date, explicit: true };
  const updatedFirst = update.index < first!.start;
  return { published: (updatedFirst ? second : first!).date, updated: (updatedFirst ? first! : second).date, explicit };
}
