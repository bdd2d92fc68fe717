import { randomFrom } from './make-articles.ts';

/** Makes a text of about so many characters. */
export type MakeText = (length: number) => string;

const SENTENCES = [
  'The police of Varesia arrested Ana Ruiz and three members of Los Torreval on Tuesday, said prosecutor Pedro Paz.',
  'According to the report, the group sent 416 kilos of cocaine from Quebralta to Ostra in 2008.',
  '“We found nothing,” Ruiz told the newspaper, and accused the ministry of taking $4.5 million.',
  'In Bogotá, the National Police of Colombia said that it would work with the FBI and the DEA.',
  'A court in Lima sentenced him to 12 years in prison for money laundering, his lawyer Juan Lobo said.',
];

/** Repeats pieces until a text is long enough. */
function fill(length: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const next = piece(at);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('').slice(0, length);
}

function sentenceOf(at: number): string {
  return SENTENCES[at % SENTENCES.length] as string;
}

/** Names that no two sentences share: 'Baku Torekami'. */
function strangeNames(): () => string {
  const random = randomFrom(5);
  const syllable = () => ['ba', 'ko', 'ru', 'te', 'mi', 'lo', 'sa', 'ne', 'di', 'vu'][Math.floor(random() * 10)];
  const word = (syllables: number) => {
    const made = Array.from({ length: syllables }, syllable).join('');
    return (made[0] ?? '').toUpperCase() + made.slice(1);
  };
  return () => `${word(3)} ${word(4)}`;
}

/** Kinds of long texts: news, and what tempts a reader to look at the rest of a text again at every place. */
export function longTexts(): Record<string, MakeText> {
  const paragraph = (at: number) => `${sentenceOf(at)}${at % 5 === 4 ? '\n\n' : ' '}`;
  return {
    prose: (length) => fill(length, paragraph),
    'one paragraph': (length) => fill(length, (at) => `${sentenceOf(at)} `),
    'one sentence': (length) => fill(length, (at) => `${sentenceOf(at).replace(/[.?!]$/, ',')} and `),
    'a name a line': (length) => {
      const next = strangeNames();
      return fill(length, () => `${next()}\n`);
    },
    'new people in each sentence': (length) => {
      const next = strangeNames();
      return fill(
        length,
        () => `Ana ${next()} accused Pedro ${next()}, said Juan ${next()} of the ${next()} Group.\n\n`,
      );
    },
    'new surnames alone': (length) => {
      const next = strangeNames();
      return fill(
        length,
        () => `Last week ${next().split(' ')[1]} told ${next().split(' ')[0]} what the group wanted. `,
      );
    },
    'acronyms in brackets': (length) => {
      const next = strangeNames();
      return fill(
        length,
        (at) => `The ${next()} Front (${at.toString(36).toUpperCase()}F) met the ${next()} Army (X). `,
      );
    },
    'marks never closed': (length) => fill(length, (at) => `${sentenceOf(at).replace('”', '')} «“„ `),
    'brackets never closed': (length) => fill(length, (at) => `(${sentenceOf(at)} ((([`),
    'short lines': (length) => fill(length, (at) => `${sentenceOf(at).split(' ').slice(0, 3).join(' ')}\n`),
    numbers: (length) => fill(length, (at) => `${at * 7919} and ${at % 31}/${at % 12}/19${at % 90} or $${at},000 `),
    capitals: (length) => fill(length, (at) => paragraph(at).toUpperCase()),
    'no capitals': (length) => fill(length, (at) => paragraph(at).toLowerCase()),
    'no spaces': (length) => fill(length, (at) => paragraph(at).replace(/\s/g, '')),
    markup: (length) => fill(length, (at) => `<p class="a">${sentenceOf(at)}</p>\n<div><a href="/${at}">x</a>`),
    'emoji and other scripts': (length) =>
      fill(length, (at) => `😀👩‍👩‍👧 ${sentenceOf(at)} شرطة بوغوتا Полиция 警察。`),
  };
}
