import type { Run } from './reading.ts';
import type { Source } from './source.ts';
import type { Cue } from './vocabulary.ts';

/** An insertion that says who speaks: 'according to X', ', X said on Monday,', ', dijo el ministro.'. */
export interface Insertion extends Run {
  cue: Run;
  verb: Pick<Cue, 'stance'>;
  source: Source | null;
  confidence: number;
  /** 'in X's words': what follows is theirs, and nothing before it. */
  ahead?: true;
  /** 'for whom …': nothing but what follows is theirs, quotation or not. */
  alone?: true;
}
