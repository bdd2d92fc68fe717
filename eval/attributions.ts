/**
 * npm run eval attributions: who says what in the development half, by what shows it and by language; `-- --errors` lists
 * what is wrong and what is missed. Never the sealed half.
 */
import { SPEECH_WORDS } from '../src/extract/attributions/vocabulary.ts';
import { readAll } from './lib/evidence.ts';
import { compare, LAYERS } from './lib/layers.ts';
import { readMarked, type Stretch } from './lib/marked-articles.ts';

interface Proposed extends Stretch {
  kind: string;
  cue: Stretch;
  source: Stretch;
}

type Tally = [first: number, second: number];

const layer = LAYERS.find(({ name }) => name.startsWith('attributions'))!;
const { articles } = readMarked('dev');
const outputs = readAll(articles.map(({ input }) => input));
const byMechanism = new Map<string, Tally>();
const byLanguage = new Map<string, Tally>();
const listing = process.argv.includes('--errors');
articles.forEach((article, i) => {
  const characters = [...article.input.text];
  const words = ({ start, end }: Stretch) => characters.slice(start, end).join('');
  const { judged, missed } = compare(layer, article, outputs[i]!);
  const { language } = article.marks;
  for (const { one, right } of judged) {
    const item = one as unknown as Proposed;
    add(byMechanism, mechanismOf(item, words(item.cue).toLowerCase(), language), right ? 0 : 1);
    add(byLanguage, language, 0, right ? 1 : 0);
    if (listing && !right)
      console.log(`wrong  ${language} [${words(item.source)}] <${words(item.cue)}> ${words(item)}`);
  }
  add(byLanguage, language, 1, missed.length);
  for (const mark of missed as (Stretch & { source: [number, number] })[])
    if (listing)
      console.log(`missed ${language} [${words({ start: mark.source[0], end: mark.source[1] })}] ${words(mark)}`);
});
for (const [name, [right, wrong]] of [...byMechanism].toSorted())
  console.log(`${name.padEnd(22)} proposed ${right + wrong}, right ${right}, wrong ${wrong}`);
for (const [name, [found, missed]] of [...byLanguage].toSorted())
  console.log(`${name.padEnd(22)} marked ${found + missed}, found ${found}, missed ${missed}`);

function add(table: Map<string, Tally>, name: string, column: 0 | 1, times = 1): void {
  const tally = table.get(name) ?? [0, 0];
  tally[column] += times;
  table.set(name, tally);
}

/** What shows that somebody says it: words between marks, a phrase, a noun, a verb before or behind what is said. */
function mechanismOf({ kind, cue, start }: Proposed, word: string, language: string): string {
  const words = SPEECH_WORDS[language as keyof typeof SPEECH_WORDS];
  if (kind === 'direct') return 'direct';
  if (word === ':') return 'heading';
  if (words.accordingTo.has(word.split(' ')[0] ?? '')) return 'according to';
  if (words.cues.has(word)) return cue.start < start ? `verb, ${words.cues.get(word)?.kind}` : 'verb, set off';
  return words.nouns.has(word) ? 'noun' : 'other verb or phrase';
}
