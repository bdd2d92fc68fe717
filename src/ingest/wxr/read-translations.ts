import type { DraftTranslation } from '../draft.ts';
import { type Channel, termKey } from './channel.ts';
import { wordpressId } from './origin-id.ts';
import { readPhp } from './read-php.ts';
import type { WxrItem } from './wxr-item.ts';

/** What is remembered of WPML's groups: the posts of each that the file has given so far. */
export interface TranslationMemory {
  groups: Map<string, { id: number; language: string }[]>;
  languages: Map<number, string>;
}

/** Posts remembered at most. */
const MAX_REMEMBERED = 300_000;

/** An empty memory, for one file. */
export function newTranslationMemory(): TranslationMemory {
  return { groups: new Map(), languages: new Map() };
}

/**
 * The item's language and its other versions. Polylang: terms `language` and `post_translations`, whose description is a
 * serialised map of languages to posts. WPML: `_wpml_language`, `_wpml_import_language_code` and
 * `_wpml_import_translation_group` (WPML Export and Import), `_icl_lang_duplicate_of`. WPML names only the group: a
 * version that stands earlier in the file does not yet know of a later one, but the later one points back.
 */
export function readTranslations(item: WxrItem, channel: Channel, file: string, memory: TranslationMemory) {
  const language = readLanguage(item);
  const site = channel.site || file;
  const found = new Map<number, string>();
  for (const [code, id] of polylangGroup(item, channel)) found.set(id, code);
  for (const other of wpmlGroup(item, language, memory)) found.set(other.id, other.language);
  found.delete(item.id ?? -1);
  const translations: DraftTranslation[] = [...found].map(([id, code]) => ({
    language: code,
    url: null,
    id: wordpressId(site, id),
  }));
  return { language, translations };
}

function readLanguage(item: WxrItem): string | null {
  const term = item.terms.find(({ taxonomy }) => taxonomy === 'language')?.slug;
  const meta = ['_wpml_language', '_wpml_import_language_code', 'wpml_language', '_language', '_locale'];
  return languageTag(term ?? meta.map((key) => item.meta.get(key)?.[0]).find((value) => value !== undefined) ?? '');
}

/** `pt_BR`, `pt-br` -> `pt-BR`; null for what is no language tag. */
function languageTag(code: string): string | null {
  if (code.length < 2 || code.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function polylangGroup(item: WxrItem, channel: Channel): [string, number][] {
  const group = item.terms.find(({ taxonomy }) => taxonomy === 'post_translations');
  if (group === undefined) return [];
  const value = readPhp(channel.terms.get(termKey(group.taxonomy, group.slug))?.description ?? '')?.value;
  if (!(value instanceof Map)) return [];
  const posts = [...value]
    .slice(0, 100)
    .map(([code, id]): [string | null, number] => [languageTag(String(code)), Number(id)]);
  return posts.filter(
    (post): post is [string, number] => post[0] !== null && Number.isSafeInteger(post[1]) && post[1] > 0,
  );
}

function wpmlGroup(
  item: WxrItem,
  language: string | null,
  memory: TranslationMemory,
): { id: number; language: string }[] {
  if (item.id === null) return [];
  const first = (...keys: string[]) => keys.map((key) => item.meta.get(key)?.[0]?.trim()).find((value) => value);
  const original = Number(first('_icl_lang_duplicate_of') ?? 0);
  const others: { id: number; language: string }[] = [];
  if (original > 0) others.push({ id: original, language: memory.languages.get(original) ?? 'und' });
  if (language !== null && memory.languages.size < MAX_REMEMBERED) memory.languages.set(item.id, language);
  const key = first('_wpml_import_translation_group', '_icl_translation_trid', 'trid', '_wpml_trid');
  if (key === undefined || key.length > 100) return others;
  const group = memory.groups.get(key) ?? [];
  others.push(...group);
  const mine = { id: item.id, language: language ?? 'und' };
  if (memory.groups.size < MAX_REMEMBERED && group.length < 100)
    memory.groups.set(JSON.parse(JSON.stringify(key)) as string, [...group, mine]);
  return others;
}
