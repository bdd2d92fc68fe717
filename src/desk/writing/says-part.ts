import type { Page } from '../../kit/index.ts';
import { saysOf } from '../../knowledge/index.ts';
import { countryName } from '../../text/index.ts';
import { jsonPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { predicateWords } from './choices.ts';
import { message } from './write-list.tsx';

/** What the archive says of somebody, in words: what stands beside the text while one writes. */
export async function showSays(desk: Desk, { query, language, t }: DeskRequest): Promise<Page> {
  const says = await saysOf(desk.db, query.get('entity') ?? '');
  if (!says) return jsonPage({ error: t.notFoundTitle }, 404);
  const about = [message(t, `schema_${says.schema}`), ...says.countries.map((code) => countryName(code, language))];
  const claims = says.claims.map(({ subject, predicate, object, from, to, attribution, quote, source, path }) => ({
    text: [
      [subject, predicateWords(predicate, language), valueWords(object, t)].filter(Boolean).join(' '),
      [...new Set([from, to])].filter(Boolean).join(' – '),
      attribution ? t.saidBy.replace('{who}', attribution) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    quote,
    source,
    href: `${desk.site.origin}${path}`,
  }));
  return jsonPage({
    caption: says.caption,
    about: [about.join(' · '), says.summary].filter(Boolean).join(' — '),
    path: `${desk.site.origin}/actor/${says.slug}`,
    claims,
  });
}

/** A legal status in words; other values as they are. */
function valueWords(object: string | null, t: DeskRequest['t']): string | null {
  return object && (t as Record<string, string>)[`legal_${object}`] ? message(t, `legal_${object}`) : object;
}
