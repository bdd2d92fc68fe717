import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { type Incident, type Mention, type MentionSchema, noSuggestions } from '../suggestions.ts';
import { incidents } from './index.ts';

const read = incidents.load({
  read: () => {
    throw new Error('Incidents need no file');
  },
});

/** What a text tells, with names marked by hand: their words and schema. Countries in small letters are demonyms. */
export function tell(
  language: ExtractLanguage,
  text: string,
  names: Record<string, MentionSchema> = {},
): { incidents: Incident[]; told: string[] } {
  const found = noSuggestions();
  for (const [name, schema] of Object.entries(names)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.mentions.push(mention(name, schema, at, found.mentions));
    }
  }
  found.mentions.sort((a, b) => a.start - b.start);
  for (const match of text.matchAll(/\b20\d\d\b/g)) {
    const start = match.index;
    found.dates.push({ start, end: start + 4, confidence: 1, by: 'test', edtf: match[0], relative: false });
  }
  const document = readDocument({ text, language, title: null, publishedAt: null, parts: [] });
  const list = read(document, found).incidents ?? [];
  return { incidents: list, told: list.map((incident) => show(text, incident)) };
}

function mention(name: string, schema: MentionSchema, start: number, before: Mention[]): Mention {
  const same = before.findIndex((other) => other.name === name);
  return {
    start,
    end: start + name.length,
    confidence: 1,
    by: 'test',
    schema,
    form: schema === 'Country' && /an$|^[a-z]/.test(name) ? 'demonym' : 'name',
    name,
    entity: null,
    candidates: [],
    first: same < 0 ? before.length : same,
    role: null,
  };
}

/** `killing: victim Ana Ruiz`, and the stance unless it is asserted. */
function show(text: string, { kind, stance, participants }: Incident): string {
  const parties = participants.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
  return `${kind}${stance === 'asserted' ? '' : ` (${stance})`}: ${parties.join(', ')}`;
}
