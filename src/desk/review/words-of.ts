import { incidentWords, predicateWords } from '../../extract/index.ts';
import type { OpenSuggestion } from '../../knowledge/index.ts';
import type { InterfaceLanguage, Messages } from '../../ui/index.ts';

/** What a word of the interface is called by a name made of two parts, such as `legal_` and a code; the code when there is none. */
export function wordFor(t: Messages, family: string, code: string): string {
  return (t as Record<string, string>)[`${family}_${code}`] ?? code.replaceAll('_', ' ');
}

/** What was decided: the deed where it is told, else the state that it left. */
export function judgedWords(t: Messages, code: string): string {
  return `judged_${code}` in t ? wordFor(t, 'judged', code) : wordFor(t, 'status', code);
}

/** A predicate, or a part in an incident, in the interface's language. */
export function saidWords(predicate: string, t: Messages, language: InterfaceLanguage): string {
  return predicateWords(predicate, language) ?? wordFor(t, 'role', predicate);
}

/** A predicate or a kind of incident: what a suggestion is about. */
export function whatWords(what: string, t: Messages, language: InterfaceLanguage): string {
  return incidentWords(what, language) ?? saidWords(what, t, language);
}

/** What a claim says of its subject where no other actor is named: a legal status by its name, else the words themselves. */
export function valueWords(predicate: string, value: string | null, t: Messages): string | null {
  return value === null || predicate !== 'legal_status' ? value : wordFor(t, 'legal', value);
}

/** A suggestion in one line. */
export function inOneLine({ body }: OpenSuggestion, t: Messages, language: InterfaceLanguage): string {
  if (body.kind === 'claim') {
    const object = body.object?.name ?? valueWords(body.predicate, body.value, t) ?? '';
    return `${body.subject.name} – ${saidWords(body.predicate, t, language)} – ${object}`;
  }
  const named = [...body.participants.map(({ name }) => name), ...(body.place ? [body.place.name] : [])];
  return [whatWords(body.incident, t, language), ...named.slice(0, 3)].join(' · ');
}
