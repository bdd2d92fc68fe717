/** What a model proposed, as far as it has the form that was asked for. */
export interface Answer {
  mentions: { quote: string; kind: string }[];
  incidents: { kind: string; trigger: string; sentence: string }[];
  claims: { predicate: string; subject: string; object: string; sentence: string }[];
  /** Items without the form. */
  malformed: number;
}

/** Items of one list that are read: a passage of a few thousand characters has fewer. */
const MOST_ITEMS = 200;

/** Reads the JSON object in a model's words, whatever stands around it. Throws when there is none. */
export function readAnswer(words: string): Answer {
  const from = words.indexOf('{');
  const to = words.lastIndexOf('}');
  const value: unknown = from >= 0 && to > from ? parse(words.slice(from, to + 1)) : null;
  if (typeof value !== 'object' || value === null) throw new Error('the answer is no JSON object');
  const fields = value as Record<string, unknown>;
  const mentions = readItems(fields.mentions, ['quote', 'kind']);
  const incidents = readItems(fields.incidents, ['kind', 'trigger', 'sentence']);
  const claims = readItems(fields.claims, ['predicate', 'subject', 'object', 'sentence']);
  return {
    mentions: mentions.items,
    incidents: incidents.items,
    claims: claims.items,
    malformed: mentions.malformed + incidents.malformed + claims.malformed,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function readItems<Field extends string>(list: unknown, fields: readonly Field[]) {
  const given = Array.isArray(list) ? list : [];
  const items = given.slice(0, MOST_ITEMS).flatMap((item: unknown) => {
    const read = item as Record<Field, unknown> | null;
    const isWhole = fields.every((field) => typeof read?.[field] === 'string' && read[field] !== '');
    return isWhole ? [read as Record<Field, string>] : [];
  });
  return { items, malformed: given.length - items.length };
}
