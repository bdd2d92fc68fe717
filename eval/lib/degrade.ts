import { randomFrom } from '../../bench/lib/make-articles.ts';
import type { MarkedArticle } from './marked-articles.ts';

/** What a text is spoilt into: each character's new ones, in order. */
type Spoil = (characters: readonly string[]) => string[];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789.,;:!';

/** A share of characters is read wrong, as from a bad scan: another one, none, or one too many. */
function noise(share: number): Spoil {
  const random = randomFrom(11);
  const letter = () => LETTERS[Math.floor(random() * LETTERS.length)] as string;
  return (characters) =>
    characters.map((character) => {
      if (character === '\n' || random() >= share) return character;
      const what = random();
      if (what < 0.6) return letter();
      return what < 0.8 ? '' : character + letter();
    });
}

/** Letters that a scan takes for others. */
const LOOKALIKES: Record<string, string> = { l: '1', o: '0', e: 'c', m: 'rn', n: 'ri', i: 'l', s: '5', B: '8', g: 'q' };

function lookalikes(share: number): Spoil {
  const random = randomFrom(12);
  return (characters) => characters.map((one) => (random() < share ? (LOOKALIKES[one] ?? one) : one));
}

const markup: Spoil = (characters) => {
  let opens = true;
  return characters.map((one) => {
    const begins = opens ? '<p class="text">' : '';
    opens = one === '\n';
    return begins + (one === '&' ? '&amp;' : one) + (one === '\n' ? '</p>' : '');
  });
};

/** Ways in which texts are spoilt, by name. Lengths of capitals and of their letters differ for a few characters only. */
export const SPOILS: Record<string, Spoil> = {
  none: (characters) => [...characters],
  'noise 2 %': noise(0.02),
  'noise 5 %': noise(0.05),
  'noise 10 %': noise(0.1),
  'lookalikes 10 %': lookalikes(0.1),
  'all capitals': (characters) => characters.map((one) => one.toUpperCase()),
  'no capitals': (characters) => characters.map((one) => one.toLowerCase()),
  'markup left in': markup,
};

/** A marked article with its text spoilt, and its marks where their words went. */
export function degrade({ input, marks }: MarkedArticle, spoil: Spoil): MarkedArticle {
  const pieces = spoil([...input.text]);
  const at = [0];
  for (const piece of pieces) at.push((at.at(-1) as number) + [...piece].length);
  const moved = (position: number) => at[position] ?? (at.at(-1) as number);
  return {
    input: { ...input, text: pieces.join(''), parts: [] },
    marks: move(marks, moved) as MarkedArticle['marks'],
  };
}

/** Every `start` and `end`, and every pair of positions. */
function move(value: unknown, moved: (position: number) => number): unknown {
  if (Array.isArray(value)) {
    const isPair = value.length === 2 && value.every((one) => typeof one === 'number');
    return value.map((one) => (isPair ? moved(one as number) : move(one, moved)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (key === 'start' || key === 'end') && typeof one === 'number' ? moved(one) : move(one, moved),
    ]),
  );
}
