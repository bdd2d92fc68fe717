import type { Lexicon } from '../lexicon/index.ts';
import type { Draft } from './reading.ts';

/**
 * A country right before a public body belongs to its name: 'US Drug Enforcement Agency', 'Colombian National Police',
 * unless the body is known to be another's.
 */
export function joinCountries(known: Draft[], lexicon: Lexicon): Draft[] {
  const joined: Draft[] = [];
  for (const draft of known) {
    const before = joined.at(-1);
    if (before && before.last === draft.first && isItsOwn(before, draft, lexicon)) {
      joined[joined.length - 1] = {
        ...draft,
        first: before.first,
        name: draft.entity ? draft.name : `${before.name} ${draft.name}`,
        form: draft.form === 'acronym' ? 'acronym' : draft.form,
      };
    } else {
      joined.push(draft);
    }
  }
  return joined;
}

function isItsOwn(country: Draft, body: Draft, lexicon: Lexicon): boolean {
  if (country.schema !== 'Country' || body.schema !== 'PublicBody' || body.form === 'acronym') return false;
  if (!body.entity) return true;
  const own = lexicon.entries[lexicon.byId.get(body.entity) ?? -1]?.country ?? [];
  return own.some((code) => country.entity === `country/${code}`);
}
