import type { InterfaceLanguage } from '../../ui/index.ts';

const LOCALES = { en: 'en-GB', es: 'es', pt: 'pt-BR' } as const;
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** A moment by the clocks of the newsroom's zone, which is named: `1 Dec 2026, 06:00 UTC`. */
export function zonedWords(at: Date, zone: string, language: InterfaceLanguage): string {
  return `${formatOf(zone, language).format(at)} ${zone.replaceAll('_', ' ')}`;
}

/** The same as an element that says the instant to machines. */
export function Zoned({ at, zone, language }: { at: Date; zone: string; language: InterfaceLanguage }) {
  return (
    <time datetime={at.toISOString()} title={at.toISOString()}>
      {zonedWords(at, zone, language)}
    </time>
  );
}

function formatOf(zone: string, language: InterfaceLanguage): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  FORMATS.set(key, made);
  return made;
}
