import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../../src/kit/index.ts';
import { randomFrom } from './make-articles.ts';

/** Words with known shares: `harvest` in a fifth of the articles, `zirconium` in one of 5,000, a phrase in a fiftieth. */
export const COMMON = 'harvest';
export const RARE = 'zirconium';
export const PHRASE = 'silver bridge';

const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'en', 'es', 'es', 'es', 'pt'];
const COUNTRIES = [
  'BO',
  'CO',
  'VE',
  'PE',
  'EC',
  'BR',
  'MX',
  'GT',
  'HN',
  'SV',
  'PA',
  'AR',
  'CL',
  'PY',
  'UY',
  'NI',
  'CR',
  'DO',
  'HT',
  'CU',
];
const KINDS = ['brief', 'news', 'investigation', 'analysis', 'profile'];
const LABELS = { section: 8, topic: 300, author: 80 } as const;
const CHUNK = 500;

type Pick = <T>(list: readonly T[]) => T;
interface Writer {
  random: () => number;
  pick: Pick;
  /** A word of the made-up vocabulary, or one that carries grammar, as in real prose two in five do. */
  word: (language: string) => string;
}

const GRAMMAR: Record<string, string[]> = {
  en: 'the of and to in a that for on with was by at from as is had were his which'.split(' '),
  es: 'de la que el en y los se del las un por con una su para es al lo como'.split(' '),
  pt: 'de a que o e do da em um para com uma os no se na por mais as dos'.split(' '),
};

/** Adds synthetic articles of about 350 words (Zipf's law over 40,000 words, three languages) until there are `count`. */
export async function fillArchive(db: Db, count: number): Promise<void> {
  const labels = await makeLabels(db);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from article`.execute(db);
  for (let n = rows[0]?.n ?? 0; n < count; n += CHUNK) {
    const writer = makeWriter(n + 1);
    const articles = Array.from({ length: Math.min(CHUNK, count - n) }, (_, i) => makeArticle(n + i, writer));
    await db.transaction().execute(async (tx) => {
      await insert(
        tx,
        'article',
        articles.map(({ article }) => article),
      );
      await insert(
        tx,
        'revision',
        articles.map(({ revision }) => revision),
      );
      for (const label of ['section', 'topic', 'author'] as const) {
        const links = articles.flatMap(({ article }) => makeLinks(article.id, labels[label], label, writer));
        await insert(tx, `article_${label}`, links);
      }
      const countries = articles.flatMap(({ article }) => makeLinks(article.id, COUNTRIES, 'country', writer));
      await insert(tx, 'article_country', countries);
    });
  }
}

function makeWriter(seed: number): Writer {
  const random = randomFrom(seed);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as never;
  const word = (language: string) =>
    random() < 0.4 ? pick(GRAMMAR[language] ?? []) : (WORDS[Math.floor(WORDS.length ** random()) - 1] ?? '');
  return { random, pick, word };
}

const WORDS = makeWords(40_000);

function makeWords(count: number): string[] {
  const syllables =
    'ba de fi go lu ma ne pi ro sa te vi zo cra plo stre bor dan fel gus lim mon ner pas rit sol tur vex'.split(' ');
  const write = (n: number): string =>
    n < 28 ? (syllables[n] ?? '') : write(Math.floor(n / 28)) + (syllables[n % 28] ?? '');
  return Array.from({ length: count }, (_, n) => write(n + 28 * 3));
}

function makeArticle(n: number, { random, pick, word: any }: Writer) {
  const language = pick(LANGUAGES);
  const word = () => any(language);
  const id = uuid();
  const revision = uuid();
  const text = Array.from({ length: 340 }, word);
  const put = (share: number, ...words: string[]) =>
    random() < share && text.splice(Math.floor(random() * text.length), 0, ...words);
  if (put(0.2, COMMON)) put(0.3, COMMON);
  put(0.0002, RARE);
  put(0.02, 'silver', 'bridge');
  put(0.1, 'silver');
  put(0.1, 'bridge');
  const published = new Date(Date.UTC(2005, 0, 1) + Math.floor(random() * 7600) * 86_400_000 + n).toISOString();
  const sentences = Array.from({ length: 20 }, (_, i) => `${text.slice(i * 18, i * 18 + 18).join(' ')}.`);
  const title = `${Array.from({ length: 8 }, word).join(' ')}${random() < 0.01 ? ` ${COMMON}` : ''}`;
  return {
    article: {
      id,
      path: `/article/bench-${n}`,
      slug: `bench-${n}`,
      kind: pick(KINDS),
      status: 'published',
      language,
      published_at: published,
      published_precision: 'time',
      revision_id: revision,
    },
    revision: {
      id: revision,
      article_id: id,
      number: 1,
      title,
      dek: Array.from({ length: 15 }, word).join(' '),
      html: '',
      text: sentences.join(' '),
      text_version: 1,
      parts: '[]',
      content_hash: '',
      created_by: 'bench',
    },
  };
}

/** One to three of a list, the first ones more often. */
function makeLinks(article: string, list: readonly string[], label: string, { random }: Writer) {
  const chosen = new Set(
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => list[Math.floor(list.length * random() ** 2)] as string),
  );
  const column = label === 'country' ? 'country' : `${label}_id`;
  return Array.from(chosen, (value, ord) => ({ article_id: article, [column]: value, ord }));
}

async function makeLabels(db: Db): Promise<Record<keyof typeof LABELS, string[]>> {
  const make = async (label: keyof typeof LABELS) => {
    const rows = Array.from({ length: LABELS[label] }, (_, n) => ({
      id: uuid(),
      slug: `${label}-${n}`,
      name: `${label} ${n}`,
    }));
    await db
      .insertInto(label)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await db.selectFrom(label).select('id').orderBy('slug').execute()).map(({ id }) => id);
  };
  return { section: await make('section'), topic: await make('topic'), author: await make('author') };
}

/** Rows as one JSON parameter: one statement whatever their number. */
async function insert(db: Db, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  const from = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${from}`.execute(db);
}
