/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { foldSpace, sentenceAround } from '../../text/index.ts';
import { type NameFound, nameAt, wordsOf } from './actors.ts';
import { ask, askIn, byId, make, Refused, say, type WritingPage } from './page.ts';
import type { ClaimFound, Reading } from './read-names.ts';

/** A sentence of the text; `start` and `end` count UTF-16 units in its block. */
interface Sentence {
  quote: string;
  block: string;
  start: number;
  end: number;
}

/** What a claim's form begins with. */
interface Suggestion {
  claim: ClaimFound | null;
  /** Names that stand in the sentence. */
  names: NameFound[];
}

/** Makes a claim of the sentence at the cursor, or of the selected one: one key opens the form, Enter accepts. */
export function claimForm(editor: Editor, page: WritingPage, reading: () => Reading) {
  const open = async () => {
    const sentence = sentenceAt(editor);
    if (!sentence) return say(page.words.noSentence ?? '');
    const suggestion = suggest(sentence, reading(), nameAt(editor.state));
    fillNames(suggestion.names, reading().names);
    byId('claim-sentence').textContent = sentence.quote;
    const fields = await askIn('claim-dialog', valuesOf(suggestion));
    editor.view.focus();
    if (fields) await store(sentence.quote, fields);
  };
  const store = async (quote: string, fields: FormData) => {
    const text = (name: string) => String(fields.get(name) ?? '').trim() || null;
    const actor = (name: string | null) => (name === null ? null : actorNamed(name, reading().names));
    const claim = {
      quote,
      subject: actor(text('subject')),
      predicate: text('predicate'),
      object: actor(text('object')),
      value: text('value'),
      date: text('date'),
      attribution: text('attribution'),
      stance: text('stance'),
    };
    try {
      const { caption, waiting } = await ask<{ caption: string; waiting: boolean }>(page, 'claim', claim);
      say(`${waiting ? page.words.claimWaits : page.words.claimAccepted}: ${caption}`);
      byId('draft-claims').append(make('li', {}, make('strong', {}, caption), make('blockquote', {}, quote)));
    } catch (error) {
      say(error instanceof Refused ? error.message : (page.words.unreachable ?? ''));
    }
  };
  return { open };
}

/** What the server is told of an actor: its id, or the name and kind of a new one. */
function actorNamed(name: string, names: readonly NameFound[]) {
  const found = names.find((one) => one.caption === name) ?? names.find((one) => one.name === name);
  const { state, id, schema } = found ?? {};
  return { name: found?.name ?? name, schema: schema ?? null, id: id ?? null, entry: state === 'entry' };
}

function fillNames(here: readonly NameFound[], all: readonly NameFound[]): void {
  const captions = [...new Set([...here, ...all].map(({ caption }) => caption))];
  byId('claim-names').replaceChildren(...captions.map((caption) => make('option', { value: caption })));
}

function valuesOf({ claim, names }: Suggestion): Record<string, string> {
  const [first, second] = names;
  if (!claim) return { subject: first?.caption ?? '', object: second?.caption ?? '' };
  return {
    subject: first?.caption ?? '',
    predicate: claim.predicate,
    object: claim.object === null ? '' : (second?.caption ?? ''),
    value: claim.value ?? '',
    date: claim.date ?? '',
    attribution: claim.attribution ?? '',
    stance: claim.stance,
  };
}

/** The selected sentence, or the one at the cursor. */
function sentenceAt({ state }: Editor): Sentence | null {
  const { $from, $to } = state.selection;
  const block = $from.parent;
  if (!block.isTextblock) return null;
  const text = wordsOf(block);
  const end = $to.parent === block ? $to.parentOffset : text.length;
  // Behind the last stop of a block the sentence before it is meant.
  const start = Math.min($from.parentOffset, text.trimEnd().length - 1);
  const around = sentenceAround(text, Math.max(0, start), Math.max(end, start + 1));
  const quote = foldSpace(text.slice(around.start, around.end)).trim();
  return quote === '' ? null : { quote, block: text, start: around.start, end: around.end };
}

/** What the last reading found in the sentence; of several claims the one about the name at the cursor. */
function suggest(sentence: Sentence, reading: Reading, here: NameFound | null): Suggestion {
  const { sent, names, claims } = reading;
  const { block, start, end } = sentence;
  const inside = claims.filter((one) => sent[one.block]?.text === block && one.start < end && one.end > start);
  const about = ({ subject, object }: ClaimFound) =>
    [names[subject], names[object ?? -1]].some((one) => one?.key === here?.key);
  const claim = inside.find(about) ?? inside[0];
  if (!claim) return { claim: null, names: namesIn(sentence, reading) };
  const actors = [names[claim.subject], names[claim.object ?? -1]];
  return { claim, names: actors.filter((one) => one !== undefined) };
}

/** Names that stand in the sentence, in its order; places after those who act. */
function namesIn({ block, start, end }: Sentence, { sent, names, places }: Reading): NameFound[] {
  const inside = places
    .filter((one) => sent[one.block]?.text === block && one.start < end && one.end > start)
    .sort((a, b) => a.start - b.start);
  const found = [...new Set(inside.flatMap(({ name }) => names[name] ?? []))];
  const isPlace = ({ schema }: NameFound) => schema === 'Place' || schema === 'Country';
  return [...found.filter((name) => !isPlace(name)), ...found.filter(isPlace)];
}
