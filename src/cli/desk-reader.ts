import type { ExtractionOutput } from '../extract/index.ts';
import type { Db } from '../kit/index.ts';
import { newsroomLexicon } from '../knowledge/index.ts';
import { createPool, type ExtractPool } from './extract-pool.ts';
import { loadLexicon } from './run-suggest.ts';

/** Reads texts that are being written, in a thread of its own. */
export interface DeskReader {
  read(text: object): Promise<ExtractionOutput | null>;
  lexicon(): ReturnType<typeof loadLexicon>;
  /** Who is known has changed: the next text is read with the newsroom's entities as they are then. */
  forget(): void;
  stop(): Promise<void>;
}

/** Without a text for so long, the thread ends and gives its memory back. */
const IDLE_MS = 300_000;
/** At most so often is the thread started anew for entities that are new. */
const FRESH_MS = 60_000;
/** Texts that wait; more are answered with nothing, and the writer's next pause asks again. */
const MOST_WAITING = 20;

/** One thread for all writers: a text takes milliseconds. It starts with the first text. */
export function createDeskReader(db: Db): DeskReader {
  let pool: Promise<ExtractPool> | null = null;
  let started = 0;
  let stale = false;
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  let lexicon: ReturnType<typeof loadLexicon> | null = null;

  const end = async () => {
    const ending = pool;
    pool = null;
    await (await ending?.catch(() => null))?.end();
  };
  const start = async () => {
    started = Date.now();
    stale = false;
    return createPool({ language: null, schema: 'trama', ownEntries: await newsroomLexicon(db) }, 1);
  };
  const read = async (text: object): Promise<ExtractionOutput | null> => {
    if (waiting >= MOST_WAITING) return null;
    if (pool && stale && waiting === 0 && Date.now() - started > FRESH_MS) await end();
    clearTimeout(idle);
    waiting++;
    try {
      pool ??= start();
      const [answer] = await (await pool).run([JSON.stringify(text)]);
      return answer && 'line' in answer ? (JSON.parse(answer.line) as ExtractionOutput) : null;
    } catch (error) {
      await end();
      throw error;
    } finally {
      waiting--;
      idle = setTimeout(() => void end(), IDLE_MS);
      idle.unref();
    }
  };
  return {
    read,
    lexicon: () => {
      lexicon ??= loadLexicon();
      return lexicon;
    },
    forget: () => {
      stale = true;
    },
    stop: async () => {
      clearTimeout(idle);
      await end();
    },
  };
}
