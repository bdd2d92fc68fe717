import { type ExtractionOutput, lineExtractor } from '../extract/index.ts';
import type { Db } from '../kit/index.ts';
import { newsroomLexicon, reanchorEvidence } from '../knowledge/index.ts';
import {
  type Blocked,
  type Draft,
  findArticleId,
  inspectBy,
  loadDraft,
  type PublishContext,
} from '../newsroom/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withDatabase } from './context.ts';
import { packageFiles } from './package-files.ts';

/** Options of every command that changes an article. */
export interface ArticleFlags extends DataOptions {
  by: string;
}

/** Finds the draft of the article that a name means, does something to it and brings evidence along. Throws `UserError`. */
export async function withDraft<T>(
  context: CommandContext,
  name: string,
  flags: ArticleFlags,
  work: (db: Db, draft: Draft, how: PublishContext) => Promise<T>,
): Promise<T> {
  const config = configOf(context, flags);
  return withDatabase(config, 'article', async ({ db }) => {
    const id = await findArticleId(db, name);
    const draft = id === null ? null : await loadDraft(db, id);
    if (!draft) throw new UserError(`no article has the path, slug, id or address '${name}'; 'trama search' finds it`);
    const origin = config.SITE_URL ?? 'http://localhost';
    const done = await work(db, draft, { now: new Date(), origin, inspect: inspectBy(readHere(db)) });
    await reanchorEvidence(db);
    return done;
  });
}

/** Reads texts in this process: models and lexicon are loaded with the first one. */
function readHere(db: Db): (text: object) => Promise<ExtractionOutput | null> {
  let extract: ReturnType<typeof lineExtractor> | null = null;
  return async (text) => {
    extract ??= lineExtractor(packageFiles(await newsroomLexicon(db)), { language: null, schema: 'trama' });
    const answer = extract(JSON.stringify(text));
    return 'line' in answer ? (JSON.parse(answer.line) as ExtractionOutput) : null;
  };
}

const REASONS = {
  missing: 'there is no such article any more',
  refused: 'it is where nothing can be published from: in the trash, or public without a change',
  overtaken:
    'the archive has a newer revision than the draft was begun from: look at it at the desk, and accept it there',
  empty: 'a text is missing: of the article (its title or body), or of the correction',
  conflict: 'somebody changed it just now: look at it, and try again',
  embargoed: 'it is under embargo; take the embargo off at the desk first',
  past: 'that time is over',
  notPublic: 'readers do not see it: there is nothing to correct',
} as const;

/** Says why something could not be published. */
export function explain(outcome: { type: keyof typeof REASONS } | Blocked): never {
  if (outcome.type !== 'blocked') throw new UserError(REASONS[outcome.type]);
  const { signatures, warnings } = outcome;
  const lines = [
    ...signatures.map((label) => `  missing signature: ${label}`),
    ...warnings
      .slice(0, 20)
      .map(({ code, about, detail }) => `  ${[code, ...Object.values(detail)].join(', ')}: ${about}`),
    ...(warnings.length > 20 ? [`  … and ${warnings.length - 20} more`] : []),
  ];
  const way =
    signatures.length > 0 ? 'Signatures are given at the desk.' : 'To publish in spite of it, say why with --override.';
  throw new UserError(`not published:\n${lines.join('\n')}\n${way}`);
}
