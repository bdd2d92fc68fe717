import type { Page } from '../../kit/index.ts';
import { readDraft } from '../../knowledge/index.ts';
import { codePointLength, toUtf16 } from '../../text/index.ts';
import { jsonPage } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { openForScript } from './open-article.ts';

/** Characters of a text that is read while it is written. */
const LONGEST = 600_000;

/** Where a block stands in the text that is read, in code points. */
interface Placed {
  text: string;
  start: number;
  end: number;
}

/** Reads the blocks of a text that is being written: its names and whom they mean, and what it says of them. */
export async function readNames(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { blocks, language } = readBody(request.json);
  const text = blocks.join('\n\n');
  if (text.length > LONGEST) return jsonPage({ names: [], places: [], claims: [] });
  const { draft } = opened;
  const output = await desk.reader.read({ id: draft.articleId, title: draft.title, text, language });
  if (!output) return jsonPage({ names: [], places: [], claims: [] });
  const reading = await readDraft(desk.db, draft.articleId, output, desk.reader.lexicon());
  const placed = placeBlocks(blocks);
  const index = new Map(reading.names.map(({ key }, i) => [key, i]));
  const names = reading.names.map(({ key, name, schema, state, id, caption }) => ({
    key,
    name,
    schema,
    state,
    id,
    caption,
  }));
  const places = reading.names.flatMap(({ starts, ends }, name) =>
    starts.flatMap((start, i) => {
      const at = inBlock(placed, start, ends[i] ?? start);
      return at ? [{ ...at, name }] : [];
    }),
  );
  const claims = reading.claims.flatMap(({ passage, subject, object, predicate, value, date, attribution, stance }) => {
    const at = inBlock(placed, passage.start, passage.end);
    const who = index.get(subject.key ?? '');
    if (!at || who === undefined) return [];
    const whom = object?.key ? index.get(object.key) : undefined;
    const said = object && whom === undefined ? object.name : value;
    return [
      { ...at, subject: who, predicate, object: whom ?? null, value: said, date, attribution, stance: put(stance) },
    ];
  });
  return jsonPage({ names, places, claims });
}

/** What is only supposed or negated is for the writer to say. */
function put(stance: string): string {
  return stance === 'alleged' || stance === 'denied' ? stance : stance === 'negated' ? 'denied' : 'asserted';
}

function readBody(json: unknown): { blocks: string[]; language: string | null } {
  const { blocks, language } = (json ?? {}) as { blocks?: unknown; language?: unknown };
  return {
    blocks: Array.isArray(blocks) ? blocks.filter((one): one is string => typeof one === 'string') : [],
    language: typeof language === 'string' ? language : null,
  };
}

function placeBlocks(blocks: readonly string[]): Placed[] {
  let at = 0;
  return blocks.map((text) => {
    const start = at;
    const end = start + codePointLength(text);
    at = end + 2;
    return { text, start, end };
  });
}

/** Code points of the whole text -> a block and UTF-16 units in it; null for what crosses blocks. */
function inBlock(placed: readonly Placed[], start: number, end: number) {
  let [low, high] = [0, placed.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((placed[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const block = placed[low];
  if (!block || end > block.end) return null;
  return { block: low, start: toUtf16(block.text, start - block.start), end: toUtf16(block.text, end - block.start) };
}
