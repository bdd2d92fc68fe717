import { findDates } from '../../read-date.ts';

/** What ends a list of names in a byline: roles set apart, reading times, words on dates. */
const TAIL =
  /\s*(?:\||•|·|⋅|∙|—|–|\s-\s|\/|\bpublished\b|\bposted\b|\bupdated\b|\blast\b|\bmodified\b|\bon behalf of\b|,?\s*\b(?:edited|reviewed|fact.?checked|photographs?|photos|illustrat(?:ed|ions)|translated|editado|traduzido|traducido|fotos?) (?:by|por|de)\b|\d+\s*-?\s*min\b|\bminutes?\b|\bpublicad[oa]\b|\bactualizad[oa]\b|\bsponsored\b).*$/iu;

/** Prepositions before a place, a day or an outlet; only before a capital, since names hold small words too. */
const TAIL_BEFORE_CAPITAL = /\s+(?:on|in|for|at|en|em)\s+[\p{Lu}\d].*$/u;

const LEAD =
  /^(?:(?:posted|written|published|reported|words|story|article|edited|medically reviewed|reviewed|texto|escrito|publicado)\s+)?(?:by|por|de)\s*:?\s+|^(?:author|autora?|authors|autores|written by|escrito por)\s*:\s*/iu;

/** Labels that stand beside a name. */
const LABEL =
  /^(?:authors?|written by|by|por|autora?|editor|staff|words by|escrito por|article by|medically|reviewed|fact.?checked|undefined|null|admin|in|on|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\.?(?: \d+)?)$/i;

/** Letters after a name, which belong to it and are no name of their own. */
const DEGREE =
  /^(?:M\.?D\.?|Ph\.?\s?D\.?|R\.?D\.?N?|MPH|MS|MA|MBA|BA|BSc?|MSc?|CFP®?|CPA|RN|DDS|DMD|DVM|VMD|JD|J\.D\.|LLM|Jr\.?|Sr\.?|II|III|IV|F[A-Z]{2,4}|DAB[A-Z]{1,3}|DACVB|LVT|VTS.*|E-RYT.*|RYT.*|CSCS|CPT|LCSW|PharmD|DO|NP|PA-C|FACLM|M\.D\.\s+FACLM|CSSD|LDN|CDN|BCBA|Esq\.?)$/i;

/** Words that no person's name holds. */
const NOT_A_NAME =
  /https?:|www\.|@|\.(?:com|org|net|io)\b|[{}<>=#:[\]]|\b(?:read|share|follow|subscribe|comments?|views?|updated|published|click|more|about|contact|privacy|cookie|login|sign|view|posts?|articles?|all|bio|profile|website|newsletter|min|ago|copy|link|print|email|minutes)\b/i;

const LONGEST_NAME = 70;

/**
 * Names out of a byline or an author field: 'By Ana Ruiz and Luis Paz, Senior Reporter | May 3' gives both names alone.
 * Letters of degrees stay with their name. Gives none when what is left reads like no name.
 */
export function splitNames(text: string): string[] {
  if (/^\s*(?:https?:|www\.)/i.test(text)) return [];
  let line = withoutDates(text.slice(0, 1000)).replace(/\s+/g, ' ');
  line = trimMarks(line).replace(LEAD, '').replace(TAIL, '').replace(TAIL_BEFORE_CAPITAL, '');
  line = trimMarks(line.replace(/\([^)]*\)\s*$/, ''));
  if (line === '' || line.length > 400) return [];
  const names: string[] = [];
  for (const piece of line.split(/\s*;\s*|\s*,\s+(?:and|y|e|&)\s+|\s+(?:and|&|with|y|e|con|com)\s+(?=\p{Lu})|,\s*/u)) {
    const name = withoutEnd(piece.replace(LEAD, ''));
    if (name === '') continue;
    if (DEGREE.test(name) && names.length > 0) names[names.length - 1] += `, ${name}`;
    else if (names.length > 0 && ROLE.test(name)) break;
    else if (names.length > 0 && OUTLET.test(name)) continue;
    else if (isName(name, names.length)) names.push(name);
  }
  return names;
}

/** Whether a name carries letters of a degree, as `splitNames` leaves them. */
export function hasDegree(name: string): boolean {
  return name
    .split(', ')
    .slice(1)
    .some((part) => DEGREE.test(part));
}

function withoutDates(text: string): string {
  let line = text.replace(
    /(\p{Ll})((?:Last )?(?:Published|Updated|Posted|Publicad[oa]|Actualizad[oa]|Atualizad[oa])\b)/gu,
    '$1 | $2',
  );
  for (const { start, end } of findDates(line.slice(0, 300)).reverse())
    line = `${line.slice(0, start)} | ${line.slice(end)}`;
  return line.replace(/^[\s|,·•–-]*(?:(?:published|posted|updated|on|last)\s*(?:on|by)?\s*\|)?/i, '');
}

function trimMarks(line: string): string {
  return line.replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/g, '');
}

function withoutEnd(piece: string): string {
  return piece
    .replace(/[.,\s]+$/, (end) => (/\b(?:Jr|Sr|D|Dr)\.$/.test(piece) ? end : ''))
    .replace(/\s+\d$/, '')
    .replace(/\s+(?:in|on|at|for|en|em)$/i, '')
    .trim();
}

/** What a writer belongs to, as it stands behind the name: agencies, schools, firms, networks. */
const OUTLET =
  /\b(?:press|news|network|university|institute|college|school|agency|foundation|association|department|magazine|media|group|inc|llc|ltd|universidad|universidade|instituto|agencia|ag[êe]ncia|fundaci[óo]n|funda[çc][ãa]o|facebook|twitter|instagram|linkedin)\b/i;

const ROLE =
  /\b(?:editor|writer|reporter|correspondent|journalist|contributor|manager|director|officer|founder|ceo|cto|head|senior|author|consultant|specialist|analyst|president|strategist|engineer|winemaker|redactora?|periodista|rep[óo]rter|jornalista)\b/i;

/** A label in capitals with a name stuck to it, or a name with the day of a month left at its end. */
const RUN_TOGETHER = /\p{Lu}{4}\p{Ll}{2}|\p{Ll}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d/u;

function isName(text: string, before: number): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || NOT_A_NAME.test(text) || LABEL.test(text)) return false;
  if (RUN_TOGETHER.test(text) || !/\p{L}{2}/u.test(text) || text.split(' ').length > 7) return false;
  return before === 0 || /^[\p{Lu}\d]/u.test(text);
}
