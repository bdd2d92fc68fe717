import type { InterfaceLanguage } from '../site.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

const ALL: Record<InterfaceLanguage, Messages> = { en, es, pt };
const NUMBERS = { en: ',', es: '.', pt: '.' } as const;
const LANGUAGE_NAMES: Record<InterfaceLanguage, Record<string, string>> = {
  en: { en: 'English', es: 'Spanish', pt: 'Portuguese', fr: 'French', und: 'Unknown' },
  es: { en: 'inglés', es: 'español', pt: 'portugués', fr: 'francés', und: 'desconocido' },
  pt: { en: 'inglês', es: 'espanhol', pt: 'português', fr: 'francês', und: 'desconhecido' },
};
const OWN_NAMES: Record<string, string> = { en: 'English', es: 'Español', pt: 'Português', fr: 'Français' };

/** The messages of one language. */
export function messagesOf(language: InterfaceLanguage): Messages {
  return ALL[language];
}

/** Puts values in place of `{name}`; an unknown name stays as it is. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(PLACES, (whole, name: string, one?: string, many?: string) => {
    if (!(name in values)) return whole;
    const value = String(values[name]);
    return (value === '1' ? one : many) ?? value;
  });
}

/** `{n}`, or `{n|fact|facts}`: the first word for one, the second for any other number. */
const PLACES = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** 12345 -> `12,345` or `12.345`. */
export function formatNumber(value: number, language: InterfaceLanguage): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, NUMBERS[language]);
}

/** `count(messages, 'articles', 3, 'en')` -> `3 articles`. */
export function count(
  messages: Messages,
  what: 'articles' | 'results',
  n: number,
  language: InterfaceLanguage,
): string {
  return fill(messages[`${what}_${n === 1 ? 'one' : 'other'}`], { n: formatNumber(n, language) });
}

/** Name of an article kind; a kind that is not in the list is given back. */
export function kindName(messages: Messages, kind: string): string {
  return (messages as Record<string, string>)[`kind_${kind}`] ?? kind;
}

/** Name of a language (BCP 47) in the interface's language. */
export function languageName(tag: string, language: InterfaceLanguage): string {
  return LANGUAGE_NAMES[language][tag] ?? LANGUAGE_NAMES[language][tag.slice(0, 2)] ?? tag;
}

/** Name of a language in itself, as menus of languages show it. */
export function ownLanguageName(tag: string): string {
  return OWN_NAMES[tag] ?? OWN_NAMES[tag.slice(0, 2)] ?? tag;
}
