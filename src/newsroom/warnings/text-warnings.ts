import type { ExtractionOutput } from '../../extract/index.ts';
import type { CheckedSentence } from '../sentences/read-sentences.ts';
import type { WarningCode } from './warning.ts';

/** A warning before it is known whether somebody decided on it. */
export interface FoundWarning {
  code: WarningCode;
  about: string;
  n: number | null;
  detail: Record<string, string>;
}

type Mention = ExtractionOutput['mentions'][number];
type Claim = ExtractionOutput['claims'][number];

/** Whom an accusation can harm. */
const ACCUSED: ReadonlySet<string> = new Set(['Person', 'Company', 'LegalEntity']);
/** What nobody is said to do without a reproach, and what becomes one when the other is a criminal group. */
const REPROACHES: ReadonlySet<string> = new Set(['bribes', 'finances', 'protects']);
const WITH_GROUPS: ReadonlySet<string> = new Set([
  'memberOf',
  'leads',
  'alliedWith',
  'associate',
  'supplies',
  'cooperatesWith',
]);
const DOES_IT: ReadonlySet<string> = new Set(['perpetrator', 'perpetratorOrganisation', 'accused']);
/** Entries of the lexicon that are criminal groups. */
const GROUP = /^group\//;
/** Below it more is guessed than read. */
const SURE = 0.5;

/** What the text says of people that needs a source, by what extraction reads in it. */
export interface TextFindings {
  warnings: FoundWarning[];
  /** Names of those whom it accuses, or whose legal status it tells. */
  accused: string[];
}

/** Looks at what a draft's text says of people; `deceased`: names (lower case) of those who are dead. */
export function readAccusations(
  output: ExtractionOutput,
  sentences: readonly CheckedSentence[],
  deceased: ReadonlySet<string>,
): TextFindings {
  const mentions = new Map(output.mentions.map((one) => [one.id, one]));
  const body = sentences.filter(({ field }) => field === 'text');
  const at = (start: number) => body.find((one) => start >= one.start && start < one.end);
  const accused = new Set<string>();
  const warnings: FoundWarning[] = [];
  const look = (
    code: 'legal-status' | 'accusation',
    item: { start: number; attribution: string | null },
    name: string,
    what: string,
  ) => {
    accused.add(name);
    const sentence = at(item.start);
    if (item.attribution !== null || !sentence || isProven(sentence)) return;
    warnings.push({ code, about: sentence.sentence, n: sentence.n, detail: { name, what } });
  };
  for (const claim of output.claims) {
    const subject = mentions.get(claim.subject ?? '');
    if (!subject || !isSaid(claim) || !ACCUSED.has(subject.schema)) continue;
    if (claim.predicate === 'legalStatus') {
      if (subject.schema === 'Person' && !deceased.has(subject.name.toLowerCase()))
        look('legal-status', claim, subject.name, claim.value ?? '');
    } else if (isReproach(claim, mentions.get(claim.object ?? '')))
      look('accusation', claim, subject.name, claim.predicate);
  }
  for (const incident of output.incidents) {
    if (!isSaid(incident)) continue;
    for (const { role, mention } of incident.participants) {
      const who = mentions.get(mention ?? '');
      if (who && DOES_IT.has(role) && ACCUSED.has(who.schema)) look('accusation', incident, who.name, incident.kind);
    }
  }
  return { warnings: distinct(warnings), accused: [...accused] };
}

/** Said as a fact: what is denied or supposed accuses nobody; what somebody alleges names its source. */
function isSaid({ stance, confidence }: { stance: string; confidence: number }): boolean {
  return (stance === 'asserted' || stance === 'alleged') && confidence >= SURE;
}

function isReproach({ predicate }: Claim, object: Mention | undefined): boolean {
  return REPROACHES.has(predicate) || (WITH_GROUPS.has(predicate) && GROUP.test(object?.entity ?? ''));
}

/** A note may be a proof, but it is no source: a document or a link is. */
function isProven({ proofs }: CheckedSentence): boolean {
  return proofs.some(({ kind, proves }) => proves && kind !== 'note');
}

/** Each thing once, whatever number of words say it. */
export function distinct(warnings: readonly FoundWarning[]): FoundWarning[] {
  return [...new Map(warnings.map((one) => [`${one.code} ${one.n} ${one.about}`, one])).values()];
}
