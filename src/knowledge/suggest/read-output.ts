import { createHash } from 'node:crypto';
import type { ExtractionOutput } from '../../extract/index.ts';
import type { ClaimQuantity } from '../schema.ts';
import { nameKey } from './name-key.ts';
import type { Quoted, SuggestedActor, SuggestedClaim, SuggestedIncident, SuggestionBody } from './suggestion.ts';

/** A name of an article with all its places, and the lexicon's entry that it is taken for. */
export interface NameFound {
  key: string;
  name: string;
  schema: string;
  role: string | null;
  /** Id of the lexicon's entry (`group/los-rastrojos`, or `entity/UUID` of the newsroom's own); null when unknown. */
  entry: string | null;
  starts: number[];
  ends: number[];
  confidence: number;
}

/** A proposal with its lasting id. */
export interface SuggestionFound {
  id: string;
  confidence: number;
  body: SuggestionBody;
}

/** What an article gives an editor to decide on. */
export interface ArticleFound {
  names: NameFound[];
  suggestions: SuggestionFound[];
}

type OutputMention = ExtractionOutput['mentions'][number];
type OutputItem = { start: number; end: number; quote: string };

/** Forms of a name that stand for it by themselves; 'the group' and pronouns are never shown as links. */
const NAMED: readonly string[] = ['name', 'alias', 'acronym', 'demonym', 'surname'];

/** Turns extraction's output for one article into rows: names by key, claims and incidents by lasting ids. */
export function readOutput(articleId: string, output: ExtractionOutput): ArticleFound {
  const reader = readerOf(output);
  const claims = output.claims.flatMap((claim) => reader.claim(claim) ?? []);
  const incidents = output.incidents.map((incident) => reader.incident(incident));
  const byId = new Map<string, SuggestionFound>();
  for (const { body, confidence } of [...claims, ...incidents]) {
    const id = idOf(articleId, body);
    if (!byId.has(id)) byId.set(id, { id, confidence, body });
  }
  return { names: namesOf(output), suggestions: [...byId.values()] };
}

function readerOf(output: ExtractionOutput) {
  const mentions = new Map(output.mentions.map((one) => [one.id, one]));
  const dates = new Map(output.dates.map((one) => [one.id, one.edtf]));
  const sources = new Map(output.attributions.map((one) => [one.id, one.source.quote]));
  const sayings = new Map(output.attributions.map((one) => [one.id, one.cue.quote]));
  const quantities = new Map(output.quantities.map((one) => [one.id, one]));
  const actor = (ref: string | null, words: OutputItem | null = null): SuggestedActor | null => {
    const mention = ref === null ? undefined : mentions.get(ref);
    const at = words ?? mention;
    if (!at) return null;
    const head = (mention?.first && mentions.get(mention.first)) || mention;
    const named = head && NAMED.includes(head.form) ? head : null;
    return {
      ...quoted(at),
      key: named ? nameKey(named.name) : null,
      name: named?.name ?? at.quote,
      schema: head?.schema ?? 'LegalEntity',
    };
  };
  const common = (item: ExtractionOutput['claims'][number] | ExtractionOutput['incidents'][number]) => ({
    passage: quoted(item),
    part: item.part,
    attribution: (item.attribution && sources.get(item.attribution)) || null,
    stance: item.stance,
    date: (item.date && dates.get(item.date)) || null,
    by: item.by,
    cues: [
      ...('trigger' in item ? [item.trigger.quote] : []),
      ...(item.attribution ? [sayings.get(item.attribution) ?? ''] : []),
    ].filter((words) => words !== ''),
  });
  const claim = (item: ExtractionOutput['claims'][number]): { body: SuggestedClaim; confidence: number } | null => {
    const subject = actor(item.subject);
    // A claim about nobody who is named tells a database nothing.
    if (!subject?.key) return null;
    const object = actor(item.object);
    const body: SuggestedClaim = {
      kind: 'claim',
      predicate: storedName(item.predicate),
      subject,
      object: object?.key ? object : null,
      value: item.value ?? (object && !object.key ? object.quote : null),
      allegation: null,
      authority: null,
      ...common(item),
    };
    return { body, confidence: item.confidence };
  };
  const incident = (item: ExtractionOutput['incidents'][number]): { body: SuggestedIncident; confidence: number } => ({
    confidence: item.confidence,
    body: {
      kind: 'incident',
      incident: item.kind,
      place: actor(item.place),
      participants: item.participants.flatMap(({ role, mention, ...words }) => {
        const one = actor(mention, words);
        return one ? [{ role: storedName(role), ...one }] : [];
      }),
      quantities: item.quantities.flatMap((ref) => {
        const one = quantities.get(ref);
        return one ? [{ ...quantityOf(one), ...quoted(one) }] : [];
      }),
      ...common(item),
    },
  });
  return { claim, incident };
}

/** `memberOf` -> `member_of`: as the database keeps predicates and roles. */
function storedName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function quantityOf(one: ExtractionOutput['quantities'][number]): ClaimQuantity {
  const { value, upTo, approximate, unit, of } = one;
  return { value, upTo, approximate, unit, of: of?.quote ?? null };
}

function quoted({ start, end, quote }: OutputItem): Quoted {
  return { start, end, quote };
}

/** Names by key: a name and its shorter forms are one. */
function namesOf({ mentions }: ExtractionOutput): NameFound[] {
  const heads = new Map(mentions.map((one) => [one.id, one]));
  const found = new Map<string, NameFound>();
  for (const one of mentions) {
    if (!NAMED.includes(one.form)) continue;
    const head = (one.first && heads.get(one.first)) || one;
    const key = nameKey(head.name);
    if (key === '') continue;
    const known = found.get(key);
    if (known) add(known, one);
    else found.set(key, start(key, head, one));
  }
  return [...found.values()];
}

function start(key: string, head: OutputMention, one: OutputMention): NameFound {
  return {
    key,
    name: head.name,
    schema: head.schema,
    role: one.role?.quote ?? null,
    entry: one.entity ?? head.entity,
    starts: [one.start],
    ends: [one.end],
    confidence: one.confidence,
  };
}

function add(known: NameFound, one: OutputMention): void {
  known.starts.push(one.start);
  known.ends.push(one.end);
  known.role ??= one.role?.quote ?? null;
  known.entry ??= one.entity;
  known.confidence = Math.max(known.confidence, one.confidence);
}

/** A UUID (version 8, RFC 9562) of the article and what is proposed of it: the same proposal has the same id. */
function idOf(articleId: string, body: SuggestionBody): string {
  const what =
    body.kind === 'claim'
      ? [body.predicate, body.subject.key, body.object?.key, body.value]
      : [body.incident, body.place?.key, ...body.participants.map(({ role, name }) => `${role} ${name}`).sort()];
  const words = [articleId, body.kind, ...what, body.passage.quote.replace(/\s+/g, ' ')].join('\n');
  const hash = createHash('sha256').update(words).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
