import { PREDICATES, type PredicateName, storedPredicate } from '../../extract/index.ts';
import { KINDS } from '../../ingest/index.ts';
import { ENTITY_SCHEMATA } from '../../knowledge/index.ts';
import { type InterfaceLanguage, kindName, type Messages, ownLanguageName } from '../../ui/index.ts';

type Choices = readonly (readonly [value: string, label: string])[];

/** Languages that an article may be in. */
export const LANGUAGE_NAMES: Choices = ['en', 'es', 'pt', 'fr'].map((tag) => [tag, ownLanguageName(tag)] as const);

/** Kinds of articles. */
export function kindChoices(t: Messages): Choices {
  return KINDS.map((kind) => [kind, kindName(t, kind)] as const);
}

/** What a claim may say, by its words. */
export function predicateChoices(language: InterfaceLanguage): Choices {
  return (Object.keys(PREDICATES) as PredicateName[])
    .map((name) => [storedPredicate(name), PREDICATES[name].label[language]] as const)
    .sort((a, b) => a[1].localeCompare(b[1], language));
}

/** What a predicate says: 'is allied with'. */
export function predicateWords(predicate: string, language: InterfaceLanguage): string {
  const known = (Object.keys(PREDICATES) as PredicateName[]).find((name) => storedPredicate(name) === predicate);
  return known ? PREDICATES[known].label[language] : predicate.replaceAll('_', ' ');
}

/** Kinds of actors that a new name may be. */
export function schemaChoices(t: Messages): Choices {
  return ENTITY_SCHEMATA.filter((schema) => schema !== 'Event' && schema !== 'Thing').map(
    (schema) => [schema, (t as Record<string, string>)[`schema_${schema}`] ?? schema] as const,
  );
}

/** How a source puts what it says. */
export function stanceChoices(t: Messages): Choices {
  return (['asserted', 'alleged', 'denied'] as const).map((stance) => [stance, t[`stance_${stance}`]] as const);
}
