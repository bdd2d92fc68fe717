import type { Document } from '../document/document.ts';
import { sentenceAt, tokenAt } from '../document/document.ts';
import { mentionsBefore } from '../document/names-before.ts';
import type { Incident, Mention, Participant, Suggestions } from '../suggestions.ts';
import { sourceMeant } from './meant.ts';
import type { Draft } from './reading.ts';

/** Kinds that are wrongs: whoever says that somebody did one accuses. */
const WRONGS = new Set([
  'arson',
  'attack',
  'bombing',
  'corruption',
  'disappearance',
  'displacement',
  'extortion',
  'kidnapping',
  'killing',
  'massacre',
  'robbery',
  'threat',
  'trafficking',
]);
const DOERS = new Set<Participant['role']>(['accused', 'perpetrator', 'perpetratorOrganisation']);

/** 'According to the ministry, X took bribes', 'prosecutors charged X': who accuses whom, by the sentence. */
export function accusationsOf(document: Document, found: Suggestions): Map<number, Draft[]> {
  const drafts = new Map<number, Draft[]>();
  for (const incident of found.incidents) {
    const accuser = accuserOf(document, found, incident);
    if (accuser === null || incident.stance === 'negated' || incident.stance === 'denied') continue;
    const sentence = sentenceAt(document, incident.trigger.start);
    const here = incident.participants
      .filter(({ role, mention }) => DOERS.has(role) && mention !== null && isOther(found, accuser, mention))
      .map((accused) => draftOf(document, incident, accuser, accused));
    drafts.set(sentence, [...(drafts.get(sentence) ?? []), ...here]);
  }
  return drafts;
}

function accuserOf(document: Document, found: Suggestions, incident: Incident): number | null {
  if (incident.kind === 'charge') {
    const authority = incident.participants.find(({ role, mention }) => role === 'authority' && mention !== null);
    const body = authority?.mention ?? bodyNear(document, found, incident);
    if (body !== null) return body;
  }
  if (!WRONGS.has(incident.kind) && incident.kind !== 'charge') return null;
  const attribution = incident.attribution === null ? undefined : found.attributions[incident.attribution];
  if (!attribution || attribution.stance === 'denied') return null;
  return sourceOf(found, sourceMeant(document, found, incident.attribution ?? -1));
}

/** 'By a federal grand jury for the Southern District of X', 'a Department of Justice indictment': whose charge it is. */
function bodyNear({ text }: Document, { mentions }: Suggestions, { trigger, start, end }: Incident): number | null {
  for (let index = mentionsBefore(mentions, start); (mentions[index]?.start ?? end) < end; index++) {
    const mention = mentions[index];
    if (mention?.schema !== 'PublicBody') continue;
    const behind = text.slice(trigger.end, Math.max(trigger.end, mention.start));
    const before = text.slice(mention.end, Math.max(mention.end, trigger.start));
    if (mention.start > trigger.end && behind.length < 90 && JURY.test(behind)) return index;
    if (mention.end < trigger.start && OWNS.test(before)) return index;
  }
  return null;
}

const JURY =
  /\b(?:by|por|pelo|pela)\b[^.;:]{0,60}\b(?:for|in|of|de|del|da|do|en|no|na)\s(?:the\s|el\s|la\s)?$|\b(?:by|por|pelo|pela)\s(?:the\s|el\s|la\s)?$/i;
const OWNS =
  /^\s(?:has\s(?:an?|issued an?)|tiene una|presentó una|apresentou uma|tem uma)?\s?(?:formal|federal|acusación|criminal)?\s?$/i;

/** Who says it, when that is somebody who can accuse: no outlet, which only reports. */
function sourceOf({ mentions }: Suggestions, mention: number | null): number | null {
  const source = mention === null ? undefined : mentions[mention];
  if (mention === null || !source || source.entity?.startsWith('outlet/')) return null;
  return source.schema === 'Person' || source.schema === 'PublicBody' || source.schema === 'Country' ? mention : null;
}

function isOther({ mentions }: Suggestions, accuser: number, accused: number | null): boolean {
  const [a, b] = [mentions[accuser], mentions[accused ?? -1]];
  return a !== undefined && b !== undefined && a.first !== b.first && canBeAccused(b);
}

function canBeAccused({ schema }: Mention): boolean {
  return schema !== 'Place' && schema !== 'Vessel' && schema !== 'Airplane';
}

function draftOf(document: Document, { trigger, confidence }: Incident, accuser: number, accused: Participant): Draft {
  return {
    predicate: 'accuses',
    subject: accuser,
    object: accused.mention,
    value: null,
    confidence: Math.min(0.85, confidence) * Math.min(1, 0.5 + accused.confidence / 2),
    stance: 'asserted',
    first: Math.min(tokenAt(document, trigger.start), tokenAt(document, accused.start)),
    last: Math.max(tokenAt(document, trigger.end), tokenAt(document, accused.end)),
  };
}
