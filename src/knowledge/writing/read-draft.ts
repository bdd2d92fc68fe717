import type { ExtractionOutput } from '../../extract/index.ts';
import type { Db } from '../../kit/index.ts';
import type { LexiconLines } from '../suggest/lexicon-entities.ts';
import { readOutput } from '../suggest/read-output.ts';
import type { SuggestedClaim } from '../suggest/suggestion.ts';
import { type RecognisedName, recogniseNames } from './recognise-names.ts';

/** What a text that is being written says, as far as the machine can tell. Nothing of it is stored. */
export interface DraftReading {
  names: RecognisedName[];
  /** What sentences say of these names: where a writer's own claim may begin. */
  claims: SuggestedClaim[];
}

/** Names and claims of a text. Positions are code points of it. */
export async function readDraft(
  db: Db,
  articleId: string,
  output: ExtractionOutput,
  lexicon: LexiconLines,
): Promise<DraftReading> {
  const { names, suggestions } = readOutput(articleId, output);
  const claims = suggestions.flatMap(({ body }) => (body.kind === 'claim' ? [body] : []));
  return { names: await recogniseNames(db, articleId, names, lexicon), claims };
}
