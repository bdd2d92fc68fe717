import type { InterfaceLanguage } from '../ui/index.ts';

const FORMATS = new Map<InterfaceLanguage, Intl.DateTimeFormat>();
const LOCALES = { en: 'en-GB', es: 'es', pt: 'pt-BR' } as const;

/** A moment, in UTC and to the minute, in the language of the desk: `28 Nov 2026, 20:15`. */
export function When({ at, request: { language } }: { at: Date; request: { language: InterfaceLanguage } }) {
  return (
    <time datetime={at.toISOString()} title={at.toISOString()}>
      {formatOf(language).format(at)}
    </time>
  );
}

function formatOf(language: InterfaceLanguage): Intl.DateTimeFormat {
  const known = FORMATS.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  FORMATS.set(language, made);
  return made;
}
