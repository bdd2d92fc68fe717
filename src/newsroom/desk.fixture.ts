import type { Permission } from '../accounts/index.ts';
import type { ExtractionOutput } from '../extract/index.ts';
import type { Db } from '../kit/index.ts';
import { createDraft, type Draft, loadDraft, type Staff, saveDraft } from './index.ts';

/** Members of a made-up newsroom, for tests. */
function person(name: string, ...permissions: Permission[]): Staff {
  const number = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return { id, name, can: (permission) => permissions.includes(permission) };
}

/** Writes own articles, reads all. */
export const REPORTER = person('Rita', 'article.write', 'article.read', 'proof.read');
/** Checks facts, writes nothing. */
export const CHECKER = person('Cheo', 'article.check', 'article.read', 'proof.read');
/** Reads for the law. */
export const LAWYER = person('Lena', 'article.legal', 'article.read', 'proof.read');
/** May do everything but sign for the law. */
export const EDITOR = person(
  'Edda',
  ...([
    'article.write',
    'article.read',
    'article.edit',
    'article.check',
    'article.publish',
    'article.trash',
    'proof.read',
  ] as const),
);

/** When it all happens. */
export const NOON = new Date('2026-05-04T12:00:00Z');
/** What extraction reads in words that tell of nobody. */
const NOTHING_READ: ExtractionOutput = {
  ...{
    id: null,
    language: 'en',
    sentences: [],
    mentions: [],
    attributions: [],
    dates: [],
    quantities: [],
    incidents: [],
  },
  claims: [],
};
/** The same, as the store is told. */
export const HOW = {
  now: NOON,
  origin: 'https://desk.example',
  inspect: async (): Promise<ExtractionOutput | null> => NOTHING_READ,
};
/** So many milliseconds later. */
export const later = (ms: number) => ({ ...HOW, now: new Date(NOON.getTime() + ms) });

/** A draft of the reporter's. */
export async function begin(db: Db, html: string, title = 'Herons in Port Azul'): Promise<Draft> {
  const draft = await createDraft(db, REPORTER, { title, html }, HOW);
  if (!draft) throw new Error('refused');
  return draft;
}

/** Saves new words over the newest version. */
export async function rewrite(db: Db, articleId: string, html: string, staff = REPORTER): Promise<Draft> {
  const baseVersion = (await loadDraft(db, articleId))?.version ?? 0;
  const saved = await saveDraft(db, staff, { articleId, baseVersion, html }, HOW);
  if (saved.type !== 'saved') throw new Error(saved.type);
  return saved.draft;
}
