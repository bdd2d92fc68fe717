import { INCIDENT_KINDS } from '../../extract/index.ts';
import { fill, formatDate, type ViewContext } from '../../ui/index.ts';
import { predicateLabel, schemaLabel, statusWord } from '../actor-words.ts';
import type { Evidence, PublicClaim } from '../data.ts';

/** What a claim says, within a sentence: `holds the office of`, `victim`. */
export function saysLabel(predicate: string, context: ViewContext): string {
  const label = predicateLabel(predicate, context);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Name of an incident's kind. */
export function incidentKindLabel(kind: string, { language }: ViewContext): string {
  const label = INCIDENT_KINDS.find(({ id }) => id === kind)?.label[language] ?? kind;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Name of a kind: an actor's schema or an incident's kind. */
export function anyKindLabel(kind: string, context: ViewContext): string {
  return /^[A-Z]/.test(kind) ? schemaLabel(kind, context.t) : incidentKindLabel(kind, context);
}

/** What stands in the object's place of a claim without one: words, or the kind of an incident. */
export function valueLabel(claim: PublicClaim, context: ViewContext): string {
  if (claim.predicate === 'kind' && claim.subject.schema === 'Event')
    return incidentKindLabel(claim.value ?? '', context);
  if (claim.predicate === 'date') return datesLabel(claim, context);
  return claim.predicate === 'legal_status' ? legalLabel(claim, context) : (claim.value ?? '');
}

/** `sanctioned, for corruption, by the Treasury`: the law's word, of what, and who said so. */
function legalLabel({ value, allegation, authority }: PublicClaim, { t }: ViewContext): string {
  const status = statusWord({ value }, t);
  const more = [
    allegation && fill(t.allegationOf, { what: allegation }),
    authority && fill(t.byAuthority, { who: authority }),
  ];
  return [status, ...more].filter(Boolean).join(' ');
}

/** `(alleged)`, `(denied)`; nothing where the source asserts it. */
export function stanceLabel({ stance }: Pick<Evidence, 'stance'>, { t }: ViewContext): string {
  return stance === 'asserted' ? '' : `(${t[`exploreLine_${stance}`]})`;
}

/** `3 May 2021 – June 2021`; empty when no date is told. */
export function datesLabel({ dateFrom, dateTo }: PublicClaim, { language }: ViewContext): string {
  const dates = [dateFrom, dateTo].flatMap((one) => (one ? [formatDate(one, language)] : []));
  return [...new Set(dates)].join(' – ');
}

/** Cuts after `most` characters. */
export function shorten(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
