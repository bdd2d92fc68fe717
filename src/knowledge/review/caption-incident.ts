import { INCIDENT_KINDS } from '../../extract/index.ts';
import type { SuggestedIncident } from '../suggest/suggestion.ts';

/** Roles in the order in which a caption names them: who suffered it before who did it. */
const ORDER = ['victim', 'target', 'accused', 'subject', 'beneficiary', 'perpetrator', 'perpetrator_organisation'];

/**
 * What an incident's page is called until an editor writes something better: its kind, whom it concerned, where and
 * when. 'Expulsion: Drug Enforcement Administration, Bolivia, 2008'.
 */
export function captionOf(
  { incident }: SuggestedIncident,
  place: string | null,
  parts: readonly { part: { role: string; name: string }; entity: { caption: string } | null }[],
  date: string | null,
  language: string,
): string {
  const labels = INCIDENT_KINDS.find(({ id }) => id === incident)?.label;
  const code = language.slice(0, 2);
  const kind = (labels && (code === 'es' ? labels.es : code === 'pt' ? labels.pt : labels.en)) ?? incident;
  const named = parts.filter(({ entity }) => entity !== null);
  const rank = (role: string) => (ORDER.indexOf(role) + ORDER.length) % ORDER.length;
  const main = [...named].sort((a, b) => rank(a.part.role) - rank(b.part.role))[0]?.entity?.caption ?? null;
  const rest = [main, place === main ? null : place, date].filter((one) => one !== null);
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  return rest.length > 0 ? `${title}: ${rest.join(', ')}` : title;
}
