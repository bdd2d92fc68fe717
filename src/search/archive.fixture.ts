import { storeDrafts } from '../archive/index.ts';
import { completeDraft, type RawArticle } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';

/** A made-up article for the tests of search; `id` keeps later versions together. */
export type FixtureArticle = Partial<Omit<RawArticle, 'origin' | 'notes'>> & { id: string; body: string };

/** Stores articles as an import would. */
export async function storeArticles(db: Db, articles: readonly FixtureArticle[]): Promise<string[]> {
  const drafts = articles.map(({ id, body, ...raw }) =>
    completeDraft({
      title: `Article ${id}`,
      html: body
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(''),
      language: 'en',
      countries: [],
      ...raw,
      origin: { format: 'test', file: 'fixture', id },
      notes: [],
    }),
  );
  const stored = await db.transaction().execute((tx) => storeDrafts(tx, drafts, 'test'));
  return stored.map(({ articleId }) => articleId);
}

/** A small archive of the fictional republic of Varesia (places: real countries' codes), in three languages. */
export const VARESIA: readonly FixtureArticle[] = [
  {
    id: 'heron',
    title: 'The Grey Herons move cocaine through the port of Luma',
    dek: 'Smugglers bribe two customs inspectors',
    body: 'Police in Luma seized eleven bags of cocaine on Tuesday. The smuggling group known as the Grey Herons pays fishermen.\n\nInvestigators say the investigation of the money laundering goes on. The war on drugs has a new front 😀 in the harbour: cocaine again.',
    publishedAt: '2021-05-03T10:00:00Z',
    countries: ['BO', 'PE'],
    sections: ['News'],
    topics: ['Cocaine', 'Money Laundering'],
    authors: ['Ana Álvarez'],
    kind: 'brief',
  },
  {
    id: 'garza',
    title: 'La policía detiene a un jefe de las Garzas Grises',
    body: 'La investigación sobre lavado de dinero empezó en marzo. Los traficantes pagaban a policías del puerto.\n\nUn fiscal pidió no hablar de los nombres.',
    language: 'es',
    publishedAt: '2021-06-10T10:00:00Z',
    countries: ['BO'],
    sections: ['News'],
    topics: ['Prisons'],
    authors: ['Benito Zeta'],
    kind: 'news',
  },
  {
    id: 'garca',
    title: 'Polícia apreende barcos das Garças Cinzentas',
    body: 'As apreensões de armas cresceram. A operação durou dois dias e a corrupção continua.\n\nO traficante fugiu.',
    language: 'pt',
    publishedAt: '2022-01-15T10:00:00Z',
    countries: ['BR'],
    sections: ['Investigations'],
    topics: ['Arms'],
    authors: ['Ana Álvarez', 'Zoe Beta'],
    kind: 'investigation',
  },
  {
    id: 'money',
    title: 'Who pays for the harbour',
    body: 'Laundering of money needs a bank. This text speaks of money, banks and nothing of drugs. Investigaciones is a Spanish word.',
    publishedAt: '2022-03-01',
    countries: ['PE'],
    topics: ['Money Laundering'],
    kind: 'analysis',
  },
  { id: 'secret', title: 'A draft about cocaine', body: 'Cocaine, unfinished.', status: 'draft' },
  { id: 'undated', title: 'Notes without a date', body: 'The herons of the lake are birds.', language: 'fr' },
];
