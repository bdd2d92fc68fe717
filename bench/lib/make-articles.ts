import fs from 'node:fs';

const COUNTRIES = ['BO', 'CO', 'VE', 'PE', 'EC', 'BR', 'MX', 'GT', 'HN', 'SV', 'PA', 'AR', 'CL', 'PY'];
const SECTIONS = ['Delta', 'Harbour', 'Courts', 'Fuel', 'Forest', 'Money'];
const KINDS = ['brief', 'news', 'investigation', 'analysis', 'profile'];

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Made-up words whose frequency falls as in a language (Zipf), so that searches meet common and rare ones. */
function makeWords(count: number): string[] {
  const [starts, ends] = [
    'ba de fi go lu ma ne pi ro sa te vi zo cra plo stre'.split(' '),
    'bor dan fel gust lim mon ner pas rit sol tur vex'.split(' '),
  ];
  return Array.from(
    { length: count },
    (_, n) =>
      `${starts[n % 16]}${ends[Math.floor(n / 16) % 12]}${n >= 192 ? (starts[Math.floor(n / 192) % 16] ?? '') : ''}${n >= 3072 ? n % 97 : ''}`,
  );
}

/** Writes `count` synthetic articles of about 350 words as JSON lines. The same each time. */
export function writeArticles(file: string, count: number): void {
  const random = randomFrom(7);
  const words = makeWords(20_000);
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'bor';
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const descriptor = fs.openSync(file, 'w');
  for (let n = 0; n < count; n++) {
    const sentence = () => `${Array.from({ length: 18 }, word).join(' ')}.`;
    const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 4 }, sentence).join(' '));
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(random() * 5800) * 86_400_000).toISOString().slice(0, 10);
    const article = {
      id: `bench-${n}`,
      title: `${Array.from({ length: 7 }, word).join(' ')} ${n}`,
      dek: sentence(),
      kind: pick(KINDS),
      sections: [pick(SECTIONS)],
      authors: [`Writer ${Math.floor(random() * 40)}`],
      publishedAt: day,
      language: 'en',
      countries: [pick(COUNTRIES), pick(COUNTRIES)],
      topics: [`topic ${Math.floor(random() * 200)}`],
      parts: [{ role: 'reported', heading: null, paragraphs }],
    };
    fs.writeSync(descriptor, `${JSON.stringify(article)}\n`);
  }
  fs.closeSync(descriptor);
}
